import type { Context } from '../../src/application/context.ts';
import { createVault } from '../../src/application/vault/vault.ts';
import { orderBetween } from '../../src/domain/cases/board-order.ts';
import { urgencies } from '../../src/domain/cases/case.ts';
import { newCase } from '../../src/domain/cases/new-case.ts';
import { newClient } from '../../src/domain/clients/new-client.ts';
import { newConsultation } from '../../src/domain/consultations/new-consultation.ts';
import { newOrganization } from '../../src/domain/directory/new-organization.ts';
import { channels } from '../../src/domain/directory/organization.ts';
import { newRecordItem } from '../../src/domain/records/new-record-item.ts';
import { contactOutcomes } from '../../src/domain/requests/contact.ts';
import { newRequest } from '../../src/domain/requests/new-request.ts';
import { routes } from '../../src/domain/requests/request.ts';
import { addDays, type Day } from '../../src/domain/shared/days.ts';
import type {
  CaseId,
  ChangeId,
  ClientId,
  ConsultationId,
  ContactId,
  DepartmentId,
  LetterId,
  OrganizationId,
  PersonId,
  RecordItemId,
  RequestId,
  TaskId,
} from '../../src/domain/shared/ids.ts';
import { insertCase } from '../../src/store/cases/cases.repository.ts';
import { beginChange, endChange } from '../../src/store/changes/recorder.ts';
import { insertClient } from '../../src/store/clients/clients.repository.ts';
import { insertConsultation } from '../../src/store/consultations/consultations.repository.ts';
import { insertContact } from '../../src/store/contacts/contacts.repository.ts';
import { insertOrganization } from '../../src/store/directory/directory.repository.ts';
import { toJsonText } from '../../src/store/json-text.ts';
import { insertLetter } from '../../src/store/letters/letters.repository.ts';
import type { WriteDb } from '../../src/store/read-db.ts';
import { insertRecordItems } from '../../src/store/records/records.repository.ts';
import { insertRequest } from '../../src/store/requests/requests.repository.ts';
import { insertTask } from '../../src/store/tasks/tasks.repository.ts';

export const PASSPHRASE = 'harbor lantern quilt meadow saddle orbit';

interface Size {
  readonly cases: number;
  readonly requestsEach: number;
}

/** Makes a store with so many cases, each with open requests, contacts, a task and every other one a consultation. */
export async function fillToday(context: Context, size: Size): Promise<void> {
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
  const today = context.today();
  await session.store.db.transaction().execute(async (db) => {
    await beginChange(db, context.newId() as ChangeId);
    await insertCustodians(db, context);
    await insertCases(db, size, today, session.personId);
    await endChange(db);
  });
  await vault.lock('asked');
}

const CUSTODIANS = 40;

async function insertCustodians(db: WriteDb, context: Context): Promise<void> {
  for (let place = 0; place < CUSTODIANS; place += 1) {
    const given = { name: `Example Hospital ${place}`, phone: '555-0144' };
    const newId = () => context.newId() as DepartmentId;
    await insertOrganization(db, newOrganization(`custodian-${place}` as OrganizationId, given, newId));
  }
}

async function insertCases(db: WriteDb, size: Size, today: Day, personId: PersonId): Promise<void> {
  let boardOrder: string | null = null;
  for (let place = 0; place < size.cases; place += 1) {
    const clientId = `client-${place}` as ClientId;
    const caseId = `case-${place}` as CaseId;
    boardOrder = orderBetween(boardOrder, null);
    await insertClient(db, newClient(clientId, { legalName: `Client ${place} Ejemplo-Muster` }));
    const given = { clientId, cancer: 'Breast, left, HER2-positive', urgency: urgencies[1 + (place % 4)] };
    const facts = { openedOn: addDays(today, -(place % 40)), ownerId: personId, boardOrder };
    await insertCase(db, {
      ...newCase(caseId, given, facts),
      nextAction: { what: 'Call the daughter', dueOn: addDays(today, (place % 9) - 3) },
    });
    const recordItemId = `record-${place}` as RecordItemId;
    await insertRecordItems(db, [newRecordItem(recordItemId, caseId, { kind: 'pathologyReport' })]);
    for (let number = 0; number < size.requestsEach; number += 1) {
      await insertSent(db, { place: place * size.requestsEach + number, caseId, recordItemId, personId, today });
    }
    await insertTask(db, {
      id: `task-${place}` as TaskId,
      caseId,
      what: 'Call the client back',
      dueOn: addDays(today, (place % 11) - 5),
      dueAt: null,
      ownerId: personId,
      repeat: null,
      doneOn: null,
      doneBy: null,
      note: null,
    });
    if (place % 2 === 0) await insertConsult(db, place, caseId, today);
  }
}

async function insertConsult(db: WriteDb, place: number, caseId: CaseId, today: Day): Promise<void> {
  const origin = { candidate: null, clinician: null, timeZone: 'America/Chicago' };
  const given = { startsAt: `${addDays(today, place % 20)}T09:30`, clinicianName: 'Dr. Otto Beispiel' };
  await insertConsultation(db, newConsultation(`consultation-${place}` as ConsultationId, caseId, given, origin));
}

interface Sent {
  readonly place: number;
  readonly caseId: CaseId;
  readonly recordItemId: RecordItemId;
  readonly personId: PersonId;
  readonly today: Day;
}

async function insertSent(db: WriteDb, { place, caseId, recordItemId, personId, today }: Sent): Promise<void> {
  const id = `request-${place}` as RequestId;
  const letterId = `letter-${place}` as LetterId;
  const sentOn = addDays(today, -(place % 45));
  await insertLetter(db, {
    id: letterId,
    requestId: id,
    caseLetterId: null,
    formFillId: null,
    pdf: new Uint8Array([0]),
    pageCount: 1,
    contents: toJsonText([]),
    sha256: '0',
    frozenAt: `${sentOn}T12:00:00Z`,
    personId,
  });
  const custodianId = `custodian-${place % CUSTODIANS}` as OrganizationId;
  const request = newRequest(
    id,
    { route: routes[1 + (place % (routes.length - 1))] },
    {
      caseId,
      custodian: { id: custodianId, departments: [] },
      reference: `CB-${place}`,
      decisionBy: null,
      today: sentOn,
    },
  );
  const basis = place % 3 === 0 ? ('assumed' as const) : ('staff' as const);
  const channel = channels[place % channels.length] ?? 'fax';
  await insertRequest(db, {
    ...request,
    items: [{ recordItemId, from: null, to: null, outcome: null }],
    sent: { sentOn, sentAt: null, channel, tracking: null, letterId, proofId: null },
    receipt: { receivedOn: sentOn, basis, confirmedWith: null },
  });
  for (let number = 0; number < place % 3; number += 1) {
    await insertContact(db, {
      id: `contact-${place}-${number}` as ContactId,
      requestId: id,
      on: addDays(sentOn, Math.min(number * 4, place % 45)),
      at: null,
      direction: 'out',
      channel: 'phone',
      person: 'Dana Cole',
      outcome: contactOutcomes[(place + number) % contactOutcomes.length] ?? 'other',
      promisedOn: null,
      note: null,
    });
  }
}
