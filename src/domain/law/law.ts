/** Points of law a letter may cite, by a name that stays when the number of a paragraph changes. */
export const citationIds = [
  'rightOfAccess',
  'authorization',
  'representative',
  'answerTime',
  'extension',
  'form',
  'electronicCopy',
  'fee',
  'denial',
  'heldElsewhere',
  'thirdParty',
  'ciox',
  'treatment',
  'authorizationElements',
  'authorizationStatements',
  'revocation',
  'part2',
  'labReports',
  'variantData',
  'denialReview',
  'amendment',
  'complaint',
  'informationBlocking',
  'tissueRetention',
  'mammography',
  'personsInvolved',
  'designatedRecordSet',
  'identity',
] as const;
export type CitationId = (typeof citationIds)[number];

/** Day counts of the clock; values come from the law table in resources or the practice's own edit of it, never from code. */
export interface ClockRules {
  readonly answerDays: number;
  /** The one extension the custodian may take. */
  readonly extensionDays: number;
  readonly assumedMailDays: number;
  readonly dueSoonDays: number;
  /** Days from first knowing a failure to the last day of a complaint (45 CFR 160.306). */
  readonly complaintDays: number;
  /** What the practice aims for where no federal clock runs: provider to provider, authorization, tissue. */
  readonly serviceTargetDays: number;
}

/** A state's own deadline, to be verified before use (record-requests.md section 8). */
export interface StateRule {
  /** "CA". */
  readonly state: string;
  readonly days: number;
  readonly dayType: 'calendar' | 'business';
  readonly feeNote: string | null;
  readonly source: string;
  /** "V" seen, "K" known; "unsure" is shown with its mark and never reckoned with. */
  readonly mark: 'V' | 'K' | 'unsure';
  /** The day somebody of the practice verified it; null while nobody has. */
  readonly verifiedOn: string | null;
  readonly userNote: string | null;
  /** Reckoned with only when the practice has switched it on. */
  readonly isUsed: boolean;
}

/** Law as dated data (resources/law) with the practice's edits; nothing unsure is printed from it. */
export interface Law {
  readonly asOf: string;
  readonly source: string;
  readonly clockRules: ClockRules;
  /** An option for the custodian, never a cap. */
  readonly flatFeeCents: number;
  readonly citations: Readonly<Record<CitationId, string>>;
  readonly states: ReadonlyArray<StateRule>;
  /** Points the reference marks as unsure, in words for the screen; never for a letter. */
  readonly unsure: ReadonlyArray<string>;
}

/** The practice's own edit of the law table: only what it changed. */
export interface LawEdit {
  readonly clockRules: Partial<ClockRules>;
  readonly flatFeeCents: number | null;
  readonly states: ReadonlyArray<StateRule>;
}
