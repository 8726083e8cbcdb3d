import { Anchor, Button, Group, Switch } from '@mantine/core';
import { IconCircleCheck, IconHourglass, IconPencilExclamation } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router';
import type { CaseId } from '../../../domain/shared/ids.ts';
import { call } from '../../lib/call.ts';
import { printBatch, printPages, tellSaved, useBusy } from '../../ui/letters/letter-actions.ts';
import { obstaclesOf } from '../../ui/letters/letter-words.ts';
import styles from './batch-bar.module.css';
import { BatchEnclosures } from './batch-enclosures.tsx';
import { idOf, type Readiness } from './use-readiness.ts';
import type { WaitingLetter } from './waiting-letters.ts';

interface BatchBarProps {
  readonly caseId: CaseId;
  readonly waiting: ReadonlyArray<WaitingLetter>;
  readonly readiness: Readiness;
}

/** The letters of the case that are ready to go, printed or saved in one go; what holds others back is named. */
export function BatchBar({ caseId, waiting, readiness }: BatchBarProps) {
  const { running, run } = useBusy();
  const [withCoverSheets, setWithCoverSheets] = useState(false);
  const [withEnclosures, setWithEnclosures] = useState(false);
  const blocked = waiting.flatMap((letter) => {
    const preview = readiness.get(idOf(letter.ref));
    const missing = preview === undefined ? [] : obstaclesOf(preview);
    return missing.length === 0 ? [] : [{ letter, missing }];
  });
  const isKnown = waiting.every(({ ref }) => readiness.has(idOf(ref)));
  const ready = waiting.filter((letter) => !blocked.some((held) => held.letter === letter));
  const isReady = isKnown && ready.length > 0;
  const canPrint = isReady && running === null;
  // Until something is ready the buttons name what they would do once all of it is.
  const going = ready.length === 0 ? waiting : ready;
  const batch = { caseId, withCoverSheets, withEnclosures, letters: going.map(({ ref }) => ref) };
  const letters = sayLetters(going.length);
  const save = async (as: 'onePdf' | 'separateFiles') =>
    tellSaved((await call('letters.saveBatch', { ...batch, as })).savedAs);

  return (
    <section className={styles.bar} aria-label="Letters not sent yet">
      <Group justify="space-between" gap="md">
        <p className={styles.says}>
          {blocked.length > 0 ? (
            <IconPencilExclamation size={18} aria-hidden />
          ) : isKnown ? (
            <IconCircleCheck size={18} aria-hidden />
          ) : (
            <IconHourglass size={18} aria-hidden />
          )}
          {saySummary(waiting.length, blocked.length, isKnown)}
        </p>
        <Group gap="sm">
          <Button
            variant="outline"
            disabled={!canPrint}
            loading={running === 'print'}
            onClick={() => run('print', async () => printBatch(await call('letters.buildBatch', batch)))}
          >
            Print {letters}
          </Button>
          <Button
            variant="default"
            disabled={!canPrint}
            loading={running === 'one'}
            onClick={() => run('one', () => save('onePdf'))}
          >
            {going.length === 1 ? 'Save as PDF' : 'Save as one PDF'}
          </Button>
          {going.length > 1 && (
            <Button
              variant="default"
              disabled={!canPrint}
              loading={running === 'separate'}
              onClick={() => run('separate', () => save('separateFiles'))}
            >
              Save as separate files
            </Button>
          )}
        </Group>
      </Group>
      <Group gap="lg" className={styles.with}>
        <Switch
          label="With cover sheets"
          checked={withCoverSheets}
          onChange={(event) => setWithCoverSheets(event.currentTarget.checked)}
        />
        <Switch
          label="With enclosures"
          checked={withEnclosures}
          onChange={(event) => setWithEnclosures(event.currentTarget.checked)}
        />
        <Button
          variant="subtle"
          size="compact-sm"
          loading={running === 'labels'}
          onClick={() =>
            run('labels', async () => {
              const labels = await call('papers.build', { paper: { kind: 'labels', caseId } });
              await printPages(labels.pdf);
            })
          }
        >
          Print address labels
        </Button>
      </Group>
      {isReady && withEnclosures && <BatchEnclosures caseId={caseId} letters={ready} />}
      {blocked.length > 0 && (
        <ul className={styles.missing}>
          {blocked.map(({ letter, missing }) => (
            <li key={letter.address}>
              <Anchor component={Link} underline="always" to={letter.address}>
                {letter.name}
              </Anchor>
              : {missing.join(', ')}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function saySummary(count: number, blockedCount: number, isKnown: boolean): string {
  const letters = `${sayLetters(count)} not sent yet`;
  if (blockedCount === 0) return isKnown ? `${letters}, ready to print` : `${letters}, being drawn`;
  if (blockedCount === count) return `${letters}; nothing prints until these are filled in:`;
  return `${letters}; ${blockedCount} ${blockedCount === 1 ? 'stays' : 'stay'} out until filled in:`;
}

function sayLetters(count: number): string {
  return count === 1 ? '1 letter' : `${count} letters`;
}
