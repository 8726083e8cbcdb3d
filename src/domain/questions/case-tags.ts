import data from '../../../resources/questions/proposals.json' with { type: 'json' };
import { triggerLabel, urgencyLabel } from '../cases/labels.ts';
import { modalityLabel } from '../opinions/say.ts';
import { putIn } from '../shared/put-in.ts';
import { contextLabel } from './bank.ts';
import type { QuestionFacts } from './facts.ts';

type TagFacts = Pick<QuestionFacts, 'case' | 'opinions'>;

const { words } = data;
const tagsOf: Readonly<Record<'trigger' | 'phase' | 'urgency' | 'modality', Readonly<Record<string, string[]>>>> = {
  trigger: data.triggerTags,
  phase: data.phaseTags,
  urgency: data.urgencyTags,
  modality: data.modalityTags,
};

/**
 * The tumor and situation tags of a case with why each is there: marked in the intake, or following from a trigger, the
 * phase, the urgency, the first opinion, or the words of the cancer (workflow.md section 7). A tag only proposes; the
 * map is resources/questions/proposals.json.
 */
export function caseTags({ case: theCase, opinions }: TagFacts): ReadonlyMap<string, string> {
  const tags = new Map<string, string>();
  const add = (found: ReadonlyArray<string> | undefined, why: string): void => {
    for (const tag of found ?? []) if (!tags.has(tag)) tags.set(tag, why);
  };
  add([...theCase.tumorTags, ...theCase.situationTags], words.tagMarked);
  if (theCase.tumorTags.length === 0) {
    for (const [tag, word] of tumorsInWords(theCase.cancer)) add([tag], putIn(words.tagFromCancer, { word }));
  }
  for (const trigger of theCase.triggers) {
    add(tagsOf.trigger[trigger], putIn(words.tagFromTrigger, { label: triggerLabel(trigger).toLowerCase() }));
  }
  const { phase, urgency } = theCase;
  if (phase !== null) add(tagsOf.phase[phase], putIn(words.tagFromPhase, { label: words.phases[phase] }));
  add(tagsOf.urgency[urgency], putIn(words.tagFromUrgency, { label: urgencyLabel(urgency).toLowerCase() }));
  const plan = opinions[0]?.dimensions.modality;
  for (const kind of plan?.kind === 'stated' ? plan.value : []) {
    add(tagsOf.modality[kind], putIn(words.tagFromOpinion, { label: modalityLabel(kind).toLowerCase() }));
  }
  return tags;
}

/** "Surgery is proposed (marked in the intake)". */
export function sayTag(tag: string, why: string): string {
  return putIn(words.tag, { label: contextLabel(tag), why });
}

function tumorsInWords(cancer: string): Array<[string, string]> {
  return Object.entries(data.cancerWords).flatMap(([tag, found]): Array<[string, string]> => {
    const word = found.find((one) => new RegExp(`\\b${one}`, 'iu').test(cancer));
    return word === undefined ? [] : [[tag, word]];
  });
}
