import data from '../../../resources/reference/talk-scripts.json' with { type: 'json' };
import type { SharedCare, SharedCareModel } from '../cases/case.ts';
import { type Talk, type TalkMoment, talkMoments } from './talk.ts';

/** What fills the blanks of the words offered; null leaves a blank said in words. */
export interface TalkFillings {
  /** The consulting specialist: "Dr. Ólöf Prófdóttir". */
  readonly second: string | null;
  /** The material differences of the comparison, in short: "stage, sequence". */
  readonly difference: string | null;
  readonly localNeeds: string | null;
}

/** One sentence to offer, with the blanks nobody can fill yet. */
export interface OfferedWords {
  readonly text: string;
  readonly blanks: ReadonlyArray<string>;
}

/** The words offered for one moment (workflow.md section 11). */
export interface TalkScript {
  readonly moment: TalkMoment;
  readonly label: string;
  readonly when: string;
  readonly frame: string;
  readonly words: ReadonlyArray<OfferedWords>;
}

/** What holds for every talk (workflow.md section 11, principles). */
export const talkPrinciples: ReadonlyArray<string> = data.principles;

/** "Most patients return ...", with its source. */
export const usualReturn: { readonly text: string; readonly source: string } = data.usual;

/** Where frames and words come from. */
export const talkSource: string = data.source;

/** The words to offer at each moment, filled from the case where it can; nothing is invented for a blank. */
export function talkScripts(fillings: TalkFillings): TalkScript[] {
  return talkMoments.map((moment) => {
    const { label, when, frame, words } = data.moments[moment];
    return { moment, label, when, frame, words: words.map((text) => fill(text, fillings)) };
  });
}

/** "Sharing the findings". */
export function talkMomentLabel(moment: TalkMoment): string {
  return data.moments[moment].label;
}

/** A model of shared care in words, and what it means (workflow.md section 11). */
export function sharedCareWords(model: SharedCareModel): { readonly label: string; readonly explains: string } {
  return data.models[model];
}

/** What to watch at step 8 (workflow.md section 4, warnings of step 8); asks about shared care only once it is begun. */
export function talkWarnings(talks: ReadonlyArray<Talk>, shared: SharedCare): string[] {
  const warnings: string[] = [];
  if (talks.some(({ isDiscouraging }) => isDiscouraging)) warnings.push(data.warnings.discouraging);
  if (shared.model === null) return warnings;
  if (shared.lead === null) warnings.push(data.warnings.nobodyLeads);
  if (shared.sideEffectCalls === null) warnings.push(data.warnings.nobodyOwnsCalls);
  if (shared.model === 'centerLeads' || shared.model === 'sharedCare') warnings.push(data.warnings.doubled);
  return warnings;
}

function fill(template: string, fillings: TalkFillings): OfferedWords {
  const blanks: string[] = [];
  const text = template.replace(/\{(\w+)\}/g, (_, name: keyof TalkFillings) => {
    const value = fillings[name];
    if (value !== null) return value;
    blanks.push(data.blanks[name]);
    return `[${data.blanks[name]}]`;
  });
  return { text, blanks };
}
