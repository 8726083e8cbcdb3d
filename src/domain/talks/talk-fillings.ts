import type { Comparison, ComparisonAnnotation } from '../opinions/comparison.ts';
import type { Opinion } from '../opinions/opinion.ts';
import { dimensionLabel } from '../opinions/say.ts';
import type { TalkFillings } from './talk-scripts.ts';

interface TalkFacts {
  /** In the order in which they were given. */
  readonly opinions: ReadonlyArray<Opinion>;
  readonly comparison: Comparison | null;
  readonly annotations: ReadonlyArray<ComparisonAnnotation>;
}

/**
 * What the case can put into the words offered (workflow.md section 11): whoever gave the latest opinion after the
 * first, and the rows somebody marked as changing treatment. What is done near home is nowhere written down, so it
 * stays open.
 */
export function talkFillings({ opinions, comparison, annotations }: TalkFacts): TalkFillings {
  const marked = new Set(annotations.filter(({ material }) => material === 'yes').map(({ dimension }) => dimension));
  const labels = (comparison?.rows ?? [])
    .filter(({ dimension }) => marked.has(dimension))
    .map(({ dimension }) => inSentence(dimensionLabel(dimension)));
  return {
    second: opinions.length > 1 ? (opinions.at(-1)?.clinician ?? null) : null,
    difference: labels.length === 0 ? null : listed(labels),
    localNeeds: null,
  };
}

// A label that begins with an abbreviation ("TNM") keeps its capitals.
function inSentence(label: string): string {
  return /^[A-Z][a-z]/.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;
}

function listed(labels: ReadonlyArray<string>): string {
  const last = labels.at(-1) ?? '';
  return labels.length === 1 ? last : `${labels.slice(0, -1).join(', ')} and ${last}`;
}
