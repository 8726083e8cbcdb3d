import { Alert, Anchor } from '@mantine/core';
import { IconPencilExclamation } from '@tabler/icons-react';
import { Link } from 'react-router';
import type { Gap } from '../../../domain/shared/blocks.ts';
import { type GapPlaces, gapAddress, gapScreen } from './gap-address.ts';
import styles from './obstacle-list.module.css';
import type { LetterPreview } from './use-readiness.ts';

/** Where blocked buttons point to. */
export const OBSTACLES_ID = 'letter-obstacles';

interface ObstacleListProps {
  readonly letter: Pick<LetterPreview, 'gaps' | 'missingCharacters'>;
  readonly hasFormProblem: boolean;
  readonly places: GapPlaces;
}

/** What keeps the letter from being printed, each thing with the way to where it is filled in. */
export function ObstacleList({ letter, hasFormProblem, places }: ObstacleListProps) {
  const count = letter.gaps.length + letter.missingCharacters.length + (hasFormProblem ? 1 : 0);
  if (count === 0) return null;
  return (
    <Alert
      id={OBSTACLES_ID}
      tabIndex={-1}
      className={styles.obstacles}
      role="status"
      color="caution"
      variant="light"
      icon={<IconPencilExclamation size={18} aria-hidden="true" />}
      title={
        count === 1
          ? 'One thing is missing before this letter can go out'
          : `${count} things are missing before this letter can go out`
      }
    >
      <ul className={styles.list}>
        {hasFormProblem && <li>Something in the form cannot be saved as it is, so the letter does not show it yet.</li>}
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
  );
}

function GapWay({ gap, places }: { gap: Gap; places: GapPlaces }) {
  const address = gapAddress(gap, places);
  const words = `fill in on ${gapScreen(gap)}`;
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

/** Puts the cursor into the field of the composer a gap names. */
function goToField(field: string): void {
  const name = field.split('.')[0] ?? field;
  const place = document.querySelector<HTMLElement>(`[data-field="${CSS.escape(name)}"]`);
  place?.scrollIntoView({ block: 'center' });
  place?.querySelector<HTMLElement>('input, select, textarea, button')?.focus();
}
