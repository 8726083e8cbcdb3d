import type { Channel } from '../directory/organization.ts';
import type { Day } from '../shared/days.ts';
import type { CaseId, ClinicianId, TalkId } from '../shared/ids.ts';

/** Moments of talking with the primary oncologist (workflow.md section 11). */
export const talkMoments = ['asking', 'time', 'sharing', 'localDelivery', 'conflict', 'pushback', 'leaving'] as const;
export type TalkMoment = (typeof talkMoments)[number];

/** One talk with the primary oncologist or the team, as it went. */
export interface Talk {
  readonly id: TalkId;
  readonly caseId: CaseId;
  readonly moment: TalkMoment;
  readonly on: Day;
  readonly clinicianId: ClinicianId | null;
  readonly withWhom: string | null;
  readonly channel: Channel | 'inPerson';
  /** What was said by our side. */
  readonly said: string | null;
  /** What was answered, in the clinician's words. */
  readonly response: string | null;
  /** Discouraged or withheld: itself information (workflow.md section 11). */
  readonly isDiscouraging: boolean;
  readonly followUpOn: Day | null;
}
