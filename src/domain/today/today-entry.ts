import type { Authorization } from '../authority/authorization.ts';
import type { Case } from '../cases/case.ts';
import type { Consultation } from '../consultations/consultation.ts';
import type { CustodyEvent, Material } from '../custody/material.ts';
import type { Day } from '../shared/days.ts';
import type { CaseId, ClientId, RequestId } from '../shared/ids.ts';
import type { Talk } from '../talks/talk.ts';
import type { Task } from '../tasks/task.ts';
import type { PlannedAction } from './follow-up-days.ts';
import type { Snooze } from './snooze.ts';

/** What a row of Today can be about. Rows due at one moment stand in this order. */
export const todayKinds = [
  'window',
  'timing',
  'consultation',
  'followUp',
  'unsent',
  'summary',
  'loan',
  'pendingTest',
  'talk',
  'nextAction',
  'task',
  'authorization',
] as const;
export type TodayKind = (typeof todayKinds)[number];

/** What Today must know of a case. */
export type TodayCase = Pick<
  Case,
  | 'id'
  | 'clientId'
  | 'cancer'
  | 'status'
  | 'ownerId'
  | 'urgency'
  | 'urgencyConfirmedBy'
  | 'openedOn'
  | 'latestSafeStart'
  | 'plannedTreatmentStart'
  | 'nextDecisionPoint'
  | 'emergencySigns'
  | 'ticks'
  | 'nextAction'
  | 'pendingTests'
  | 'primaryOncologist'
  | 'careTeam'
> & { readonly clientName: string };

/** What is next about one open request on the day asked for. */
export interface PlannedFollowUp {
  readonly requestId: RequestId;
  readonly caseId: CaseId;
  readonly action: PlannedAction;
  readonly dueOn: Day;
  readonly lateFrom: Day | null;
}

/** What Today must know of a consultation. */
export type TodayConsultation = Pick<
  Consultation,
  | 'id'
  | 'caseId'
  | 'sourceCandidateId'
  | 'clinicianId'
  | 'clinicianName'
  | 'institution'
  | 'status'
  | 'mode'
  | 'startsAt'
  | 'timeZone'
  | 'place'
  | 'link'
  | 'phone'
  | 'interpreter'
  | 'recording'
  | 'packetConfirmation'
  | 'summary'
>;

/** What Today must know of an authorization that was signed and not revoked. */
export type TodayAuthorization = Pick<
  Authorization,
  'id' | 'clientId' | 'caseId' | 'custodianId' | 'disclosers' | 'expiresOn'
>;

/** What Today must know of a talk that asks to come back. */
export type TodayTalk = Pick<Talk, 'id' | 'caseId' | 'moment' | 'on' | 'withWhom' | 'clinicianId'> & {
  readonly followUpOn: Day;
};

/** Everything that can make a row, narrow enough to be read whole. */
export interface TodayFacts {
  readonly cases: ReadonlyArray<TodayCase>;
  readonly followUps: ReadonlyArray<PlannedFollowUp>;
  readonly tasks: ReadonlyArray<Task>;
  readonly consultations: ReadonlyArray<TodayConsultation>;
  readonly materials: ReadonlyArray<Material>;
  readonly custodyEvents: ReadonlyArray<CustodyEvent>;
  readonly authorizations: ReadonlyArray<TodayAuthorization>;
  readonly talks: ReadonlyArray<TodayTalk>;
  /** The last day of a talk in each case: one on or after the day agreed settles it. */
  readonly lastTalkOn: ReadonlyMap<CaseId, Day>;
  readonly snoozes: ReadonlyArray<Snooze>;
}

/** What an entry rests on, by kind; from it the words of the row are made. */
export type TodaySubject =
  | { readonly kind: 'window'; readonly state: 'closing' | 'passed' | 'emergency' }
  | { readonly kind: 'timing' | 'nextAction' }
  | { readonly kind: 'consultation' | 'summary'; readonly consultation: TodayConsultation }
  | { readonly kind: 'followUp' | 'unsent'; readonly followUp: PlannedFollowUp }
  | { readonly kind: 'loan'; readonly material: Material }
  | { readonly kind: 'pendingTest'; readonly test: string }
  | { readonly kind: 'talk'; readonly talk: TodayTalk }
  | { readonly kind: 'task'; readonly task: Task }
  | { readonly kind: 'authorization'; readonly authorization: TodayAuthorization };

/** One thing to do, with its place in the ranking; not yet in words. */
export interface TodayEntry {
  /** Names the row for as long as the thing is open: "request:<id>", "task:<id>". */
  readonly key: string;
  readonly caseId: CaseId | null;
  readonly clientId: ClientId | null;
  readonly dueOn: Day;
  /** "14:05"; null when the time of day does not matter. */
  readonly dueAt: string | null;
  readonly isOverdue: boolean;
  /** Calendar days left in the window of the case; null where it has none. */
  readonly daysLeft: number | null;
  /** Care is needed now: before everything else. */
  readonly isEmergency: boolean;
  readonly subject: TodaySubject;
}
