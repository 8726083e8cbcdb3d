import type { Kinship, Relative, Treatment } from '../health/health.ts';
import { recordItemName } from '../records/labels.ts';
import { currentItems } from '../records/versions.ts';
import { daysBetween, longDate } from '../shared/days.ts';
import { putIn } from '../shared/put-in.ts';
import type { QuestionFacts } from './facts.ts';
import { inSentence, type KnownValue, midSentence, saidInCase, saidInTreatment, told } from './known-value.ts';
import { proposedOperation } from './opinion-values.ts';
import { questionWords } from './words.ts';

type Reader = (facts: QuestionFacts) => KnownValue | null;

const { sources } = questionWords;
const MOST_SCANS = 2;

/** Placeholders that treatments, relatives, records and the case itself answer (workflow.md section 8, step 3). */
export const storyValues: Readonly<Record<string, Reader>> = {
  margins: (facts) => {
    const operation = newest(facts, 'surgery').find(({ residual }) => residual !== null);
    return operation === undefined ? null : saidInTreatment(operation, operation.residual ?? '');
  },
  procedure: (facts) => {
    const [operation] = newest(facts, 'surgery');
    if (operation !== undefined) return saidInTreatment(operation, midSentence(operation.name));
    return proposedOperation(facts);
  },
  doseGy: (facts) => {
    const earlier = newest(facts, 'radiation').find(({ doseGy }) => doseGy !== null);
    return earlier === undefined ? null : saidInTreatment(earlier, String(earlier.doseGy));
  },
  toxicity: (facts) => {
    const treatment = newest(facts, 'systemic').find(({ toxicity }) => toxicity !== null);
    return treatment === undefined ? null : saidInTreatment(treatment, midSentence(treatment.toxicity ?? ''));
  },
  linesGiven: (facts) => {
    const lines = newest(facts, 'systemic').toReversed();
    const last = lines.at(-1);
    return last === undefined ? null : saidInTreatment(last, inSentence(lines.map(({ name }) => midSentence(name))));
  },
  line: lineOf,
  familyHistory: ({ relatives }) => {
    const affected = relatives.filter(({ cancer }) => cancer !== null);
    if (affected.length === 0) return null;
    const tellers = new Set(affected.map(({ source }) => source.toldBy).filter((name) => name !== null));
    const source = putIn(sources.relatives, { told: tellers.size === 0 ? '' : told([...tellers].join(', ')) });
    return saidInCase(`(${affected.map(sayRelative).join('; ')})`, source);
  },
  scanDate: ({ records, today }) => {
    const dated = currentItems(records)
      .filter(({ kind, state }) => (kind === 'imagingStudy' || kind === 'imagingReport') && state.kind !== 'notNeeded')
      .flatMap((item) => (item.servedFrom === null || item.servedFrom > today ? [] : [{ item, on: item.servedFrom }]))
      .toSorted((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0));
    const days = [...new Set(dated.map(({ on }) => on))].slice(-MOST_SCANS);
    const last = dated.at(-1);
    if (last === undefined) return null;
    const names = dated.filter(({ on }) => days.includes(on)).map(({ item }) => recordItemName(item));
    return {
      value: days.map(longDate).join(' and '),
      source: putIn(sources.scans, { names: [...new Set(names)].join('; ') }),
      sourceKind: 'record',
      sourceId: last.item.id,
    };
  },
  comorbidities: ({ case: { condition } }) =>
    condition.comorbidities === null
      ? null
      : saidInCase(midSentence(condition.comorbidities), conditionSource(condition)),
  ecog: ({ case: { condition } }) =>
    condition.ecog === null ? null : saidInCase(String(condition.ecog), conditionSource(condition)),
  avoidEffect: ({ case: { values } }) =>
    values.mustAvoid === null ? null : saidInCase(midSentence(values.mustAvoid), sources.values),
  startDate: ({ case: { plannedTreatmentStart: start } }) =>
    start === null ? null : saidInCase(longDate(start), sources.plannedStart),
  weeks: ({ case: { openedOn, latestSafeStart } }) => {
    const weeks = latestSafeStart === null ? 0 : Math.floor(daysBetween(openedOn, latestSafeStart) / 7);
    if (latestSafeStart === null || weeks < 1) return null;
    const source = putIn(sources.wait, { opened: longDate(openedOn), latest: longDate(latestSafeStart) });
    return saidInCase(String(weeks), source);
  },
};

/** Where the earlier dose was given; the site of a spread is not known to the app and stays a blank. */
export function earlierRadiationSite(facts: QuestionFacts): KnownValue | null {
  const earlier = newest(facts, 'radiation').find(({ doseGy, site }) => doseGy !== null && site !== null);
  return earlier === undefined ? null : saidInTreatment(earlier, midSentence(earlier.site ?? ''));
}

function lineOf(facts: QuestionFacts): KnownValue | null {
  const counted = newest(facts, 'systemic').flatMap((treatment) =>
    treatment.line === null ? [] : [{ treatment, line: treatment.line }],
  );
  const last = counted.toSorted((one, other) => other.line - one.line)[0];
  if (last !== undefined) {
    const { treatment, line } = last;
    const [value, words] = treatment.isOngoing ? [line, sources.lineOngoing] : [line + 1, sources.lineNext];
    return { ...saidInTreatment(treatment, String(value)), source: putIn(words, { name: treatment.name, line }) };
  }
  const isUntreated = facts.case.phase === 'preTreatment' && facts.treatments.every(({ kind }) => kind !== 'systemic');
  return isUntreated ? saidInCase('1', sources.lineFirst) : null;
}

function newest({ treatments }: QuestionFacts, kind: Treatment['kind']): Treatment[] {
  const day = ({ from }: Treatment): string => from ?? '';
  return treatments
    .filter((treatment) => treatment.kind === kind)
    .toSorted((one, other) => (day(one) > day(other) ? -1 : day(one) < day(other) ? 1 : 0));
}

function sayRelative({ kinship, name, cancer, ageAtDiagnosis, geneticResult }: Relative): string {
  const who = kinship === 'other' ? (name ?? 'relative') : kinshipWords(kinship);
  const age = ageAtDiagnosis === null ? '' : ` at ${ageAtDiagnosis}`;
  const genes = geneticResult === null ? '' : `, ${geneticResult}`;
  return `${who}: ${midSentence(cancer ?? '')}${age}${genes}`;
}

// "maternalAunt" is "maternal aunt".
function kinshipWords(kinship: Kinship): string {
  return kinship.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

function conditionSource({ notedOn, ecogSaidBy }: QuestionFacts['case']['condition']): string {
  const when = notedOn === null ? '' : `, ${longDate(notedOn)}`;
  return putIn(sources.condition, { when, told: told(ecogSaidBy) });
}
