import type { StoredCard } from '../../domain/cases/board-card.ts';
import type { Urgency } from '../../domain/cases/case.ts';
import type { Step } from '../../domain/cases/steps.ts';
import type { Day } from '../../domain/shared/days.ts';
import type { CaseId, ClientId } from '../../domain/shared/ids.ts';
import type { JsonText } from '../json-text.ts';

/** The card of one open case, worked out when something about the case changes. Can be thrown away and rebuilt. */
export interface BoardCardRow {
  readonly caseId: CaseId;
  readonly clientId: ClientId;
  readonly step: Step;
  readonly boardOrder: string;
  readonly urgency: Urgency;
  readonly overdueAfter: Day | null;
  readonly searchText: string;
  readonly card: JsonText<StoredCard>;
}
