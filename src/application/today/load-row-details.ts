import type { CustodyEvent } from '../../domain/custody/material.ts';
import type { Contact } from '../../domain/requests/contact.ts';
import { inContactOrder } from '../../domain/requests/contact-log.ts';
import { type Day, shortDate } from '../../domain/shared/days.ts';
import type { MaterialId, OrganizationId, PersonId, RequestId } from '../../domain/shared/ids.ts';
import { searchText } from '../../domain/shared/search-text.ts';
import type { CallPeople } from '../../domain/today/call-script.ts';
import { phoneAt } from '../../domain/today/request-words.ts';
import { todayRow } from '../../domain/today/say-row.ts';
import type { TodayCase, TodayEntry, TodayFacts } from '../../domain/today/today-entry.ts';
import type { PhoneToCall, RowDetails, RowRequest, TodayRow } from '../../domain/today/today-row.ts';
import { listContacts } from '../../store/contacts/contacts.repository.ts';
import { findPerson, getPractice } from '../../store/practice/practice.repository.ts';
import type { ReadDb } from '../../store/read-db.ts';
import { listFollowUpWords } from '../../store/today/follow-ups.repository.ts';
import { listClientsToCall } from '../../store/today/people-around.repository.ts';
import {
  listCenterTitles,
  listClinicianPhones,
  listOrganizationPhones,
  listRequestTitles,
  listTalkTitles,
  listTissueRequests,
  type TalkTitle,
} from '../../store/today/row-details.repository.ts';
import { type Around, loadAround } from './load-people-around.ts';

/** The day the rows are for, and who will make the calls. */
export interface RowSetting {
  readonly facts: TodayFacts;
  readonly today: Day;
  readonly personId: PersonId;
  /** The zone of this machine. */
  readonly timeZone: string;
}

/** The rows of these entries in words. Everything is read once for all of them, so it stays quick for a screenful. */
export async function rowsOf(
  db: ReadDb,
  entries: ReadonlyArray<TodayEntry>,
  { facts, today, personId, timeZone }: RowSetting,
): Promise<TodayRow[]> {
  const cases = new Map(facts.cases.map((theCase) => [theCase.id, theCase]));
  const caseIds = [...new Set(entries.flatMap(({ caseId }) => caseId ?? []))];
  const clientIds = [...new Set(entries.flatMap(({ clientId }) => clientId ?? []))];
  const caller = await callerOf(db, personId);
  const clients = await listClientsToCall(db, clientIds);
  const around = await loadAround(db, entries, clients, { today, timeZone });
  const requests = await loadRequests(db, entries, around, today);
  const clinicians = await listClinicianPhones(db);
  const centers = Map.groupBy(await listCenterTitles(db, caseIds), ({ caseId }) => caseId);
  const talks = Map.groupBy(await listTalkTitles(db, caseIds), ({ caseId }) => caseId);
  const organizations = await loadOrganizations(db, entries, facts);

  const detailsOf = (entry: TodayEntry): RowDetails => {
    const theCase = entry.caseId === null ? null : (cases.get(entry.caseId) ?? null);
    const { subject } = entry;
    const request =
      subject.kind === 'followUp' || subject.kind === 'unsent' ? requests.get(subject.followUp.requestId) : undefined;
    const people: CallPeople = {
      ...caller,
      client: theCase?.clientName ?? '',
      dateOfBirth: theCase === null ? null : (clients.get(theCase.clientId)?.dateOfBirth ?? null),
    };
    const consultation = subject.kind === 'consultation' || subject.kind === 'summary' ? subject.consultation : null;
    const ofCase = entry.caseId === null ? [] : (centers.get(entry.caseId) ?? []);
    const center =
      ofCase.find(({ id }) => id === consultation?.sourceCandidateId) ?? ofCase.find((one) => one.isChosen);
    const centerPhone = consultation?.phone ?? center?.intake.phone ?? null;
    const centerName =
      center === undefined ? null : [center.intake.contactName, center.name].filter((part) => part !== null).join(', ');
    const oncologist = theCase === null ? null : oncologistOf(theCase, clinicians);
    const lastTalk = entry.caseId === null ? null : sayLastTalk(talks.get(entry.caseId)?.at(-1), today);
    return {
      theCase,
      people,
      request: request ?? null,
      oncologist,
      center: {
        intakeNumber: center?.intake.intakeNumber ?? null,
        ...(centerPhone === null ? {} : { number: centerPhone }),
        ...(centerName === null ? {} : { of: centerName }),
      },
      owner: subject.kind === 'loan' ? phoneOf(organizations, holderOf(entry, facts)) : null,
      lastTalk,
      lastCustody: subject.kind === 'loan' ? lastCustodyOf(subject.material.id, facts) : null,
      disclosers:
        subject.kind === 'authorization'
          ? (subject.authorization.disclosers ??
            organizations.get(subject.authorization.custodianId ?? ('' as OrganizationId))?.name ??
            null)
          : null,
      around:
        theCase === null
          ? null
          : around.peopleAround(theCase, {
              lastTalk,
              oncologist:
                theCase.primaryOncologist === null ? null : { name: theCase.primaryOncologist, phone: oncologist },
              center:
                center === undefined
                  ? null
                  : { name: center.name, phone: phoneAt(center.intake.phone, centerName ?? center.name) },
            }),
    };
  };
  return entries.map((entry) => todayRow(entry, detailsOf(entry), today));
}

