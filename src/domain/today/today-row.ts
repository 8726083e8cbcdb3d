import type { Urgency } from '../cases/case.ts';
import type { CustodyEvent } from '../custody/material.ts';
import type { Channel } from '../directory/organization.ts';
import type { LetterKind, Signer } from '../letters/letter.ts';
import type { Contact } from '../requests/contact.ts';
import type { Day } from '../shared/days.ts';
import type { CaseId, ClientId } from '../shared/ids.ts';
import type { CallPeople, ScriptLine } from './call-script.ts';
import type { PeopleAround } from './callee.ts';
import type { TodayCase, TodayKind } from './today-entry.ts';

/** What one key logs about a row, and so which line it opens; null where the case has to be opened for it. */
export const todayLogs = [
  'contact',
  'task',
  'wait',
  'nextAction',
  'summary',
  'consultation',
  'loan',
  'talk',
  'pendingTest',
] as const;
export type TodayLog = (typeof todayLogs)[number];

/** A number to call and whose it is. */
export interface PhoneToCall {
  readonly number: string;
  readonly of: string;
}

/** What is known of the request a row is about. */
export interface RowRequest {
  readonly reference: string;
  readonly custodianName: string;
  readonly departmentName: string | null;
  readonly phone: string | null;
  readonly letterDate: Day;
  readonly sentOn: Day | null;
  readonly sentChannel: Channel | null;
  readonly isTissue: boolean;
  readonly what: string;
  readonly why: string;
  readonly letterKind: LetterKind | null;
  readonly lastContact: Contact | null;
  /** Who signs its letter. */
  readonly signer: Signer;
  /** What was said last with its custodian about anything asked for in the case. */
  readonly lastWithCustodian: string | null;
}

/** What the words of a row are made from besides its entry. */
export interface RowDetails {
  readonly theCase: TodayCase | null;
  readonly people: CallPeople;
  readonly request: RowRequest | null;
  /** The office that treats the client: for the wait, a result, a talk. */
  readonly oncologist: PhoneToCall | null;
  /** The center chosen for the opinion, or the one of the consultation. */
  readonly center: (Partial<PhoneToCall> & { readonly intakeNumber: string | null }) | null;
  /** The owner of a loan, or who holds it. */
  readonly owner: PhoneToCall | null;
  /** The last words with the oncologist, for rows that call there. */
  readonly lastTalk: string | null;
  /** What was last noted of the loan a row is about. */
  readonly lastCustody: CustodyEvent | null;
  /** Whom the authorization lets disclose. */
  readonly disclosers: string | null;
  /** Everybody a call may go to; null for what belongs to no case. */
  readonly around: PeopleAround | null;
}

/** One row of Today, in words. */
export interface TodayRow {
  readonly key: string;
  readonly kind: TodayKind;
  readonly label: string;
  readonly caseId: CaseId | null;
  readonly clientId: ClientId | null;
  readonly clientName: string | null;
  readonly cancer: string | null;
  readonly urgency: Urgency | null;
  readonly daysLeft: number | null;
  readonly window: string | null;
  readonly dueOn: Day;
  readonly dueAt: string | null;
  readonly isOverdue: boolean;
  readonly isEmergency: boolean;
  readonly what: string;
  readonly why: string;
  readonly source: string;
  /** How long it has been asked for: "Asked 9 days ago (Mon, Nov 9)"; null where nothing was asked. */
  readonly age: string | null;
  readonly with: string | null;
  readonly phone: PhoneToCall | null;
  readonly script: ReadonlyArray<ScriptLine>;
  /** When what may be said on this call; null where there is none. */
  readonly rule: string | null;
  /** Where a number that a call lacks is put down; null where one is kept, nobody is called, or the client may not be. */
  readonly noPhone: 'client' | 'directory' | null;
  readonly lastContact: string | null;
  /** What was noted with a task. */
  readonly note: string | null;
  readonly letterKind: LetterKind | null;
  readonly log: TodayLog | null;
  /** The id of the request, task, consultation, material, talk or authorization; the test in words for a result. */
  readonly subjectId: string | null;
}
