import { sql } from 'kysely';
import { type BoardCard, type StoredCard, toBoardCard } from '../../domain/cases/board-card.ts';
import type { Urgency } from '../../domain/cases/case.ts';
import type { Step } from '../../domain/cases/steps.ts';
import type { Day } from '../../domain/shared/days.ts';
import type { CaseId, ClientId } from '../../domain/shared/ids.ts';
import { searchWords } from '../../domain/shared/search-text.ts';
import { fromJsonText, toJsonText } from '../json-text.ts';
import type { ReadDb, WriteDb } from '../read-db.ts';

export interface BoardFilter {
  readonly text: string;
  readonly urgency: Urgency | null;
  readonly clientId: ClientId | null;
  /** Only what is overdue: a date of the case has passed, or a follow-up is late. */
  readonly due: 'overdue' | null;
}

interface ColumnCount {
  readonly step: Step;
  readonly count: number;
  readonly overdueCount: number;
}

/** Cards per column that match, and how many of them are overdue; columns without a card are left out. */
export async function countCards(db: ReadDb, filter: BoardFilter, today: Day): Promise<ColumnCount[]> {
  const columns = await countCardsQuery(db, filter, today).execute();
  const late = await countOnlyLate(db, filter, today);
  return columns.map(({ step, count, overdueCount: passed }) => {
    const overdueCount = passed + (late.get(step) ?? 0);
    return { step, count: filter.due === null ? count : overdueCount, overdueCount };
  });
}

// Apart from the count of dates, which an index answers alone: few cases have a late follow-up and nothing else overdue.
async function countOnlyLate(db: ReadDb, filter: BoardFilter, today: Day): Promise<ReadonlyMap<Step, number>> {
  const rows = await matching(db, filter)
    .select((row) => ['step', row.fn.countAll<number>().as('count')])
    .where('caseId', 'in', lateFollowUps(db, today).select('caseId'))
    .where((row) => row.or([row('overdueAfter', 'is', null), row('overdueAfter', '>=', today)]))
    .groupBy('step')
    .execute();
  return new Map(rows.map(({ step, count }) => [step, count]));
}

/** Cards of one column that match, in their order on the board. */
export async function listCards(
  db: ReadDb,
  step: Step,
  filter: BoardFilter,
  { today, late, ...part }: { offset: number; limit: number; today: Day; late: ReadonlyMap<CaseId, number> },
): Promise<BoardCard[]> {
  const rows = await listCardsQuery(db, step, filter, { ...part, today }).execute();
  return rows.map((row) => toBoardCard(fromJsonText(row.card), today, late.get(row.caseId) ?? 0));
}

/** How many requests of each case have a follow-up that is late on `today`; cases without one are left out. */
export async function countLateFollowUps(db: ReadDb, today: Day): Promise<ReadonlyMap<CaseId, number>> {
  const rows = await lateFollowUps(db, today)
    .select((row) => ['caseId', row.fn.countAll<number>().as('count')])
    .groupBy('caseId')
    .execute();
  return new Map(rows.map(({ caseId, count }) => [caseId, count]));
}

/** The same of one case. */
export async function countLateFollowUpsOf(db: ReadDb, caseId: CaseId, today: Day): Promise<number> {
  const { count } = await lateFollowUps(db, today)
    .select((row) => row.fn.countAll<number>().as('count'))
    .where('caseId', '=', caseId)
    .executeTakeFirstOrThrow();
  return count;
}

function lateFollowUps(db: ReadDb, today: Day) {
  return db
    .selectFrom('followUps')
    .where('toDay', '>=', today)
    .where('fromDay', '<=', today)
    .where('lateFrom', '<=', today);
}

/** All that match but for `due`, which is a count of its own. Apart from its running, so that a test can ask how it runs. */
export function countCardsQuery(db: ReadDb, filter: BoardFilter, today: Day) {
  return matching(db, filter)
    .select((row) => [
      'step',
      row.fn.countAll<number>().as('count'),
      sql<number>`count(CASE WHEN ${sql.ref('overdueAfter')} < ${today} THEN 1 END)`.as('overdueCount'),
    ])
    .groupBy('step');
}

/** Apart from its running, so that a test can ask how it would run. */
export function listCardsQuery(
  db: ReadDb,
  step: Step,
  filter: BoardFilter,
  { offset, limit, today }: { offset: number; limit: number; today: Day },
) {
  let query = matching(db, filter).select(['caseId', 'card']).where('step', '=', step);
  if (filter.due === 'overdue') {
    const late = lateFollowUps(db, today).select('caseId');
    query = query.where((row) => row.or([row('overdueAfter', '<', today), row('caseId', 'in', late)]));
  }
  return query.orderBy('boardOrder').orderBy('caseId').limit(limit).offset(offset);
}

export async function saveCards(db: WriteDb, cards: ReadonlyArray<StoredCard>): Promise<void> {
  for (const card of cards) {
    const columns = {
      clientId: card.clientId,
      step: card.currentStep,
      boardOrder: card.boardOrder,
      urgency: card.urgency,
      overdueAfter: card.overdueAfter,
      searchText: card.searchText,
      card: toJsonText(card),
    };
    await db
      .insertInto('boardCards')
      .values({ caseId: card.caseId, ...columns })
      .onConflict((conflict) => conflict.column('caseId').doUpdateSet(columns))
      .execute();
  }
}

export async function deleteCards(db: WriteDb, caseIds: ReadonlyArray<CaseId>): Promise<void> {
  if (caseIds.length > 0) await db.deleteFrom('boardCards').where('caseId', 'in', caseIds).execute();
}

export async function deleteAllCards(db: WriteDb): Promise<void> {
  await db.deleteFrom('boardCards').execute();
}

export async function countAllCards(db: ReadDb): Promise<number> {
  const { count } = await db
    .selectFrom('boardCards')
    .select((row) => row.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

function matching(db: ReadDb, filter: BoardFilter) {
  let query = db.selectFrom('boardCards');
  if (filter.urgency !== null) query = query.where('urgency', '=', filter.urgency);
  if (filter.clientId !== null) query = query.where('clientId', '=', filter.clientId);
  for (const word of searchWords(filter.text)) {
    query = query.where((row) => row(row.fn<number>('instr', ['searchText', row.val(word)]), '>', 0));
  }
  return query;
}
