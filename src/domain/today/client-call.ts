import data from '../../../resources/reference/call-scripts.json' with { type: 'json' };
import type { Client, ClientPhone } from '../clients/client.ts';
import { languageLabel, phoneKindLabel } from '../clients/labels.ts';
import { lowerFirst } from '../shared/lower-first.ts';
import { putIn } from '../shared/put-in.ts';
import type { CallPeople, ScriptLine } from './call-script.ts';

/** What a call to the client goes by. */
export type ClientToCall = Pick<
  Client,
  'phones' | 'safeContact' | 'language' | 'interpreterNeeded' | 'supportPeople' | 'insurance'
>;

/** What a call to the client is about, with what its question names. */
export interface ClientCall {
  readonly ask: keyof typeof data.client.ask;
  readonly who?: string;
  readonly day?: string;
  readonly to?: string;
  readonly what?: string;
}

/** What may be said to whom when the client is called. */
export const clientRule: string = data.clientRule;

/** The number the client is called on: the first one kept; null where none is, or the client asked not to be called. */
export function clientPhone({ phones, safeContact }: ClientToCall): ClientPhone | null {
  return safeContact.mayCall ? (phones[0] ?? null) : null;
}

/** "Olaf Muster, mobile": whose number it is. */
export function sayClientPhone({ kind }: ClientPhone, name: string): string {
  return kind === 'other' ? name : `${name}, ${phoneKindLabel(kind).toLowerCase()}`;
}

/**
 * What to say to the client, in order: what to heed before, who calls, whether this is a good moment, what to ask, what
 * to note. To a client who asked not to be called nothing is said but which ways are left.
 */
export function clientScript(client: ClientToCall, call: ClientCall, people: CallPeople): ScriptLine[] {
  const { client: words, cues } = data;
  const values = { advocate: people.advocate, client: people.client, who: '', day: '', to: '', what: '', ...call };
  const before = beforeCalling(client, people.client);
  const heed = before.length === 0 ? [] : [{ cue: cues.before, say: before.join(' ') }];
  if (!client.safeContact.mayCall) return heed;
  return [
    ...heed,
    { cue: cues.first, say: putIn(words.first, values) },
    { cue: cues.alone, say: words.alone },
    { cue: cues.ask, say: putIn(words.ask[call.ask], values) },
    { cue: cues.close, say: words.close },
  ];
}

function beforeCalling(client: ClientToCall, name: string): string[] {
  const { client: words } = data;
  const { safeContact, language, interpreterNeeded } = client;
  const rule = safeContact.note === null ? [] : [putIn(words.safeRule, { rule: ended(safeContact.note) })];
  if (!safeContact.mayCall) return [otherWays(client, name), ...rule];
  const phone = clientPhone(client);
  return [
    ...rule,
    ...(phone !== null && !phone.mayLeaveMessage ? [words.noMessage] : []),
    ...(interpreterNeeded ? [putIn(words.interpreter, { language: languageLabel(language) })] : []),
  ];
}

function otherWays({ safeContact }: ClientToCall, client: string): string {
  const { client: words } = data;
  const ways = (['mayText', 'mayEmail', 'mayMail'] as const)
    .filter((way) => safeContact[way])
    .map((way) => words.ways[way]);
  return ways.length === 0
    ? putIn(words.noWay, { client })
    : putIn(words.mayNotCall, { client, ways: lowerFirst(ways.join(', ')) });
}

function ended(text: string): string {
  const trimmed = text.trim();
  return /[.!?]$/u.test(trimmed) ? trimmed : `${trimmed}.`;
}
