import { describe, expect, test } from 'vitest';
import { newClient } from '../../../src/domain/clients/new-client.ts';
import type { ClientId } from '../../../src/domain/shared/ids.ts';
import { type Callee, calleeNamedIn, calleeOfLetter, type PeopleAround } from '../../../src/domain/today/callee.ts';
import { clientScript } from '../../../src/domain/today/client-call.ts';

const support = (name: string, relationship: string, mayBeTold: boolean) => ({
  name,
  relationship,
  phone: '555-0107',
  mayBeTold,
  note: null,
});
const client = newClient('client-a' as ClientId, {
  legalName: 'Olaf Przykładowy',
  phones: [{ kind: 'mobile', number: '555-0101', mayLeaveMessage: false }],
  supportPeople: [support('Ida Przykładowa', 'daughter', true), support('Uwe Beispiel', 'brother', false)],
  insurance: [{ plan: 'Sunny Health Plan', memberNumber: null, phone: '555-0108', note: null }],
});
const around: PeopleAround = {
  clientName: 'Olaf Przykładowy',
  client,
  lastNote: 'Note of Fri, Nov 20, Ada: He plays on Sunday.',
  oncologist: { name: 'Dr. Erika Muster', phone: { number: '555-0102', of: 'Dr. Erika Muster' } },
  lastTalk: 'Two weeks are fine.',
  center: { name: 'Far Away Cancer Center', phone: { number: '555-0103', of: 'Intake, Far Away Cancer Center' } },
  careTeam: [{ name: 'Dr. Lee Sample', phone: '555-0104' }],
  custodians: [
    { name: 'St. Anna Hospital', phone: '555-0105', lastSaid: 'Being worked on.' },
    { name: 'North Pathology Lab', phone: null, lastSaid: null },
  ],
};

describe('what was written down', () => {
  test.each([
    ['Call Olaf about the discs', 'client', 'Olaf Przykładowy'],
    ['Ask the client for the discs', 'client', 'Olaf Przykładowy'],
    ['Call about the ride on Tuesday', 'client', 'Olaf Przykładowy'],
    ['Ask the daughter for the discs', 'other', 'Ida Przykładowa'],
    ['Remind Ida', 'other', 'Ida Przykładowa'],
    ['Fax the form, then call St. Anna', 'custodian', 'St. Anna Hospital'],
    ['St. Anna’s: have the slides gone out?', 'custodian', 'St. Anna Hospital'],
    ['Dr Sample: the port', 'other', 'Dr. Lee Sample'],
    ['Tell Dr. Muster about the slot', 'oncologist', 'Dr. Erika Muster'],
    ['Ask the oncologist about dates', 'oncologist', 'Dr. Erika Muster'],
    ['Ask intake for the upload link', 'center', 'Far Away Cancer Center'],
    ['Prior authorization with the insurer', 'other', 'Sunny Health Plan'],
  ] as const)('%s is settled with the %s %s', (words, who, name) => {
    expect(calleeNamedIn(words, around)).toMatchObject({ who, name });
  });

  test.each([
    'Scan the report of St. Anna',
    'Prepare the packet for Olaf',
    'Send the discs',
    'Order new folders',
    'Ask the lab whether recuts are possible',
    'Ask the brother for the discs',
    'Tell Uwe about the slot',
    'Call Zoe about the keys',
  ])('%s offers no call', (words) => {
    expect(calleeNamedIn(words, around)).toBeNull();
  });

  test('gives what was last said with the one it calls', () => {
    expect(calleeNamedIn('Call St. Anna', around)?.lastSaid).toBe('Being worked on.');
    expect(calleeNamedIn('Call the oncologist', around)?.lastSaid).toBe('Two weeks are fine.');
    expect(calleeNamedIn('Call Olaf', around)?.lastSaid).toContain('He plays on Sunday.');
  });

  test('calls nobody of whom nothing is kept', () => {
    const alone = { ...around, client: null, oncologist: null, center: null, careTeam: [], custodians: [] };
    for (const words of ['Call the client', 'Ask the oncologist', 'Ask intake', 'Call the insurer', 'Call back']) {
      expect(calleeNamedIn(words, alone)).toBeNull();
    }
  });
});

describe('a letter that is drawn and not sent', () => {
  const custodian: Callee = { who: 'custodian', name: 'St. Anna Hospital', phone: null, lastSaid: null };

  test.each([
    ['client', 'client'],
    ['clinician', 'oncologist'],
    ['advocate', 'custodian'],
  ] as const)('signed by the %s is settled with the %s', (signer, who) => {
    expect(calleeOfLetter(signer, custodian, around)?.who).toBe(who);
  });
});

describe('a call to the client', () => {
  const people = { advocate: 'Ada Advocate', practice: 'Compass', client: 'Olaf Przykładowy', dateOfBirth: null };
  const script = (set: object, call: Parameters<typeof clientScript>[1] = { ask: 'sign', to: 'St. Anna' }) =>
    clientScript({ ...client, ...set }, call, people);
  const said = (...given: Parameters<typeof script>) => script(...given).map(({ say }) => say);

  test('says nothing of what it is about before the client is on the line', () => {
    const [before, first, alone, ask] = said({});
    expect(before).toBe('Leave no message on this number.');
    expect(first).toBe('Hello, this is Ada Advocate. May I speak with Olaf Przykładowy?');
    expect(`${before} ${first}`).not.toMatch(/Compass|letter|St\. Anna/);
    expect(alone).toContain('can you talk freely');
    expect(ask).toContain('The letter to St. Anna is ready');
  });

  test.each([
    [
      { ask: 'authorization', who: ' for St. Anna', day: 'Fri, Nov 27' } as const,
      'Your authorization for St. Anna ends',
    ],
    [{ ask: 'authorizationLate', day: 'Fri, Nov 20' } as const, 'Your authorization ended Fri, Nov 20.'],
    [{ ask: 'written', what: 'The discs' } as const, 'about this: The discs. How'],
  ])('leaves no blank (%#)', (call, words) => {
    const all = said({}, call).join(' ');
    expect(all).toContain(words);
    expect(all).not.toMatch(/[{}]| {2}/);
  });

  test('heeds the client’s own rule and the interpreter', () => {
    const safeContact = { ...client.safeContact, note: 'Mornings only' };
    const [before] = said({ safeContact, interpreterNeeded: true, language: 'es' });
    expect(before).toBe(
      "The client's own rule: Mornings only. Leave no message on this number. Have an interpreter on the line: Spanish.",
    );
  });

  test('is not made to a client who asked not to be called: the ways left are said instead', () => {
    const closed = { ...client.safeContact, mayCall: false, mayText: false };
    expect(said({ safeContact: closed })).toEqual(['Olaf Przykładowy asked not to be called. Instead: email, mail.']);
    const shut = { ...closed, mayEmail: false, mayMail: false };
    expect(said({ safeContact: shut })).toEqual([
      'Olaf Przykładowy asked not to be called, and no other way is allowed. Settle it when you next meet.',
    ]);
  });
});
