import words from '../../../resources/reference/health-words.json' with { type: 'json' };
import { putIn } from '../shared/put-in.ts';
import type { Allergy, HealthSource, Kinship, Medication, Treatment, TreatmentKind } from './health.ts';
import { sayPreciseDay } from './precise-day.ts';
import type { TimelineKind } from './timeline-event.ts';

/** "Surgery": one event of that kind. */
export function timelineKindLabel(kind: TimelineKind): string {
  return words.kinds[kind];
}

/** "Tests": the lane of that kind in the picture. */
export function laneLabel(kind: TimelineKind | 'gap'): string {
  return kind === 'gap' ? words.gapLane : words.lanes[kind];
}

/** "Systemic therapy". */
export function treatmentKindLabel(kind: TreatmentKind): string {
  return words.treatmentKinds[kind];
}

/** "to cure": what a treatment was meant to do. */
export function intentLabel(intent: NonNullable<Treatment['intent']>): string {
  return words.intents[intent];
}

/** "R0, no cancer at the edge" (glossary: margin). */
export function residualLabel(residual: NonNullable<Treatment['residual']>): string {
  return words.residuals[residual];
}

/** "1, strenuous work limited, ...": the ECOG scale in short (glossary: performance status). */
export function ecogLabel(ecog: 0 | 1 | 2 | 3 | 4): string {
  return words.ecog[ecog] ?? String(ecog);
}

/** "Contrast agent". */
export function allergyKindLabel(kind: Allergy['kind']): string {
  return words.allergyKinds[kind];
}

/** "Severe". */
export function severityLabel(severity: Allergy['severity']): string {
  return words.severities[severity];
}

/** "Mother’s sister". */
export function kinshipLabel(kinship: Kinship): string {
  return words.kinships[kinship];
}

/** "mother’s side". */
export function sideLabel(side: 'maternal' | 'paternal' | 'both'): string {
  return words.sides[side];
}

/** Where a line comes from, in words; `recordName` is the name of the record cited, null when none is. */
export function sourceWords(
  source: HealthSource & { readonly page?: number | null },
  recordName: string | null,
): string {
  const say = words['source-words'];
  if (recordName !== null) {
    const page = source.page ?? null;
    return page === null ? recordName : putIn(say.page, { record: recordName, page });
  }
  if (source.lostRecord !== null) return putIn(say.lost, { record: source.lostRecord });
  return source.toldBy === null ? say.none : putIn(say.toldBy, { who: source.toldBy });
}

/** "Mar 2024 to Jun 2024", "since Mar 2024", "date not known": when a treatment was. */
export function sayTreatmentTime(treatment: Pick<Treatment, 'from' | 'to' | 'precision' | 'isOngoing'>): string {
  return sayTime(treatment) ?? 'date not known';
}

/** "Mar 2024 to Jun 2024", "since Mar 2024"; null when no day is known. */
export function sayTime({
  from,
  to,
  precision,
  isOngoing,
}: Pick<Treatment, 'from' | 'to' | 'precision' | 'isOngoing'>): string | null {
  if (from === null) {
    if (to !== null) return `until ${sayPreciseDay(to, precision)}`;
    return isOngoing ? 'ongoing' : null;
  }
  const start = sayPreciseDay(from, precision);
  if (isOngoing) return `since ${start}`;
  return to === null || to === from ? start : `${start} to ${sayPreciseDay(to, precision)}`;
}

/** "50 Gy in 25 sessions", as far as it is known; null when nothing is. */
export function sayRadiationDose({ doseGy, fractions }: Pick<Treatment, 'doseGy' | 'fractions'>): string | null {
  const dose = doseGy === null ? null : `${doseGy} Gy`;
  const sessions = fractions === null ? null : fractions === 1 ? '1 session' : `${fractions} sessions`;
  return dose !== null && sessions !== null ? `${dose} in ${sessions}` : (dose ?? sessions);
}

/** "5 mg, by mouth, twice a day": how a medicine is taken; empty while nothing is known. */
export function sayMedicationUse({ dose, route, frequency }: Pick<Medication, 'dose' | 'route' | 'frequency'>): string {
  return [dose, route, frequency].filter((part) => part !== null).join(', ');
}
