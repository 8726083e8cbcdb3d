import type { ConsultMode } from '../../domain/consultations/consult-mode.ts';
import type { ComparisonAnnotation, Materiality } from '../../domain/opinions/comparison.ts';
import type { Dimension, OpinionDimensions } from '../../domain/opinions/opinion.ts';
import type { Day } from '../../domain/shared/days.ts';
import type { CaseId, OpinionId, RecordItemId } from '../../domain/shared/ids.ts';
import type { JsonText } from '../json-text.ts';

export interface OpinionRow {
  readonly id: OpinionId;
  readonly caseId: CaseId;
  readonly opinionOrder: number;
  readonly clinician: string;
  readonly specialty: string | null;
  readonly institution: string | null;
  readonly givenOn: Day | null;
  readonly mode: ConsultMode;
  readonly basedOn: JsonText<ReadonlyArray<RecordItemId>>;
  readonly dimensions: JsonText<OpinionDimensions>;
}

export interface ComparisonAnnotationRow {
  /** Case and dimension, "<caseId>:stage". */
  readonly id: string;
  readonly caseId: CaseId;
  readonly dimension: Dimension;
  readonly material: Materiality | null;
  readonly clarifyingQuestion: string | null;
  readonly byEye: ComparisonAnnotation['byEye'];
  readonly divergenceReasons: JsonText<ComparisonAnnotation['divergenceReasons']>;
  readonly action: string | null;
  readonly owner: string | null;
  readonly dueOn: Day | null;
}
