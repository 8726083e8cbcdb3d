import type { SourceCandidate } from '../sources/source-candidate.ts';
import { sourceProgress } from '../sources/source-progress.ts';
import type { CaseFacts } from './case-facts.ts';
import type { Evidence, Rule } from './step-evidence.ts';

/** The center or clinician chosen; null while none is. */
export function chosenSource({ sources }: Pick<CaseFacts, 'sources'>): SourceCandidate | null {
  return sourceProgress(sources).chosen;
}

/** What step 3 asks for, as the chosen candidate shows it (workflow.md section 4, step 3). */
export const sourceEvidence: Readonly<Record<'sourceChosen' | 'recordsListStored' | 'costAsked', Rule>> = {
  sourceChosen: ({ sources }) => {
    const { chosen, isChosenWithReason, isIntakeOpened } = sourceProgress(sources);
    const lacks = [isChosenWithReason ? null : 'the reason', isIntakeOpened ? null : 'an open intake'];
    return lacking(chosen, lacks);
  },
  recordsListStored: ({ sources }) => {
    const { chosen, isRecordsListStored } = sourceProgress(sources);
    return lacking(chosen, [isRecordsListStored ? null : 'the list, or how it is taken in']);
  },
  costAsked: ({ sources }) => {
    const { chosen, isCostAsked } = sourceProgress(sources);
    const isCoverageAsked = (chosen?.intake.coverage ?? null) !== null;
    return lacking(chosen, [isCostAsked ? null : 'the fees', isCoverageAsked ? null : 'the answer of the health plan']);
  },
};

function lacking(chosen: SourceCandidate | null, lacks: ReadonlyArray<string | null>): Evidence {
  if (chosen === null) return { met: false, shows: 'None chosen' };
  const open = lacks.filter((lack) => lack !== null);
  if (open.length === 0) return { met: true, shows: chosen.name };
  return { met: false, shows: `${chosen.name}: ${open.join(' and ')} missing` };
}
