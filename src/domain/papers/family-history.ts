import { byGeneration, generationLabel, relativeName, sayRelativeLife } from '../health/family.ts';
import type { Relative } from '../health/health.ts';
import { pedigreeOf } from '../health/pedigree.ts';
import { type ComposedDocument, text } from '../shared/blocks.ts';
import { type HealthPaperFacts, healthPaper, healthPaperWords } from './health-frame.ts';

/** What the family history is made of. */
export interface FamilyPaperFacts extends HealthPaperFacts {
  readonly relatives: ReadonlyArray<Relative>;
}

/** The family history by generations with germline results (workflow.md 5.1): drawn, then listed with its sources. */
export function composeFamilyHistory(facts: FamilyPaperFacts): ComposedDocument {
  const { familyHistory: words } = healthPaperWords;
  const { relatives, client } = facts;
  return healthPaper(facts, words.title, [
    { kind: 'pedigree', pedigree: pedigreeOf(relatives, client.legalName) },
    { kind: 'paragraph', emphasis: 'quiet', spans: [text(words.note)] },
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
