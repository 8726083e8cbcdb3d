import type { Day } from '../shared/days.ts';
import type { CaseId, OpinionId } from '../shared/ids.ts';
import type { Dimension } from './opinion.ts';

/**
 * How opinions stand on one dimension. `onlySome`: at least one states it and at least one is silent, and those that
 * state it do not differ. `unknown` is shown as "compare by eye": the rule cannot tell and does not guess.
 */
export const agreements = ['same', 'different', 'onlySome', 'notAddressed', 'unknown'] as const;
export type Agreement = (typeof agreements)[number];

/** One line under a dimension: a marker, a drug, a part of the stage. */
export interface ComparisonPart {
  readonly name: string;
  readonly agreement: Agreement;
  /** Each opinion's words for this part, in the order of the opinions; null where silent. */
  readonly values: ReadonlyArray<string | null>;
}

export interface ComparisonRow {
  readonly dimension: Dimension;
  readonly agreement: Agreement;
  /** Why the rule says so, in plain words, when that is not plain from the values. */
  readonly because: string | null;
  readonly parts: ReadonlyArray<ComparisonPart>;
  /** Opinions that state a value or say "none". */
  readonly statedBy: ReadonlyArray<OpinionId>;
}

export interface Comparison {
  readonly opinionIds: ReadonlyArray<OpinionId>;
  readonly rows: ReadonlyArray<ComparisonRow>;
  /** True when the opinions had different records in hand; shown before any row (workflow.md section 9). */
  readonly differentBasis: boolean;
}

export const materialities = ['yes', 'no', 'unsure'] as const;
export type Materiality = (typeof materialities)[number];

/** Why opinions differ, as a person sees it (workflow.md section 9.1); more than one may hold. */
export const divergenceReasons = [
  'testInterpretation',
  'missingInformation',
  'treatmentPhilosophy',
  'accessToTherapies',
  'expertise',
  'patientValues',
  'elapsedTime',
] as const;
export type DivergenceReason = (typeof divergenceReasons)[number];

/**
 * What the advocate adds to a row: whether it would change treatment, the question that would settle it, why the opinions
 * differ, and what is done about it, by whom and by when.
 */
export interface ComparisonAnnotation {
  readonly caseId: CaseId;
  readonly dimension: Dimension;
  readonly material: Materiality | null;
  readonly clarifyingQuestion: string | null;
  /** Set only where the rule says `unknown`: what the advocate saw by eye. */
  readonly byEye: 'same' | 'compatible' | 'different' | null;
  readonly divergenceReasons: ReadonlyArray<DivergenceReason>;
  readonly action: string | null;
  /** Who does it, in words: the advocate, the client, a doctor's office. */
  readonly owner: string | null;
  readonly dueOn: Day | null;
}

/** The annotation of a row that nobody has said anything about. */
export function blankAnnotation(caseId: CaseId, dimension: Dimension): ComparisonAnnotation {
  return {
    caseId,
    dimension,
    material: null,
    clarifyingQuestion: null,
    byEye: null,
    divergenceReasons: [],
    action: null,
    owner: null,
    dueOn: null,
  };
}

/** The mark on the card: how the opinions of a case lie to each other, at a glance. */
export const opinionsMarks = ['none', 'one', 'aligned', 'differing', 'unknown'] as const;
export type OpinionsMark = (typeof opinionsMarks)[number];
