import data from '../../../resources/reference/support-resources.json' with { type: 'json' };

/** Where a client in distress finds somebody to talk to: an entry of the practice's own list (workflow.md section 12). */
export interface SupportEntry {
  readonly key: string;
  readonly name: string;
  readonly what: string | null;
  /** Never shipped: the practice writes the number it has checked. */
  readonly phone: string | null;
  readonly hours: string | null;
  /** Who checked the number and when. */
  readonly checked: string | null;
  /** Written by the practice, not shipped. */
  readonly isOwn: boolean;
  readonly isEdited: boolean;
}

/** What the practice says of an entry. */
export type SupportWords = Omit<SupportEntry, 'key' | 'isOwn' | 'isEdited'>;

/** Where the shipped entries come from. */
export const supportSource: string = data.source;

/** True for an entry that is shipped. */
export function isShippedSupport(key: string): boolean {
  return data.entries.some((entry) => entry.key === key);
}

/** The shipped entries as the practice has them, then its own, by name. */
export function supportEntries(
  edits: ReadonlyArray<{ readonly key: string; readonly value: SupportWords }>,
): ReadonlyArray<SupportEntry> {
  const shipped = data.entries.map((entry): SupportEntry => {
    const edit = edits.find(({ key }) => key === entry.key);
    const words = edit?.value ?? { name: entry.name, what: entry.what, phone: null, hours: null, checked: null };
    return { key: entry.key, ...words, isOwn: false, isEdited: edit !== undefined };
  });
  const own = edits
    .filter(({ key }) => !isShippedSupport(key))
    .map(({ key, value }): SupportEntry => ({ key, ...value, isOwn: true, isEdited: true }))
    .toSorted((one, other) => one.name.localeCompare(other.name, 'en-US'));
  return [...shipped, ...own];
}
