import { recordKindFacts } from '../records/kinds.ts';
import type { RecordItem } from '../records/record-item.ts';
import type { RequestItem } from '../requests/request.ts';
import type { Day } from '../shared/days.ts';
import { putIn } from '../shared/put-in.ts';
import type { LetterFacts } from './letter-facts.ts';
import { writtenDate } from './letter-words.ts';
import type { LetterCommonWords } from './template.ts';

/** Whose things a table or a list names. */
export type ScopeKind = 'asked' | 'open' | 'arrived' | 'ledger';

/** One thing a letter names; `record` is null when it left the ledger. */
export interface ScopeItem {
  readonly record: RecordItem | null;
  readonly asked: RequestItem | null;
  /** Where it stands on the request's list, from 0; null when it comes from the ledger. */
  readonly place: number | null;
}

const here: ReadonlyArray<RecordItem['state']['kind']> = ['received', 'checked'];
const notHere: ReadonlyArray<RecordItem['state']['kind']> = ['needed', 'requested', 'incomplete'];

/**
 * The things a letter names: of its request when it has one, else of the case's ledger, where "asked" and "open" are
 * what is not here yet.
 */
export function scopeItems(facts: LetterFacts, which: ScopeKind): ReadonlyArray<ScopeItem> {
  if (which === 'ledger' || facts.request === null) {
    const states = which === 'ledger' ? [...here, ...notHere] : which === 'arrived' ? here : notHere;
    return facts.records
      .filter(({ state }) => states.includes(state.kind))
      .map((record) => ({ record, asked: null, place: null }));
  }
  return facts.request.items.flatMap((asked, place): ReadonlyArray<ScopeItem> => {
    const outcome = asked.outcome?.kind ?? null;
    if (which === 'open' && outcome !== null) return [];
    if (which === 'arrived' && outcome !== 'arrived') return [];
    return [{ record: facts.records.find(({ id }) => id === asked.recordItemId) ?? null, asked, place }];
  });
}

/** "Imaging study, original image files: MRI breast": what a letter calls a record; null for "other" without a title. */
export function itemName(record: Pick<RecordItem, 'kind' | 'title'>, common: LetterCommonWords): string | null {
  if (record.kind === 'other') return record.title;
  const what = common.items[record.kind] ?? record.kind;
  return record.title === null ? what : `${what}: ${record.title}`;
}

/** The dates a record is asked for or was made on, in words; null when nobody has said any. */
export function itemDates(item: ScopeItem, common: LetterCommonWords): string | null {
  const { record } = item;
  return askedDates(item, common) ?? (record === null ? null : (common.undatedKinds[record.kind] ?? null));
}

/** The dates alone, as asked or else as served; null when there are none, though the kind may need none. */
export function askedDates(
  { record, asked }: Pick<ScopeItem, 'record' | 'asked'>,
  common: LetterCommonWords,
): string | null {
  const { from = null, to = null } = asked ?? {};
  if (from !== null || to !== null) return sayPeriod(from, to, common);
  const first = record?.servedFrom ?? record?.servedTo ?? null;
  // A record with only a first day was made on that day.
  return first === null ? null : sayPeriod(first, record?.servedTo ?? first, common);
}

/** "from October 1, 2026 on", "until …", "… to …", or the one day. */
export function sayPeriod(from: Day | null, to: Day | null, common: LetterCommonWords): string | null {
  const { dates } = common;
  if (from === null) return to === null ? null : putIn(dates.until, { to: writtenDate(to, common) });
  if (to === null) return putIn(dates.from, { from: writtenDate(from, common) });
  if (from === to) return writtenDate(from, common);
  return putIn(dates.join, { from: writtenDate(from, common), to: writtenDate(to, common) });
}

/** True for slides, blocks and other specimens, which go by the laboratory's policy (record-requests.md section 7). */
export function isTissue({ kind }: Pick<RecordItem, 'kind'>): boolean {
  return recordKindFacts(kind).isPhysical;
}
