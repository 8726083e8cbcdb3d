import words from '../../../resources/reference/intake-words.json' with { type: 'json' };
import talks from '../../../resources/reference/talk-scripts.json' with { type: 'json' };
import type { DecisionMaker, SituationTag, TumorTag } from '../cases/case.ts';

/** "Blood and lymph" (workflow.md section 7). */
export function tumorTagLabel(tag: TumorTag): string {
  return words.tumorTags[tag];
}

/** "Surgery proposed" (workflow.md section 7). */
export function situationTagLabel(tag: SituationTag): string {
  return words.situationTags[tag];
}

/** "The client with others" (workflow.md section 4, step 1). */
export function decisionMakerLabel(decisionMaker: DecisionMaker): string {
  return words.decisionMakers[decisionMaker];
}

/** What to say when the client fears offending the doctor (workflow.md section 11, "Asking"), with its source. */
export const askingWords: { readonly words: ReadonlyArray<string>; readonly source: string } = {
  words: talks.moments.asking.words,
  source: talks.source,
};

/** That a second opinion is routine, to say early (workflow.md section 1). */
export const routineNote: { readonly text: string; readonly source: string } = words.routine;
