import { inContactOrder, sayContact } from '../../domain/requests/contact-log.ts';
import type { Day } from '../../domain/shared/days.ts';
import type { CaseId, ClientId, OrganizationId } from '../../domain/shared/ids.ts';
import { localTimeIn } from '../../domain/shared/zoned-time.ts';
import type { PeopleAround } from '../../domain/today/callee.ts';
import type { ClientToCall } from '../../domain/today/client-call.ts';
import { sayLastNote } from '../../domain/today/last-words.ts';
import type { TodayCase, TodayEntry, TodayKind } from '../../domain/today/today-entry.ts';
import type { ReadDb } from '../../store/read-db.ts';
import { listCaseCustodians, listContactsOfCases, listLastNotes } from '../../store/today/people-around.repository.ts';

/** Kinds of rows that say in words of their own, or not at all, whom they call. */
const kindsToAskFor: ReadonlySet<TodayKind> = new Set(['unsent', 'task', 'nextAction', 'authorization']);

/** What is known of a case by the rows of Today already: who treats, which center, what was last said there. */
type KnownOfCase = Pick<PeopleAround, 'oncologist' | 'lastTalk' | 'center'>;

/** Whom the rows of these cases may call besides, and what was last said with a custodian in a case. */
export interface Around {
  readonly peopleAround: (theCase: TodayCase, known: KnownOfCase) => PeopleAround;
  readonly lastWith: (caseId: CaseId, custodianId: OrganizationId) => string | null;
}

/** Reads it once for all rows that need it; for a list without such rows it reads nothing. */
export async function loadAround(
  db: ReadDb,
  entries: ReadonlyArray<TodayEntry>,
  clients: ReadonlyMap<ClientId, ClientToCall>,
  { today, timeZone }: { readonly today: Day; readonly timeZone: string },
): Promise<Around> {
  const asking = entries.filter(({ subject }) => kindsToAskFor.has(subject.kind));
  const caseIds = [...new Set(asking.flatMap(({ caseId }) => caseId ?? []))];
  const custodians = Map.groupBy(await listCaseCustodians(db, caseIds), ({ caseId }) => caseId);
  const contacts = Map.groupBy(await listContactsOfCases(db, caseIds), ({ caseId }) => caseId);
  const notes = new Map((await listLastNotes(db, caseIds)).map((note) => [note.caseId, note]));
  const lastWith = (caseId: CaseId, custodianId: OrganizationId) => {
    const last = inContactOrder(
      (contacts.get(caseId) ?? []).filter((contact) => contact.custodianId === custodianId),
    ).at(-1);
    return last === undefined ? null : sayContact(last, today);
  };
  return {
    lastWith,
    peopleAround: ({ id, clientId, clientName, careTeam }, known) => {
      const note = notes.get(id);
      return {
        ...known,
        clientName,
        client: clients.get(clientId) ?? null,
        careTeam,
        lastNote:
          note === undefined
            ? null
            : sayLastNote({ ...note, on: localTimeIn(note.writtenAt, timeZone).slice(0, 10) as Day }, today),
        custodians: (custodians.get(id) ?? []).map(({ id: custodianId, name, phone }) => ({
          name,
          phone,
          lastSaid: lastWith(id, custodianId),
        })),
      };
    },
  };
}
