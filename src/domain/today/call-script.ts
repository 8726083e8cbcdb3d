import data from '../../../resources/reference/call-scripts.json' with { type: 'json' };
import { type Day, longDate } from '../shared/days.ts';
import { putIn } from '../shared/put-in.ts';

/** One thing to say on the phone, with when to say it. */
export interface ScriptLine {
  readonly cue: string;
  readonly say: string;
}

/** When the person on the phone may be told whom the call is about. */
export const scriptRule: string = data.rule;

/** Whom a call is made as and about. */
export interface CallPeople {
  readonly advocate: string;
  readonly practice: string;
  readonly client: string;
  readonly dateOfBirth: Day | null;
}

/** What a call to a custodian is about. */
export interface CustodianCall {
  readonly to: 'custodian';
  readonly action: string;
  readonly custodian: string;
  readonly reference: string;
  /** "on Mon, Nov 9 by fax". */
  readonly sent: string;
  /** Slides or blocks are asked for in the words of a laboratory. */
  readonly isTissue: boolean;
}

/** What a call to the treating clinician's office is about. */
export interface OncologistCall {
  readonly to: 'oncologist';
  readonly action: keyof typeof data.oncologist.ask;
  readonly clinician: string | null;
  readonly test?: string;
  /** Whom a letter to be signed goes to. */
  readonly letterTo?: string;
  /** What was written down, in words. */
  readonly what?: string;
  /** Signs that need care now, in words. */
  readonly signs?: string;
}

/** What a call to the center is about. */
export interface CenterCall {
  readonly to: 'center';
  readonly action: keyof typeof data.center.ask;
  readonly intakeNumber: string | null;
  /** What is on loan, in words. */
  readonly material?: string;
  /** What was written down, in words. */
  readonly what?: string;
}

/**
 * What to say on the phone, in order: who we are; the client's name and birth date only once the person has said who
 * they are; the reference; what to ask; what to note before hanging up.
 */
export function callScript(call: CustodianCall | OncologistCall | CenterCall, people: CallPeople): ScriptLine[] {
  const part = data[call.to];
  const about = people.dateOfBirth === null ? part.waitWithoutBirthDate : part.wait;
  const values = {
    advocate: people.advocate,
    practice: people.practice,
    client: people.client,
    birthDate: people.dateOfBirth === null ? '' : longDate(people.dateOfBirth),
    clinician: (call.to === 'oncologist' ? call.clinician : null) ?? 'the doctor',
    test: (call.to === 'oncologist' ? call.test : null) ?? '',
    signs: (call.to === 'oncologist' ? call.signs : null) ?? '',
    material: (call.to === 'center' ? call.material : null) ?? '',
    what: (call.to === 'custodian' ? null : call.what) ?? '',
    to: (call.to === 'oncologist' ? call.letterTo : null) ?? '',
    custodian: call.to === 'custodian' ? call.custodian : '',
    sent: call.to === 'custodian' ? call.sent : '',
    reference: call.to === 'custodian' ? call.reference : call.to === 'center' ? (call.intakeNumber ?? '') : '',
  };
  const line = (cue: keyof typeof data.cues, words: string): ScriptLine => ({
    cue: data.cues[cue],
    say: putIn(words, values),
  });
  return [
    line('first', part.first),
    line('wait', about),
    ...referenceWords(call).map((words) => line('reference', words)),
    line('ask', askWords(call)),
    line('close', part.close),
  ];
}

function referenceWords(call: CustodianCall | OncologistCall | CenterCall): string[] {
  if (call.to === 'custodian') return [data.custodian.reference];
  return call.to === 'center' && call.intakeNumber !== null ? [data.center.reference] : [];
}

function askWords(call: CustodianCall | OncologistCall | CenterCall): string {
  switch (call.to) {
    case 'oncologist':
      return data.oncologist.ask[call.action];
    case 'center':
      return data.center.ask[call.action];
    case 'custodian': {
      const asks: Readonly<Record<string, string>> = {
        ...data.custodian.ask,
        ...(call.isTissue ? data.pathology.ask : {}),
      };
      return asks[call.action] ?? data.custodian.ask.other;
    }
  }
}
