import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApplication } from '../../src/application/application.ts';
import type { OperationInput, OperationName, OperationOutput } from '../../src/contract/all.ts';
import { recordKinds } from '../../src/domain/records/record-item.ts';
import { addDays, type Day } from '../../src/domain/shared/days.ts';
import type { CaseId } from '../../src/domain/shared/ids.ts';
import { testContext } from '../support/test-context.ts';
import type { Bench } from './run.ts';

const ITEMS = 500;
const CUSTODIANS = 12;
const ROUNDS = 31;
const PASSPHRASE = 'harbor lantern quilt meadow saddle orbit';

type Call = <Name extends OperationName>(name: Name, input: OperationInput<Name>) => Promise<OperationOutput<Name>>;

/** Fills one case with 500 records through the operations, then opens its ledger as the window does. */
export const run: Bench = async (print) => {
  const folder = mkdtempSync(join(tmpdir(), 'crossbearing-bench-'));
  const context = testContext(folder);
  const application = createApplication(context);
  const call: Call = async (name, input) => {
    const answer = await application.call(name, input, context.newId());
    if (!answer.ok) throw new Error(`${name}: ${answer.error.message}`);
    return answer.value as OperationOutput<typeof name>;
  };
  try {
    const { recoveryKey } = await call('vault.create', {
      passphrase: PASSPHRASE,
      personName: 'Ada Advocate',
      initials: 'AA',
      practiceName: 'Compass Advocacy',
    });
    await call('vault.finishCreate', { recoveryKey: recoveryKey.join('-') });
    const caseId = await addCase(call);
    await fill(call, caseId, context.today());

    const opened = performance.now();
    const ledger = await call('records.list', { caseId });
    const openedIn = performance.now() - opened;
    print('records in the ledger', ledger.items.length, 'items');
    print(
      'custodians, pairs and limits with it',
      ledger.custodians.length + ledger.pairs.length + ledger.limits.length,
      'lines',
    );
    const list = () => call('records.list', { caseId });
    print('opened for the first time', openedIn, 'ms', 'under 50');
    print(`ledger of a case with ${ITEMS} records, opened again`, await median(list), 'ms', 'under 50');
    const [item] = ledger.items;
    if (item === undefined) throw new Error('the ledger is empty');
    const note = { recordItemId: item.id, changes: { note: 'asked again' } };
    print('one record changed, recorded and on disk', await median(() => call('records.update', note)), 'ms');
    print(
      'what a record still lacks',
      await median(() => call('records.partsMissingFor', { recordItemId: item.id })),
      'ms',
    );
  } finally {
    await application.close();
    rmSync(folder, { recursive: true, force: true });
  }
};

async function addCase(call: Call): Promise<CaseId> {
  const { clientId } = await call('clients.add', { legalName: 'Ejemplo-Muster, Ani' });
  const { caseId } = await call('cases.add', { clientId, cancer: 'Breast, left, HER2-positive' });
  return caseId;
}

/** Every kind in turn, from a dozen custodians, each accession number shared by report, slides, block and scan. */
async function fill(call: Call, caseId: CaseId, today: Day): Promise<void> {
  const custodians = [];
  for (let place = 0; place < CUSTODIANS; place += 1) {
    const { organizationId } = await call('organizations.add', { name: `Harbor Hospital ${place}`, kind: 'hospital' });
    custodians.push(organizationId);
  }
  for (let place = 0; place < ITEMS; place += 1) {
    await call('records.add', {
      caseId,
      kind: recordKinds[place % recordKinds.length] ?? 'other',
      title: `Left breast ${place}`,
      custodianId: custodians[place % CUSTODIANS] ?? null,
      servedFrom: addDays(today, -20 * (place % 190)),
      accessionNumber: `S26-${Math.floor(place / recordKinds.length)}`,
    });
  }
}

async function median(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return times.toSorted((one, other) => one - other)[Math.floor(ROUNDS / 2)] ?? 0;
}
