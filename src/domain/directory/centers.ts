import shippedData from '../../../resources/centers/centers.json' with { type: 'json' };
import { searchText, searchWords } from '../shared/search-text.ts';
import type { Center, CenterMode } from './center.ts';

/** The list of centers as the resource file holds it: sources once, named by key in the entries. */
export interface CentersData {
  readonly asOf: string;
  /** What a designation is and is not, and how far the list is to be trusted. */
  readonly notes: ReadonlyArray<string>;
  readonly sources: Readonly<Record<string, Center['sources'][number]>>;
  readonly centers: ReadonlyArray<
    Omit<Center, 'sources' | 'note' | 'isOwn'> & { readonly sources: ReadonlyArray<string> }
  >;
}

/** What the practice may write about a center: everything but what an award or a source says. */
export type CenterChanges = Partial<
  Pick<Center, 'name' | 'institution' | 'city' | 'state' | 'modes' | 'facts' | 'note'>
>;

/** The practice's own version of one center, or a center of its own. */
export interface CenterEdit {
  readonly centerId: string;
  /** For a center the list does not hold; null for changes of one it holds. */
  readonly kind: Center['kind'] | null;
  readonly changes: CenterChanges;
  /** The day of the last change, which an own center shows as its date. */
  readonly editedOn: string;
}

// A JSON import widens kinds and modes to string; tests/domain/directory/centers.test.ts checks them.
/** The list this app is shipped with, converted with the sources and dates of each entry. */
export const shippedCenters = shippedData as CentersData;

/** "Ohio" by "OH". */
const stateNames: Readonly<Record<string, string>> = shippedData.stateNames;

/** The centers of a list in alphabetical order; never ranked. A source the list does not hold is left out. */
export function centersFrom(data: CentersData): Center[] {
  return inAlphabeticalOrder(
    data.centers.map((entry) => ({
      ...entry,
      sources: entry.sources.flatMap((key) => data.sources[key] ?? []),
      note: null,
      isOwn: false,
    })),
  );
}

/** The centers with the practice's changes and its own centers, in alphabetical order. */
export function withCenterEdits(centers: ReadonlyArray<Center>, edits: ReadonlyArray<CenterEdit>): Center[] {
  const byId = new Map(edits.map((edit) => [edit.centerId, edit]));
  const known = new Set(centers.map(({ id }) => id));
  const changed = centers.map((center) => {
    const edit = byId.get(center.id);
    return edit === undefined ? center : { ...center, ...edit.changes, isOwn: true };
  });
  const own = edits.filter((edit) => edit.kind !== null && !known.has(edit.centerId)).map(ownCenter);
  return inAlphabeticalOrder([...changed, ...own]);
}

/** A center the practice added: no award and no source is known of it but the practice. */
function ownCenter(edit: CenterEdit): Center {
  const name = edit.changes.name ?? '';
  return {
    id: edit.centerId,
    kind: edit.kind ?? 'center',
    name,
    institution: edit.changes.institution ?? name,
    city: null,
    state: null,
    campuses: [],
    designation: null,
    treatsPatients: edit.kind !== 'pathologyService',
    modes: [],
    facts: [],
    asOf: edit.editedOn,
    sources: [],
    note: null,
    ...edit.changes,
    isOwn: true,
  };
}

/** What to look for; what is left out or null does not narrow. */
export interface CenterFilter {
  readonly text?: string | undefined;
  /** "OH" or "Ohio". */
  readonly state?: string | null | undefined;
  readonly mode?: CenterMode | null | undefined;
  readonly kind?: Center['kind'] | null | undefined;
}

/**
 * The centers that match, in alphabetical order and never ranked. The text is looked for in name, institution, place,
 * other names and the practice's note. A state finds further campuses too. A center that treats patients and of which
 * no mode is noted counts as seeing them in person.
 */
export function findCenters(centers: ReadonlyArray<Center>, filter: CenterFilter): Center[] {
  const wanted = searchWords(filter.text ?? '');
  const state = stateKey(filter.state ?? '');
  const mode = filter.mode ?? null;
  const kind = filter.kind ?? null;
  const found = centers.filter(
    (center) =>
      (kind === null || center.kind === kind) &&
      (state === '' || statesOf(center).includes(state)) &&
      (mode === null || modesOf(center).includes(mode)) &&
      (wanted.length === 0 || matches(center, wanted)),
  );
  return inAlphabeticalOrder(found);
}

/**
 * The centers that may be offered for a second opinion: those that treat patients, and pathology services, which give
 * one on the tissue. Laboratories that do research only are left out.
 */
export function secondOpinionChoices(centers: ReadonlyArray<Center>): Center[] {
  return centers.filter(({ kind, treatsPatients }) => treatsPatients || kind === 'pathologyService');
}

/** "Cleveland, OH"; null when no place is noted. */
export function centerPlace(center: Pick<Center, 'city' | 'state'>): string | null {
  const parts = [center.city, center.state].filter((part) => part !== null && part.trim() !== '');
  return parts.length === 0 ? null : parts.join(', ');
}

function modesOf(center: Center): ReadonlyArray<CenterMode> {
  return center.modes.length === 0 && center.kind === 'center' && center.treatsPatients ? ['inPerson'] : center.modes;
}

function statesOf(center: Center): string[] {
  return [center.state ?? '', ...center.campuses.map(({ state }) => state)].map(stateKey).filter((key) => key !== '');
}

const statesByName = new Map(Object.entries(stateNames).map(([code, name]) => [searchText(name), code.toLowerCase()]));

/** Code and name of a state come to the same; what is neither stays as it is. */
function stateKey(state: string): string {
  const folded = searchText(state);
  return statesByName.get(folded) ?? folded;
}

const namingFacts = ['Also known as', 'Formerly', 'Belongs to'];

function matches(center: Center, wanted: ReadonlyArray<string>): boolean {
  const places = [center, ...center.campuses].flatMap(({ city, state }) => [
    city ?? '',
    state ?? '',
    stateNames[state ?? ''] ?? '',
  ]);
  const names = center.facts.filter(({ label }) => namingFacts.includes(label)).map(({ text }) => text);
  const text = searchText([center.name, center.institution, ...places, ...names, center.note ?? ''].join(' '));
  return wanted.every((word) => text.includes(word));
}

function inAlphabeticalOrder(centers: ReadonlyArray<Center>): Center[] {
  return centers
    .map((center) => ({ center, key: searchText(`${center.name} ${center.institution}`).replace(/^the /, '') }))
    .toSorted((one, other) => (one.key === other.key ? 0 : one.key < other.key ? -1 : 1))
    .map(({ center }) => center);
}
