import { type Condition, type Treatment, treatmentKinds } from '../health/health.ts';
import {
  ecogLabel,
  intentLabel,
  residualLabel,
  sayRadiationDose,
  sayTreatmentTime,
  treatmentKindLabel,
} from '../health/labels.ts';
import { sayPreciseDay } from '../health/precise-day.ts';
import { type Block, type ComposedDocument, text } from '../shared/blocks.ts';
import { putIn } from '../shared/put-in.ts';
import { cell, type HealthPaperFacts, headedTable, healthPaper, healthPaperWords } from './health-frame.ts';

/** What the treatment summary is made of. */
export interface TreatmentPaperFacts extends HealthPaperFacts {
  readonly treatments: ReadonlyArray<Treatment>;
  readonly condition: Condition;
}

/** Treatment so far, by kind and in the order given, and the client's condition (workflow.md 5.1). */
export function composeTreatmentSummary(facts: TreatmentPaperFacts): ComposedDocument {
  const { treatments: words } = healthPaperWords;
  return healthPaper(facts, words.title, [
    ...treatmentKinds.flatMap((kind) =>
      headedTable(
        treatmentKindLabel(kind),
        words.columns,
        [18, 26, 36, 20],
        facts.treatments
          .filter((treatment) => treatment.kind === kind)
          .map((treatment) => [
            text(sayTreatmentTime(treatment)),
            text(sayName(treatment), true),
            cell(treatmentDetails(treatment).join('\n')),
            text(facts.sourceOf(treatment.source)),
          ]),
      ),
    ),
    ...conditionBlocks(facts.condition),
  ]);
}

function sayName({ name, line }: Treatment): string {
  if (line === null) return name;
  const said = putIn(healthPaperWords.treatments.line, { line, name });
  return said.charAt(0).toUpperCase() + said.slice(1);
}

/** What is known of a treatment besides its name and time, a line each; empty while nothing is. */
export function treatmentDetails(treatment: Treatment): ReadonlyArray<string> {
  const { treatments: words } = healthPaperWords;
  const { intent, drugs, dose, cycles, site, residual, bestResponse, toxicity, reasonStopped, note } = treatment;
  const where = [treatment.facility, treatment.clinicianName].filter((part) => part !== null).join(', ');
  return [
    intent === null ? null : putIn(words.intent, { intent: intentLabel(intent) }),
    site === null ? null : putIn(words.site, { site }),
    drugs === null ? null : putIn(words.drugs, { drugs }),
    dose === null ? null : putIn(words.dose, { dose }),
    sayRadiationDose(treatment),
    cycles === null ? null : putIn(words.cycles, { cycles }),
    residual === null ? null : putIn(words.residual, { residual: residualLabel(residual) }),
    bestResponse === null ? null : putIn(words.response, { response: bestResponse }),
    toxicity === null ? null : putIn(words.toxicity, { toxicity }),
    reasonStopped === null ? null : putIn(words.stopped, { reason: reasonStopped }),
    where === '' ? null : putIn(words.where, { where }),
    note,
  ].filter((line) => line !== null);
}

function conditionBlocks(condition: Condition): ReadonlyArray<Block> {
  const { treatments: words } = healthPaperWords;
  const { notedOn, ecog, ecogSaidBy, comorbidities, heightCm, weightKg, symptoms, implants } = condition;
  const body = [heightCm === null ? null : `${heightCm} cm`, weightKg === null ? null : `${weightKg} kg`];
  const ecogText =
    ecog === null
      ? null
      : ecogSaidBy === null
        ? ecogLabel(ecog)
        : putIn(words.ecogSaid, { ecog: ecogLabel(ecog), who: ecogSaidBy });
  const known: ReadonlyArray<readonly [string, string | null]> = [
    [words.notedOn, notedOn === null ? null : sayPreciseDay(notedOn, 'day')],
    [words.ecog, ecogText],
    [words.comorbidities, comorbidities],
    [words.body, body.filter((part) => part !== null).join(', ') || null],
    [words.symptoms, symptoms],
    [words.implants, implants],
  ];
  const pairs = known.flatMap(([label, value]) => (value === null ? [] : [{ label, value: text(value) }]));
  return pairs.length === 0
    ? []
    : [
        { kind: 'heading', text: words.condition },
        { kind: 'facts', pairs },
      ];
}
