import { Anchor } from '@mantine/core';
import { Link } from 'react-router';
import type { CasePlace } from '../../../domain/cases/case-places.ts';
import { placeLabel, placePath } from '../../lib/case-places.ts';
import styles from './steps.module.css';
import type { OfCase } from './steps-section.tsx';

interface PlaceLinkProps {
  readonly place: CasePlace;
  readonly of: OfCase;
  /** What is seen to there, for those who hear the link without its line. */
  readonly about: string;
}

/** The way to where something is seen to; on the overview itself there is none to go. */
export function PlaceLink({ place, of, about }: PlaceLinkProps) {
  if (place === 'overview') return null;
  return (
    <Anchor
      component={Link}
      to={placePath(place, of)}
      className={styles.place ?? ''}
      aria-label={`${placeLabel(place)}: ${about}`}
    >
      {placeLabel(place)}
    </Anchor>
  );
}
