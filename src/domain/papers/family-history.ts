import { byGeneration, generationLabel, relativeName, sayRelativeLife } from '../health/family.ts';
import type { Relative } from '../health/health.ts';
import { pedigreeOf } from '../health/pedigree.ts';
import { type Block, type ComposedDocument, text } from '../shared/blocks.ts';
import { type HealthPaperFacts, healthPaper, healthPaperWords } from './health-frame.ts';

/** What the family history is made of. */
export interface FamilyPaperFacts extends HealthPaperFacts {
  readonly relatives: ReadonlyArray<Relative>;
}

/** A drawing of more people would not stay on a page with its list; the list says everything the drawing says. */
const MOST_DRAWN = 20;

/** The family history by generations with germline results (workflow.md 5.1), drawn first where it is not too large. */
export function composeFamilyHistory(facts: FamilyPaperFacts): ComposedDocument {
  const { familyHistory: words } = healthPaperWords;
  const { relatives, client } = facts;
  const drawing: ReadonlyArray<Block> =
    relatives.length > MOST_DRAWN
      ? []
      : [
          { kind: 'pedigree', pedigree: pedigreeOf(relatives, client.legalName) },
          { kind: 'paragraph', emphasis: 'quiet', spans: [text(words.note)] },
        ];
  return healthPaper(facts, words.title, [
    ...drawing,
    {
      kind: 'table',
      columns: words.columns.map((title, place) => ({ title, share: [24, 27, 12, 20, 17][place] ?? 1 })),
      isDense: true,
      rows: byGeneration(relatives).flatMap(({ generation, relatives: own }) => [
        [text(generationLabel(generation), true)],
        ...own.map((relative) => [
          text(relativeName(relative)),
          text([sayCancer(relative), relative.note ?? ''].filter((part) => part !== '').join('\n')),
          text(sayRelativeLife(relative)),
          text(relative.geneticResult ?? words.noResult),
          text(facts.sourceOf(relative.source)),
        ]),
      ]),
    },
  ]);
}

function sayCancer({ cancer, ageAtDiagnosis }: Relative): string {
  if (cancer === null) return healthPaperWords.familyHistory.noCancer;
  return ageAtDiagnosis === null ? cancer : `${cancer}, at age ${ageAtDiagnosis}`;
}
