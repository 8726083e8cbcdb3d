import type { OperationOutput } from '../../../contract/all.ts';
import { sayState, stateCode } from '../../../domain/shared/us-states.ts';
import type { Choice } from '../../ui/fields.tsx';

export type CenterListing = OperationOutput<'centers.list'>;
export type Center = CenterListing['centers'][number];

/** Every state the list has centers in, with further campuses, by name: "Arizona (AZ)". */
export function statesOf(centers: ReadonlyArray<Center>): ReadonlyArray<Choice> {
  const written = centers.flatMap(({ state, campuses }) => [state ?? '', ...campuses.map((campus) => campus.state)]);
  const states = new Set(written.filter((state) => state.trim() !== '').map((state) => stateCode(state) ?? state));
  return [...states]
    .map((state) => ({ value: state, label: sayState(state) }))
    .toSorted((one, other) => one.label.localeCompare(other.label));
}

/** "Rochester, MN; Phoenix, AZ": all places of a center. */
export function placesOf({ city, state, campuses }: Center): string {
  return [{ city, state }, ...campuses]
    .map((place) => [place.city, place.state].filter(Boolean).join(', '))
    .filter((place) => place !== '')
    .join('; ');
}

/** True for a center that the practice added itself, of which there is no shipped entry. */
export function isAdded({ id }: Center): boolean {
  return id.startsWith('own-');
}

/** "As of 2026-01, 3 sources". */
export function sayAge(center: Center): string {
  const { asOf, sources, isOwn } = center;
  const age = /^\d/.test(asOf) ? `As of ${asOf}` : `${asOf.charAt(0).toUpperCase()}${asOf.slice(1)}`;
  if (isAdded(center)) return `Your own entry. ${age}`;
  const from = sources.length === 1 ? '1 source' : `${sources.length} sources`;
  return `${age}, ${from}${isOwn ? '; changed by you' : ''}`;
}
