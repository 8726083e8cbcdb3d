import { anticoagulantFlag, anticoagulantsAsOf } from '../health/anticoagulants.ts';
import type { Allergy, Medication } from '../health/health.ts';
import { allergyKindLabel, sayMedicationUse, severityLabel } from '../health/labels.ts';
import { sayPreciseDay } from '../health/precise-day.ts';
import { type Block, type ComposedDocument, type Span, text } from '../shared/blocks.ts';
import type { Day } from '../shared/days.ts';
import { putIn } from '../shared/put-in.ts';
import { cell, type HealthPaperFacts, headedTable, healthPaper, healthPaperWords } from './health-frame.ts';

/** What the medication and allergy sheet is made of. */
export interface MedicationPaperFacts extends HealthPaperFacts {
  readonly medications: ReadonlyArray<Medication>;
  readonly allergies: ReadonlyArray<Allergy>;
}

const SHARES = [26, 24, 15, 15, 20];

/**
 * The medication and allergy sheet (workflow.md 5.1): blood thinners said first, then what is taken now, supplements,
 * what was stopped, and allergies; nothing written down is not said to be none.
 */
export function composeMedications(facts: MedicationPaperFacts): ComposedDocument {
  const { medications: words } = healthPaperWords;
  const { medications, allergies, today } = facts;
  const isOver = ({ stoppedOn }: Medication) => stoppedOn !== null && stoppedOn <= today;
  const taken = medications.filter((medication) => !isOver(medication));
  const rows = (some: ReadonlyArray<Medication>, dayOf: (medication: Medication) => Day | null) =>
    some.map((medication) => medicationRow(medication, dayOf(medication), facts));
  const since = ({ from }: Medication) => from;
  const now = rows(
    taken.filter(({ isSupplement }) => !isSupplement),
    since,
  );
  const supplements = rows(
    taken.filter(({ isSupplement }) => isSupplement),
    since,
  );
  const stopped = rows(medications.filter(isOver), ({ stoppedOn }) => stoppedOn);
  return healthPaper(facts, words.title, [
    ...thinners(taken),
    ...(medications.length === 0 ? [said(words.noMedications)] : []),
    ...headedTable(words.now, words.columns, SHARES, now),
    ...headedTable(words.supplements, words.columns, SHARES, supplements),
    ...headedTable(words.stopped, words.stoppedColumns, SHARES, stopped),
    ...(allergies.length === 0 ? [{ kind: 'heading' as const, text: words.allergies }, said(words.noAllergies)] : []),
    ...headedTable(
      words.allergies,
      words.allergyColumns,
      [24, 16, 26, 14, 20],
      allergies.map((allergy) => [
        text(allergy.substance, true),
        text(allergyKindLabel(allergy.kind)),
        cell(allergy.reaction),
        text(severityLabel(allergy.severity)),
        text(facts.sourceOf(allergy.source)),
      ]),
    ),
  ]);
}

function said(words: string): Block {
  return { kind: 'paragraph', spans: [text(words)] };
}

function thinners(taken: ReadonlyArray<Medication>): ReadonlyArray<Block> {
  const { medications: words } = healthPaperWords;
  const lines = taken.flatMap((medication) => {
    const { isFlagged, byName } = anticoagulantFlag(medication);
    if (!isFlagged) return [];
    const { name } = medication;
    return [
      byName === null
        ? putIn(words.anticoagulantByPerson, { name })
        : putIn(words.anticoagulantByName, { name, generic: byName, asOf: anticoagulantsAsOf }),
    ];
  });
  return lines.length === 0 ? [] : [{ kind: 'banner', title: words.anticoagulantsTitle, lines }];
}

function medicationRow(medication: Medication, day: Day | null, facts: HealthPaperFacts): ReadonlyArray<Span> {
  const { medications: words } = healthPaperWords;
  const { name, note, prescriber, source } = medication;
  const flagged = anticoagulantFlag(medication).isFlagged ? putIn(words.thinner, { name }) : name;
  return [
    text(flagged, true),
    cell([sayMedicationUse(medication), note ?? ''].filter((part) => part !== '').join('\n')),
    cell(day === null ? null : sayPreciseDay(day, 'day')),
    cell(prescriber),
    text(facts.sourceOf(source)),
  ];
}
