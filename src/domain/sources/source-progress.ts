import type { CoverageAnswer, SourceCandidate } from './source-candidate.ts';

/** What step 3 asks for before it is done (workflow.md section 4, step 3, exit). */
export interface SourceProgress {
  readonly chosen: SourceCandidate | null;
  /** One is chosen, and why is written. */
  readonly isChosenWithReason: boolean;
  readonly isIntakeOpened: boolean;
  /** The records the center asks for and how it takes them in. */
  readonly isRecordsListStored: boolean;
  readonly isCostAsked: boolean;
  readonly isCoverageWritten: boolean;
}

/** How far step 3 has come, judged by the chosen candidate alone; nothing is done while none is chosen. */
export function sourceProgress(candidates: ReadonlyArray<SourceCandidate>): SourceProgress {
  const chosen = candidates.find(({ status }) => status === 'chosen') ?? null;
  if (chosen === null) {
    return {
      chosen,
      isChosenWithReason: false,
      isIntakeOpened: false,
      isRecordsListStored: false,
      isCostAsked: false,
      isCoverageWritten: false,
    };
  }
  const { intake } = chosen;
  return {
    chosen,
    isChosenWithReason: chosen.reason !== null,
    isIntakeOpened: intake.openedOn !== null || intake.intakeNumber !== null,
    isRecordsListStored:
      (intake.recordsList !== null || intake.recordsListFileId !== null) && intake.channels.length > 0,
    isCostAsked: intake.feesAskedOn !== null || intake.fees.length > 0,
    isCoverageWritten: intake.coverage !== null && missingOfCoverage(intake.coverage).length === 0,
  };
}

/** What a plan's answer lacks to be worth something later: who said it, when, and under which reference. */
export function missingOfCoverage(coverage: CoverageAnswer): ReadonlyArray<'saidBy' | 'on' | 'reference'> {
  return (['saidBy', 'on', 'reference'] as const).filter((part) => coverage[part] === null);
}
