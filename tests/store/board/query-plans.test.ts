import { type Compilable, sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type StoredCard, storedCardOf } from '../../../src/domain/cases/board-card.ts';
import { newCase } from '../../../src/domain/cases/new-case.ts';
import { steps } from '../../../src/domain/cases/steps.ts';
import type { CaseId, ClientId } from '../../../src/domain/shared/ids.ts';
import { countCardsQuery, listCardsQuery, saveCards } from '../../../src/store/board/board.repository.ts';
import type { Store } from '../../../src/store/open-store.ts';
import { TEST_DAY } from '../../support/fixed-clock.ts';
import { TEST_PERSON, temporaryStore } from '../../support/temporary-store.ts';

const everything = { text: '', urgency: null, clientId: null, due: null };
let store: Store;

beforeAll(async () => {
  store = await temporaryStore(afterAll);
  await store.db.transaction().execute(async (db) =>
    saveCards(
      db,
      Array.from({ length: 900 }, (_, place) => buildCard(place)),
    ),
  );
});

function buildCard(place: number): StoredCard {
  const theCase = newCase(
    `case-${place}` as CaseId,
    { clientId: `client-${place % 300}` as ClientId, cancer: 'Lung' },
    { openedOn: TEST_DAY, ownerId: TEST_PERSON, boardOrder: `a${String(place).padStart(4, '0')}` },
  );
  const currentStep = steps[place % steps.length] ?? 'reasons';
  const client = { legalName: `Client ${place}`, preferredName: null, otherNames: [] };
  return storedCardOf({ ...theCase, currentStep }, client, [], 'none', 0, 'AA', null);
}

async function planOf(query: Compilable): Promise<string> {
  const { sql: text, parameters } = query.compile();
  const parts = text.split('?');
  const bound = parts
    .slice(1)
    .reduce(
      (plan, part, place) => sql`${plan}${sql.lit(parameters[place])}${sql.raw(part)}`,
      sql`EXPLAIN QUERY PLAN ${sql.raw(parts[0] ?? '')}`,
    );
  const { rows } = await sql<{ detail: string }>`${bound}`.execute(store.db);
  return rows.map(({ detail }) => detail).join('; ');
}

describe('the board', () => {
  test('counts its columns from an index alone', async () => {
    const plan = await planOf(countCardsQuery(store.db, everything, TEST_DAY));

    expect(plan).toBe('SCAN boardCards USING COVERING INDEX boardCardsByDue');
  });

  test('counts what a filter finds from an index alone', async () => {
    const plan = await planOf(countCardsQuery(store.db, { ...everything, text: 'lung', urgency: 'urgent' }, TEST_DAY));

    expect(plan).toBe('SCAN boardCards USING COVERING INDEX boardCardsForFilters');
  });

  test('reads a column in its order without sorting', async () => {
    const plan = await planOf(
      listCardsQuery(store.db, 'records', everything, { offset: 0, limit: 50, today: TEST_DAY }),
    );

    expect(plan).toBe('SEARCH boardCards USING INDEX boardCardsByPlace (step=?)');
  });

  test('reads what is overdue in the order of the column without sorting', async () => {
    const filter = { ...everything, due: 'overdue' as const };
    const plan = await planOf(listCardsQuery(store.db, 'records', filter, { offset: 0, limit: 50, today: TEST_DAY }));

    expect(plan).toContain('SEARCH boardCards USING INDEX boardCardsByPlace (step=?)');
    expect(plan).not.toContain('TEMP B-TREE');
  });

  test('finds the cards of one client by index', async () => {
    const filter = { ...everything, clientId: 'client-7' as ClientId };

    expect(
      await planOf(listCardsQuery(store.db, 'records', filter, { offset: 0, limit: 50, today: TEST_DAY })),
    ).toContain('boardCardsByClient (clientId=? AND step=?)');
  });
});
