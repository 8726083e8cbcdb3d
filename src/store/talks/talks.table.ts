import type { Day } from '../../domain/shared/days.ts';
import type { CaseId, ClinicianId, TalkId } from '../../domain/shared/ids.ts';
import type { Talk, TalkMoment } from '../../domain/talks/talk.ts';
import type { Flag } from '../json-text.ts';

export interface TalkRow {
  readonly id: TalkId;
  readonly caseId: CaseId;
  readonly moment: TalkMoment;
  readonly day: Day;
  readonly clinicianId: ClinicianId | null;
  readonly withWhom: string | null;
  readonly channel: Talk['channel'];
  readonly said: string | null;
  readonly response: string | null;
  readonly isDiscouraging: Flag;
  readonly followUpOn: Day | null;
}
