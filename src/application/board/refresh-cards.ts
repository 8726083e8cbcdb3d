import { type StoredCard, storedCardOf } from '../../domain/cases/board-card.ts';
import type { Case } from '../../domain/cases/case.ts';
import { custodyOf } from '../../domain/custody/custody.ts';
import { compareOpinions } from '../../domain/opinions/compare.ts';
import type { ComparisonAnnotation } from '../../domain/opinions/comparison.ts';
import type { Opinion } from '../../domain/opinions/opinion.ts';
import { opinionsMarkOf } from '../../domain/opinions/opinions-mark.ts';
import { invariant } from '../../domain/shared/assert-never.ts';
import { type Day, earliest, LATEST_DAY } from '../../domain/shared/days.ts';
import type { CaseId, ChangeId, ClientId, PersonId } from '../../domain/shared/ids.ts';
import { countAllCards, deleteAllCards, deleteCards, saveCards } from '../../store/board/board.repository.ts';
import { countOpenCases, listCaseIds, listCaseIdsOf, listCases } from '../../store/cases/cases.repository.ts';
import { listTouchedMaterials, listTouchedRows } from '../../store/changes/changes.repository.ts';
import { listClientNames } from '../../store/clients/clients.repository.ts';
import { listCasesOfMaterials, listCustodyEvents, listLoans } from '../../store/custody/custody.repository.ts';
import { listAnnotations, listOpinions } from '../../store/opinions/opinions.repository.ts';
import { listPeople } from '../../store/practice/practice.repository.ts';
import type { WriteDb } from '../../store/read-db.ts';
import { listRecordItems } from '../../store/records/records.repository.ts';
import type { RecordedTable } from '../../store/schema.ts';
import { drugNames } from '../resources.ts';

/** Cases read at once: enough to be quick, few enough for the parameters of one query. */
const CASES_AT_ONCE = 500;

/** Works out the board cards of every case a change says something about. Closed cases leave the board. */
export async function refreshCards(db: WriteDb, changeId: ChangeId): Promise<void> {
  await refreshCardsInParts(db, await touchedCases(db, changeId));
}

// Cases about which the change says something, whether they are still there or not.
async function touchedCases(db: WriteDb, changeId: ChangeId): Promise<CaseId[]> {
  const rows = await listTouchedRows(db, changeId);
  const idsIn = (table: RecordedTable) => rows.filter((row) => row.tableName === table).map((row) => row.rowId);
  const indirect = await listCaseIdsOf(db, {
    clientIds: idsIn('clients') as ClientId[],
    ownerIds: idsIn('people') as PersonId[],
  });
  const parts = rows.flatMap(({ caseId }) => (caseId === null ? [] : [caseId]));
  const byCustody = await listCasesOfMaterials(db, await listTouchedMaterials(db, changeId));
  return [...new Set([...(idsIn('cases') as CaseId[]), ...parts, ...indirect, ...byCustody])];
}

/**
 * Works all cards out again when their number is not that of the open cases. Cards are derived, so a migration that
 * changes what they hold only has to empty the table.
 */
export async function completeCards(db: WriteDb): Promise<void> {
  if ((await countAllCards(db)) === (await countOpenCases(db))) return;
  const caseIds = await listCaseIds(db);
  await db.transaction().execute(async (transaction) => {
    await deleteAllCards(transaction);
    await refreshCardsInParts(transaction, caseIds);
  });
}

async function refreshCardsInParts(db: WriteDb, caseIds: ReadonlyArray<CaseId>): Promise<void> {
  for (let start = 0; start < caseIds.length; start += CASES_AT_ONCE) {
    await refreshCardsOf(db, caseIds.slice(start, start + CASES_AT_ONCE));
  }
}

async function refreshCardsOf(db: WriteDb, caseIds: ReadonlyArray<CaseId>): Promise<void> {
  const open = (await listCases(db, caseIds)).filter(({ status }) => status !== 'closed');
  const cards = await cardsOf(db, open);
  const shown = new Set(cards.map((card) => card.caseId));
  await saveCards(db, cards);
  await deleteCards(
    db,
    caseIds.filter((id) => !shown.has(id)),
  );
}

async function cardsOf(db: WriteDb, cases: ReadonlyArray<Case>): Promise<StoredCard[]> {
  const ids = cases.map(({ id }) => id);
  const clients = await listClientNames(
    db,
    cases.map(({ clientId }) => clientId),
  );
  const clientById = new Map(clients.map((client) => [client.id, client]));
  const initialsById = new Map((await listPeople(db)).map((person) => [person.id, person.initials]));
  const records = Map.groupBy(await listRecordItems(db, ids), (item) => item.caseId);
  const opinions = Map.groupBy(await listOpinions(db, ids), (opinion) => opinion.caseId);
  const annotations = Map.groupBy(await listAnnotations(db, ids), (annotation) => annotation.caseId);
  const loans = await loansDue(db, ids);
  return cases.map((theCase) => {
    const client = clientById.get(theCase.clientId);
    invariant(client !== undefined, 'a case has a client');
    const own = opinions.get(theCase.id) ?? [];
    const mark = markOf(own, annotations.get(theCase.id) ?? []);
    const initials = initialsById.get(theCase.ownerId) ?? '';
    return storedCardOf(
      theCase,
      client,
      records.get(theCase.id) ?? [],
      mark,
      own.length,
      initials,
      loans.get(theCase.id) ?? null,
    );
  });
}

/** The earliest day each case owes a loan that is out; a day that never comes, so that the answer holds on every day. */
async function loansDue(db: WriteDb, ids: ReadonlyArray<CaseId>): Promise<ReadonlyMap<CaseId, Day>> {
  const loans = await listLoans(db, ids);
  const events = await listCustodyEvents(
    db,
    loans.map(({ id }) => id),
  );
  const due = new Map<CaseId, Day>();
  for (const loan of loans) {
    const { daysLeft, loanDueOn } = custodyOf(loan, events, LATEST_DAY);
    const day = earliest([due.get(loan.caseId) ?? null, daysLeft === null ? null : loanDueOn]);
    if (day !== null) due.set(loan.caseId, day);
  }
  return due;
}

function markOf(opinions: ReadonlyArray<Opinion>, annotations: ReadonlyArray<ComparisonAnnotation>) {
  const comparison = opinions.length < 2 ? null : compareOpinions(opinions, drugNames);
  return opinionsMarkOf(comparison, annotations, opinions.length);
}