async function callerOf(db: ReadDb, personId: PersonId): Promise<Pick<CallPeople, 'advocate' | 'practice'>> {
  const person = await findPerson(db, personId);
  const practice = await getPractice(db);
  return { advocate: person?.name ?? practice.name, practice: practice.name };
}

async function loadRequests(
  db: ReadDb,
  entries: ReadonlyArray<TodayEntry>,
  { lastWith }: Around,
  today: Day,
): Promise<ReadonlyMap<RequestId, RowRequest>> {
  const ids = entries.flatMap(({ subject }) =>
    subject.kind === 'followUp' || subject.kind === 'unsent' ? [subject.followUp.requestId] : [],
  );
  const words = new Map((await listFollowUpWords(db, ids, today)).map((row) => [row.requestId, row]));
  const tissue = await listTissueRequests(db, ids);
  const contacts = Map.groupBy(await listContacts(db, ids), ({ requestId }) => requestId);
  const titles = await listRequestTitles(db, ids);
  return new Map(
    titles.map(({ id, caseId, custodianId, ...title }) => {
      const { what = '', why = '', letterKind = null } = words.get(id) ?? {};
      const isTissue = tissue.has(id);
      const lastContact = lastOf(contacts.get(id));
      const lastWithCustodian = lastWith(caseId, custodianId);
      return [id, { ...title, isTissue, what, why, letterKind, lastContact, lastWithCustodian }];
    }),
  );
}

function lastOf(contacts: ReadonlyArray<Contact> = []): Contact | null {
  return inContactOrder(contacts).at(-1) ?? null;
}

type Organizations = ReadonlyMap<OrganizationId, { readonly name: string; readonly phone: string | null }>;

async function loadOrganizations(
  db: ReadDb,
  entries: ReadonlyArray<TodayEntry>,
  facts: TodayFacts,
): Promise<Organizations> {
  const ids = entries.flatMap((entry) => {
    const { subject } = entry;
    if (subject.kind === 'authorization') return subject.authorization.custodianId ?? [];
    return subject.kind === 'loan' ? (holderOf(entry, facts) ?? []) : [];
  });
  return new Map((await listOrganizationPhones(db, [...new Set(ids)])).map((row) => [row.id, row]));
}

/** Who has a loan now, and else its owner: the one sends it back, the other gives a later day. */
function holderOf({ subject }: TodayEntry, { custodyEvents }: TodayFacts): OrganizationId | null {
  if (subject.kind !== 'loan') return null;
  const { id, ownerId } = subject.material;
  return (
    custodyEvents.findLast(({ materialId, holderId }) => materialId === id && holderId !== null)?.holderId ?? ownerId
  );
}

function lastCustodyOf(materialId: MaterialId, { custodyEvents }: TodayFacts): CustodyEvent | null {
  return custodyEvents.findLast((event) => event.materialId === materialId) ?? null;
}

function phoneOf(organizations: Organizations, id: OrganizationId | null): PhoneToCall | null {
  const found = id === null ? undefined : organizations.get(id);
  return found === undefined || found.phone === null ? null : { number: found.phone, of: found.name };
}

/** The number of the primary oncologist: from the care team of the case, else from the directory by that name. */
function oncologistOf(
  { primaryOncologist, careTeam }: TodayCase,
  clinicians: Awaited<ReturnType<typeof listClinicianPhones>>,
): PhoneToCall | null {
  if (primaryOncologist === null) return null;
  const name = plainName(primaryOncologist);
  const member = careTeam.find((one) => plainName(one.name) === name && one.phone !== null);
  const number = member?.phone ?? clinicians.find((one) => plainName(one.name) === name && one.phone !== null)?.phone;
  return number == null ? null : { number, of: primaryOncologist };
}

function plainName(name: string): string {
  return searchText(name)
    .replace(/^(dr|prof)\.? /, '')
    .trim();
}

function sayLastTalk(talk: TalkTitle | undefined, today: Day): string | null {
  if (talk === undefined) return null;
  const who = talk.withWhom === null ? '' : `, ${talk.withWhom}`;
  const words = [talk.response, talk.said].find((part) => part !== null) ?? '';
  return `${shortDate(talk.day, today)}${who}: ${words}`.replace(/: $/, '');
}
