import { Anchor, Button, Group, Switch } from '@mantine/core';
import { IconCircleCheck, IconPencilExclamation } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router';
import type { CaseId } from '../../../domain/shared/ids.ts';
import { call } from '../../lib/call.ts';
import { printBatch, printPages, tellSaved, useBusy } from '../../ui/letters/letter-actions.ts';
import { obstaclesOf } from '../../ui/letters/letter-words.ts';
import styles from './batch-bar.module.css';
import { BatchEnclosures } from './batch-enclosures.tsx';
import type { RequestView } from './request-words.ts';
import type { Readiness } from './use-readiness.ts';

interface BatchBarProps {
  readonly caseId: CaseId;
  readonly drafts: ReadonlyArray<RequestView>;
  readonly readiness: Readiness;
}

/** All letters of the case that were not sent yet, printed or saved in one go; what is in the way is named. */
export function BatchBar({ caseId, drafts, readiness }: BatchBarProps) {
  const { running, run } = useBusy();
  const [withCoverSheets, setWithCoverSheets] = useState(false);
  const [withEnclosures, setWithEnclosures] = useState(false);
  const batch = { caseId, withCoverSheets, withEnclosures };
  const blocked = drafts.flatMap((view) => {
    const letter = readiness.get(view.request.id);
    const missing = letter === undefined ? [] : obstaclesOf(letter);
    return missing.length === 0 ? [] : [{ view, missing }];
  });
  const isKnown = drafts.every((view) => readiness.has(view.request.id));
  const isReady = isKnown && blocked.length === 0;
  const canPrint = isReady && running === null;
  const letters = drafts.length === 1 ? '1 letter' : `${drafts.length} letters`;
  const save = async (as: 'onePdf' | 'separateFiles') =>
    tellSaved((await call('letters.saveBatch', { ...batch, as })).savedAs);

  return (
    <section className={styles.bar} aria-label="Letters not sent yet">
      <Group justify="space-between" gap="md">
        <p className={styles.says}>
          {blocked.length === 0 ? (
            <IconCircleCheck size={18} aria-hidden />
          ) : (
            <IconPencilExclamation size={18} aria-hidden />
          )}
          {saySummary(letters, blocked.length)}
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
            {drafts.length === 1 ? 'Save as PDF' : 'Save as one PDF'}
          </Button>
          {drafts.length > 1 && (
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
              await printPages(labels.pdf, labels.suggestedName);
            })
          }
        >
          Print address labels
        </Button>
      </Group>
      {isReady && withEnclosures && <BatchEnclosures caseId={caseId} drafts={drafts} />}
      {blocked.length > 0 && (
        <ul className={styles.missing}>
          {blocked.map(({ view, missing }) => (
            <li key={view.request.id}>
              <Anchor component={Link} underline="always" to={`/cases/${caseId}/requests/${view.request.id}`}>
                {view.request.reference} to {view.custodianName}
              </Anchor>
              : {missing.join(', ')}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function saySummary(letters: string, blockedCount: number): string {
  if (blockedCount === 0) return `${letters} not sent yet, ready to print`;
  return `${letters} not sent yet; nothing prints until these are filled in:`;
}
