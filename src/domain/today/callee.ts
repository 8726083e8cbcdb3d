import data from '../../../resources/reference/today.json' with { type: 'json' };
import type { Signer } from '../letters/letter.ts';
import { type ClientToCall, clientPhone, sayClientPhone } from './client-call.ts';
import { hasWord, namedBy, plainWords } from './named-in.ts';
import type { PhoneToCall } from './today-row.ts';

/** Someone a row of Today can call. */
export interface Callee {
  readonly who: 'client' | 'oncologist' | 'center' | 'custodian' | 'other';
  readonly name: string;
  readonly phone: PhoneToCall | null;
  /** What was said or noted last with them; null where nothing was. */
  readonly lastSaid: string | null;
}

/** Everybody around one case, as far as a call may go to them. */
export interface PeopleAround {
  readonly clientName: string;
  readonly client: ClientToCall | null;
  /** The last note of the case, in words. */
  readonly lastNote: string | null;
  readonly oncologist: { readonly name: string; readonly phone: PhoneToCall | null } | null;
  readonly lastTalk: string | null;
  readonly center: { readonly name: string; readonly phone: PhoneToCall | null } | null;
  readonly careTeam: ReadonlyArray<{ readonly name: string; readonly phone: string | null }>;
  readonly custodians: ReadonlyArray<{
    readonly name: string;
    readonly phone: string | null;
    readonly lastSaid: string | null;
  }>;
}

/** The client, as the one to call; null while the client is not known. */
export function theClient({ client, clientName, lastNote }: PeopleAround): Callee | null {
  if (client === null) return null;
  const phone = clientPhone(client);
  return {
    who: 'client',
    name: clientName,
    phone: phone === null ? null : { number: phone.number, of: sayClientPhone(phone, clientName) },
    lastSaid: lastNote,
  };
}

/** Whose word a letter waits for that is drawn and not sent: who signs it, or the custodian who is to get it. */
export function calleeOfLetter(signer: Signer, custodian: Callee, around: PeopleAround): Callee | null {
  if (signer === 'advocate') return custodian;
  return signer === 'client' ? theClient(around) : theOncologist(around);
}

/**
 * Whom something written down is to be settled with: whoever its words name, and else, where they speak of a call, the
 * client. Null for what is done at the desk, and for someone of whom nothing is kept.
 */
export function calleeNamedIn(words: string, around: PeopleAround): Callee | null {
  const said = plainWords(words);
  const { calls } = data;
  const isSpeaking = hasWord(said, calls.speaking);
  if (!isSpeaking && hasWord(said.slice(0, 1), calls.desk)) return null;
  const named = nearest(said, everybody(around), ({ name }) => name);
  const untold = nearest(said, (around.client?.supportPeople ?? []).filter(isUntold), ({ name }) => name);
  if (untold !== null && untold.letters > (named?.letters ?? 0)) return null;
  if (named !== null && (named.one.who !== 'client' || isSpeaking)) return named.one;
  if (hasWord(said, calls.oncologist)) return theOncologist(around);
  if (hasWord(said, calls.center)) return theCenter(around);
  if (hasWord(said, calls.healthPlan)) return theHealthPlan(around);
  const relative = around.client?.supportPeople.find(
    ({ relationship }) => relationship !== null && hasWord(said, [plainWords(relationship).join(' ')]),
  );
  if (relative !== undefined) return isUntold(relative) ? null : person(relative);
  const isOfSomebodyElse = hasWord(said, calls.somebodyElse) || namesSomebody(words);
  if (isOfSomebodyElse || !isSpeaking) return null;
  return theClient(around);
}

/** Whoever the words name most surely, the first of equals; null when they name none of them. */
function nearest<One>(said: ReadonlyArray<string>, of: ReadonlyArray<One>, nameOf: (one: One) => string) {
  const named = of.map((one) => ({ one, letters: namedBy(said, nameOf(one)) })).filter(({ letters }) => letters > 0);
  return named.toSorted((one, other) => other.letters - one.letters)[0] ?? null;
}

/** Of someone the client does not let be told, nothing is offered: a call would tell them. */
function isUntold({ mayBeTold }: { readonly mayBeTold: boolean }): boolean {
  return !mayBeTold;
}

/** "Call Zoe …": a name right after the call, of somebody nothing is kept of. */
function namesSomebody(words: string): boolean {
  const [first = '', second = ''] = words.trim().split(/\s+/u);
  return hasWord(plainWords(first), data.calls.speaking) && /^\p{Lu}\p{Ll}/u.test(second);
}

function everybody(around: PeopleAround): Callee[] {
  const { client, careTeam, custodians } = around;
  return [
    theClient(around),
    theOncologist(around),
    theCenter(around),
    theHealthPlan(around),
    ...careTeam.map(person),
    ...custodians.map(({ name, phone, lastSaid }) => ({
      ...person({ name, phone }),
      who: 'custodian' as const,
      lastSaid,
    })),
    ...(client?.supportPeople ?? []).filter((one) => !isUntold(one)).map(person),
  ].filter((callee) => callee !== null);
}

function person({ name, phone }: { readonly name: string; readonly phone: string | null }): Callee {
  return { who: 'other', name, phone: phone === null ? null : { number: phone, of: name }, lastSaid: null };
}

function theOncologist({ oncologist, lastTalk }: PeopleAround): Callee | null {
  return oncologist === null ? null : { who: 'oncologist', ...oncologist, lastSaid: lastTalk };
}

function theCenter({ center }: PeopleAround): Callee | null {
  return center === null ? null : { who: 'center', ...center, lastSaid: null };
}

function theHealthPlan({ client }: PeopleAround): Callee | null {
  const [plan] = client?.insurance ?? [];
  return plan === undefined ? null : person({ name: plan.plan, phone: plan.phone });
}
