import type { RecordItemId } from '../shared/ids.ts';
import type { RecordItem } from './record-item.ts';

/** What links versions: an item and the earlier one whose place it takes. */
export type Version = Pick<RecordItem, 'id' | 'supersedesId'>;

/**
 * The items that no later version takes the place of, in the order given: what counts (workflow.md 5.2, rule 5). An
 * earlier version stays in the ledger and counts no longer. Links in a circle, which only damage can make, leave
 * the items of the circle current, so that nothing disappears from view.
 */
export function currentItems<Item extends Version>(items: ReadonlyArray<Item>): Item[] {
  const later = laterVersions(items);
  return later.size === 0 ? [...items] : items.filter((item) => !isSuperseded(item.id, later));
}

/** All versions of the thing that `id` is one of, oldest first; the last is the current one. Empty when it is unknown. */
export function versionsOf<Item extends Version>(items: ReadonlyArray<Item>, id: RecordItemId): Item[] {
  return versionFinder(items)(id);
}

/** `versionsOf` for many things of one ledger, which is read once. */
export function versionFinder<Item extends Version>(items: ReadonlyArray<Item>): (id: RecordItemId) => Item[] {
  const byId = new Map(items.map((item) => [item.id, item]));
  const later = laterVersions(items);
  return (id) => chainOf(id, byId, later);
}

function chainOf<Item extends Version>(
  id: RecordItemId,
  byId: ReadonlyMap<RecordItemId, Item>,
  later: ReadonlyMap<RecordItemId, RecordItemId>,
): Item[] {
  const seen = new Set<RecordItemId>();
  const chain: Item[] = [];
  for (let item = byId.get(id); item !== undefined && !seen.has(item.id); ) {
    seen.add(item.id);
    chain.unshift(item);
    item = item.supersedesId === null ? undefined : byId.get(item.supersedesId);
  }
  for (let next = later.get(id); next !== undefined && !seen.has(next); next = later.get(next)) {
    const item = byId.get(next);
    if (item === undefined) break;
    seen.add(next);
    chain.push(item);
  }
  return chain;
}

/** The version of a thing that counts; undefined when `id` is unknown. */
export function currentVersion<Item extends Version>(items: ReadonlyArray<Item>, id: RecordItemId): Item | undefined {
  return versionsOf(items, id).at(-1);
}

/** The later version by the earlier one's id; when two claim the same place, the one added last. */
function laterVersions(items: ReadonlyArray<Version>): Map<RecordItemId, RecordItemId> {
  const later = new Map<RecordItemId, RecordItemId>();
  for (const { id, supersedesId } of items) {
    if (supersedesId !== null && supersedesId !== id) later.set(supersedesId, id);
  }
  return later;
}

function isSuperseded(id: RecordItemId, later: ReadonlyMap<RecordItemId, RecordItemId>): boolean {
  if (!later.has(id)) return false;
  const seen = new Set([id]);
  for (let next = later.get(id); next !== undefined; next = later.get(next)) {
    if (next === id) return false;
    // A circle further along: this item leads into it and is none of its items.
    if (seen.has(next)) return true;
    seen.add(next);
  }
  return true;
}
