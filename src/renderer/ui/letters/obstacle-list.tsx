import { Alert, Anchor } from '@mantine/core';
import { IconHandStop, IconPencilExclamation } from '@tabler/icons-react';
import { Link } from 'react-router';
import type { Gap } from '../../../domain/shared/blocks.ts';
import { type GapPlaces, gapAddress, gapScreen } from './gap-address.ts';
import type { LetterPreview } from './letter-words.ts';
import styles from './obstacle-list.module.css';

/** Where blocked buttons point to. */
export const OBSTACLES_ID = 'letter-obstacles';

interface ObstacleListProps {
  readonly letter: Pick<LetterPreview, 'gaps' | 'missingCharacters' | 'findings'>;
  readonly hasFormProblem: boolean;
  readonly places: GapPlaces;
}

/** What keeps the letter from being printed, each thing with the way to where it is filled in. */
export function ObstacleList({ letter, hasFormProblem, places }: ObstacleListProps) {
  const blocks = letter.findings.filter((finding) => finding.severity === 'block');
  const missing = letter.gaps.length + letter.missingCharacters.length + (hasFormProblem ? 1 : 0);
  return (
    <>
      {blocks.length > 0 && (
        <Alert
          {...(missing === 0 ? { id: OBSTACLES_ID, tabIndex: -1 } : {})}
          className={styles.obstacles}
          role="status"
          color="overdue"
          variant="light"
          icon={<IconHandStop size={18} aria-hidden="true" />}
          title="This letter cannot go out as it is"
        >
          <ul className={styles.list}>
            {blocks.map(({ id, text }) => (
              <li key={id}>{text}</li>
            ))}
          </ul>
        </Alert>
      )}
      {missing > 0 && (
        <Alert
          id={OBSTACLES_ID}
          tabIndex={-1}
          className={styles.obstacles}
          role="status"
          color="caution"
          variant="light"
          icon={<IconPencilExclamation size={18} aria-hidden="true" />}
          title={
            missing === 1
              ? 'One thing is missing before this letter can go out'
              : `${missing} things are missing before this letter can go out`
          }
        >
          <ul className={styles.list}>
            {hasFormProblem && (
              <li>Something in the form cannot be saved as it is, so the letter does not show it yet.</li>
            )}
            {letter.gaps.map((gap) => (
              <li key={`${gap.where}.${gap.field}.${gap.label}`}>
                {gap.label} <GapWay gap={gap} places={places} />
              </li>
            ))}
            {letter.missingCharacters.map(({ character, where }) => (
              <li key={`${character}${where}`}>
                The fonts for printing have no “{character}” ({where}). Write it another way there.
              </li>
            ))}
          </ul>
        </Alert>
      )}
    </>
  );
}

function GapWay({ gap, places }: { readonly gap: Gap; readonly places: GapPlaces }) {
  const address = gapAddress(gap, places);
  const words = `fill in ${gapScreen(gap, places)}`;
  if (address !== null) {
    return (
      <Anchor component={Link} underline="always" to={address} aria-label={`${gap.label}: ${words}`}>
        {words}
      </Anchor>
    );
  }
  return (
    <Anchor
      component="button"
      underline="always"
      type="button"
      aria-label={`${gap.label}: ${words}`}
      onClick={() => goToField(gap.field)}
    >
      {words}
    </Anchor>
  );
}

/** Puts the cursor into the field of the form a gap names, or into the nearest part of it. */
function goToField(field: string): void {
  const find = (name: string) => document.querySelector<HTMLElement>(`[data-field="${CSS.escape(name)}"]`);
  const place = find(field) ?? find(field.split('.')[0] ?? field);
  place?.scrollIntoView({ block: 'center' });
  place?.querySelector<HTMLElement>('input:not([type="hidden"]), select, textarea, button')?.focus();
}
