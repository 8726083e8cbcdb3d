import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApplication } from '../../src/application/application.ts';
import { refreshCards } from '../../src/application/board/refresh-cards.ts';
import type { Context } from '../../src/application/context.ts';
import { createVault } from '../../src/application/vault/vault.ts';
import type { OperationInput, OperationName, OperationOutput } from '../../src/contract/all.ts';
import { orderBetween } from '../../src/domain/cases/board-order.ts';
import { urgencies } from '../../src/domain/cases/case.ts';
import { newCase } from '../../src/domain/cases/new-case.ts';
import { steps } from '../../src/domain/cases/steps.ts';
import { newClient } from '../../src/domain/clients/new-client.ts';
import { newRecordItem } from '../../src/domain/records/new-record-item.ts';
import { recordKinds } from '../../src/domain/records/record-item.ts';
import { addDays } from '../../src/domain/shared/days.ts';
import type { CaseId, ChangeId, ClientId, PersonId, RecordItemId } from '../../src/domain/shared/ids.ts';
import { insertCase } from '../../src/store/cases/cases.repository.ts';
import { insertChange } from '../../src/store/changes/changes.repository.ts';
import { beginChange, endChange } from '../../src/store/changes/recorder.ts';
import { insertClient } from '../../src/store/clients/clients.repository.ts';
import type { WriteDb } from '../../src/store/read-db.ts';
import { insertRecordItems } from '../../src/store/records/records.repository.ts';
import { testContext } from '../support/test-context.ts';
import type { Bench } from './run.ts';

const CASES = 10_000;
const ROUNDS = 31;
const PASSPHRASE = 'harbor lantern quilt meadow saddle orbit';

/** Builds 10,000 cases in one recorded change, then asks for the board as the window does. */
export const run: Bench = async (print) => {
  const folder = mkdtempSync(join(tmpdir(), 'crossbearing-bench-'));
  try {
    const context = testContext(folder);
    print(`${CASES} cases written and put on the board`, await timed(() => fill(context)), 'ms');
    const application = createApplication(context);
    const call = async <Name extends OperationName>(
      name: Name,
      input: OperationInput<Name>,
    ): Promise<OperationOutput<Name>> => {
      const answer = await application.call(name, input, context.newId());
      if (!answer.ok) throw new Error(`${name}: ${answer.error.message}`);
      return answer.value as OperationOutput<Name>;
    };
    await call('vault.unlock', { passphrase: PASSPHRASE });

    const board = await call('board.get', {});
    print('cards in all', board.totalCount, 'cards');
    print(
      'cards given',
      board.columns.reduce((sum, { cards }) => sum + cards.length, 0),
      'cards',
    );
    print(
      'board, nine columns with counts, first 50 of each',
      await median(() => call('board.get', {})),
      'ms',
      'under 16',
    );
    const text = { filter: { text: 'client 77' } };
    print('board filtered by text', await median(() => call('board.get', text)), 'ms');
    const urgent = { filter: { urgency: 'urgent' as const } };
    print('board filtered by urgency', await median(() => call('board.get', urgent)), 'ms');
    const overdue = { filter: { due: 'overdue' as const } };
    print('board narrowed to what is overdue', await median(() => call('board.get', overdue)), 'ms');
    const column = { step: 'records' as const, offset: 1_000 };
    print('50 further cards of a column, from the 1,000th on', await median(() => call('board.column', column)), 'ms');
    const [first, second] = board.columns[0]?.cards ?? [];
    if (first === undefined || second === undefined) throw new Error('the first column is empty');
    const move = { caseId: second.caseId, to: 'reasons' as const, beforeCaseId: first.caseId };
    print('moving one card, recorded and on disk', await median(() => call('cases.moveToStep', move)), 'ms');
    await application.close();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

async function fill(context: Context): Promise<void> {
  const vault = createVault(context);
  const { recoveryKey } = await vault.create({
    passphrase: PASSPHRASE,
    personName: 'Ada Advocate',
    initials: 'AA',
    practiceName: 'Compass Advocacy',
  });
  await vault.finishCreate(recoveryKey.join('-'));
  const session = vault.session();
  if (session === null) throw new Error('the new store is not open');
  await session.store.db.transaction().execute((db) => insertAll(db, session.personId, context));
  await vault.lock('asked');
}

async function insertAll(db: WriteDb, personId: PersonId, context: Context): Promise<void> {
  const today = context.today();
  const id = context.newId() as ChangeId;
  await beginChange(db, id);
  let boardOrder: string | null = null;
  for (let place = 0; place < CASES; place += 1) {
    const clientId = `client-${place}` as ClientId;
    const caseId = `case-${place}` as CaseId;
    boardOrder = orderBetween(boardOrder, null);
    await insertClient(db, newClient(clientId, { legalName: `Client ${place} Ejemplo-Muster`, preferredName: 'Ani' }));
    const theCase = newCase(
      caseId,
      { clientId, cancer: 'Breast, left, HER2-positive', urgency: urgencies[place % 5] },
      { openedOn: addDays(today, -(place % 40)), ownerId: personId, boardOrder },
    );
    await insertCase(db, {
      ...theCase,
      currentStep: steps[place % steps.length] ?? 'reasons',
      nextAction: { what: 'Call the records department', dueOn: addDays(today, (place % 9) - 3) },
    });
    const items = Array.from({ length: 6 }, (_, number) =>
      newRecordItem(`record-${place}-${number}` as RecordItemId, caseId, {
        kind: recordKinds[(place + number) % recordKinds.length] ?? 'other',
      }),
    );
    await insertRecordItems(db, items);
  }
  await endChange(db);
  await insertChange(db, {
    id,
    callId: id,
    operation: 'bench.fill',
    summary: 'Filled the store',
    reason: null,
    at: context.now().toString(),
    personId,
    clientId: null,
    caseId: null,
    result: {},
    undoesChangeId: null,
    trash: null,
  });
  await refreshCards(db, id);
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

async function median(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) times.push(await timed(work));
  return times.toSorted((one, other) => one - other)[Math.floor(ROUNDS / 2)] ?? 0;
}
