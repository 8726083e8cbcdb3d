import type { Urgency } from '../../domain/cases/case.ts';
import type { Law } from '../../domain/law/law.ts';
import type { CaseLetter } from '../../domain/letters/letter.ts';
import type { Cadence } from '../../domain/requests/cadence.ts';
import { clockOf } from '../../domain/requests/clock.ts';
import type { Contact } from '../../domain/requests/contact.ts';
import { inContactOrder } from '../../domain/requests/contact-log.ts';
import { nextFollowUp } from '../../domain/requests/follow-up.ts';
import type { Request } from '../../domain/requests/request.ts';
import { sayClock } from '../../domain/requests/say-clock.ts';
import type { Day } from '../../domain/shared/days.ts';
import type { CaseId } from '../../domain/shared/ids.ts';
import { getCase } from '../../store/cases/cases.repository.ts';
import { listContacts } from '../../store/contacts/contacts.repository.ts';
import { getOrganization } from '../../store/directory/directory.repository.ts';
import { listCaseLetters } from '../../store/letters/case-letters.repository.ts';
import type { ReadDb } from '../../store/read-db.ts';
import { stateOf } from '../letters/letter-facts.ts';
import { loadCadence, loadLaw } from '../texts/load-words.ts';

interface Setting {
  readonly law: Law;
  readonly cadence: Cadence;
  readonly urgency: Urgency;
  readonly letters: ReadonlyArray<CaseLetter>;
  readonly contacts: ReadonlyArray<Contact>;
  readonly today: Day;
}

/** Requests of one case with where each clock stands, what was said about it and what to do next. */
export async function viewsOf(db: ReadDb, caseId: CaseId, requests: ReadonlyArray<Request>, today: Day) {
  const setting: Setting = {
    law: await loadLaw(db),
    cadence: await loadCadence(db),
    urgency: (await getCase(db, caseId)).urgency,
    letters: await listCaseLetters(db, caseId),
    contacts: await listContacts(
      db,
      requests.map(({ id }) => id),
    ),
    today,
  };
  const views = [];
  for (const request of requests) views.push(await viewOf(db, request, setting));
  return views;
}

async function viewOf(db: ReadDb, request: Request, { law, cadence, urgency, today, ...all }: Setting) {
  const custodian = await getOrganization(db, request.custodianId);
  const department = custodian.departments.find(({ id }) => id === request.departmentId);
  const state = stateOf(custodian, law);
  const clock = clockOf(request, today, law.clockRules, state);
  const contacts = inContactOrder(all.contacts.filter(({ requestId }) => requestId === request.id));
  const letters = all.letters.filter(({ requestId }) => requestId === request.id);
  return {
    request,
    custodianName: custodian.name,
    departmentName: department?.name ?? null,
    phone: department?.phone ?? custodian.phone,
    clock,
    sentences: sayClock(clock, request, today, state),
    contacts,
    followUp: nextFollowUp({ request, contacts, clock, cadence, urgency, today, letters }),
  };
}
