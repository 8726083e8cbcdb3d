import drugData from '../../../resources/drugs/names.json' with { type: 'json' };
import markers from '../../../resources/opinions/markers.json' with { type: 'json' };
import { plainWords } from '../opinions/compare-words.ts';
import { planReader } from '../opinions/drug-names.ts';
import type { BiomarkerResult, Dimension, DimensionValues, Opinion } from '../opinions/opinion.ts';
import { modalityLabel } from '../opinions/say.ts';
import { readStage } from '../opinions/stage-words.ts';
import type { QuestionFacts } from './facts.ts';
import { inSentence, type KnownValue, midSentence, saidInCase, saidInOpinion } from './known-value.ts';
import { questionWords } from './words.ts';

/** Whom a question is for: what "the other doctor" means depends on it. */
export interface Addressed {
  readonly askedOf: string | null;
}

type Reader = (facts: QuestionFacts, question: Addressed) => KnownValue | null;

const OPERATION = /(ectomy|otomy|plasty|resection|excision|surgery|operation|dissection)\b/iu;
const readPlan = planReader(drugData);

/** Placeholders that opinions answer; the first opinion that states it does (workflow.md section 8, step 3). */
export const opinionValues: Readonly<Record<string, Reader>> = {
  histology: ({ opinions }) => first(opinions, 'diagnosis', ({ histology }) => midSentence(histology)),
  tumorDetail: ({ opinions }) =>
    first(opinions, 'diagnosis', ({ histology, site }) =>
      site === null ? null : `${midSentence(histology)}, ${midSentence(site)}`,
    ),
  grade: ({ opinions }) =>
    first(opinions, 'grade', ({ system, value }) => {
      const said = value.replace(/^grade\s+/iu, '');
      return system === null || said.toLowerCase().includes(system.toLowerCase()) ? said : `${said} (${system})`;
    }),
  stageGroup: ({ opinions }) => first(opinions, 'stage', ({ group }) => group?.replace(/^stage\s+/iu, '') ?? null),
  tnm: ({ opinions }) => first(opinions, 'stage', ({ tnm, prefix }) => withPrefix(tnm, prefix)),
  nodes: ({ opinions }) => first(opinions, 'stage', (stage) => nodesOf(readStage(stage))),
  er: ({ opinions }) => first(opinions, 'biomarkers', (results) => resultOf(results, 'ER')),
  pr: ({ opinions }) => first(opinions, 'biomarkers', (results) => resultOf(results, 'PR')),
  her2: ({ opinions }) => first(opinions, 'biomarkers', (results) => resultOf(results, 'HER2')),
  biomarkerResult: ({ opinions }) =>
    first(opinions, 'biomarkers', (results) =>
      results.length === 0 ? null : inSentence(results.map(({ marker, result }) => `${marker} ${midSentence(result)}`)),
    ),
  proposedTreatment: ({ opinions }) => planOf(opinions[0]),
  regimen: ({ opinions }) => first(opinions.slice(0, 1), 'regimenOrProcedure', drugLines),
  alternativeRegimen: ({ opinions }) => {
    const [own, ...others] = opinions;
    const known = own === undefined ? null : first([own], 'regimenOrProcedure', drugLines);
    const other = first(others, 'regimenOrProcedure', drugLines);
    return other === null || drugsIn(other.value) === drugsIn(known?.value ?? '') ? null : other;
  },
  drug: ({ opinions }) => first(opinions.slice(0, 1), 'regimenOrProcedure', onlyDrug),
  nctId: ({ opinions }) =>
    first(opinions.toReversed(), 'trials', (trials) => trials.find(({ nctId }) => nctId !== null)?.nctId ?? null),
  otherPlan: ({ opinions }, question) => planOf(otherOpinion(opinions, question)),
  otherReason: ({ opinions }, question) => {
    const other = otherOpinion(opinions, question);
    return other === undefined ? null : first([other], 'evidence', midSentence);
  },
  secondPlan: ({ opinions }) => planOf(opinions[1]),
  secondDoctor: ({ opinions: [, second] }) =>
    second === undefined ? null : saidInOpinion(second, { kind: 'notStated' }, withoutTitle(second.clinician)),
  difference: ({ differences }) =>
    differences.length === 0
      ? null
      : saidInCase(inSentence(differences.map(midSentence)), questionWords.sources.comparison),
};

/** The operation that the first opinion names, where none was done yet. */
export function proposedOperation({ opinions }: QuestionFacts): KnownValue | null {
  return first(opinions.slice(0, 1), 'regimenOrProcedure', (names) => {
    const operations = names.filter((name) => OPERATION.test(name));
    return operations.length === 0 ? null : inSentence(operations.map(midSentence));
  });
}

function first<Name extends Dimension>(
  opinions: ReadonlyArray<Opinion>,
  dimension: Name,
  read: (value: DimensionValues[Name]) => string | null,
): KnownValue | null {
  for (const opinion of opinions) {
    const stated = opinion.dimensions[dimension];
    const value = stated.kind === 'stated' ? read(stated.value) : null;
    if (value !== null && value !== '') return saidInOpinion(opinion, stated, value);
  }
  return null;
}

// What is named, or else the kind of treatment; a plan nobody named is not made up from words around it.
function planOf(opinion: Opinion | undefined): KnownValue | null {
  if (opinion === undefined) return null;
  const named = first([opinion], 'regimenOrProcedure', (names) => inSentence(names.map(midSentence)));
  return (
    named ?? first([opinion], 'modality', (kinds) => inSentence(kinds.map((kind) => midSentence(modalityLabel(kind)))))
  );
}

function drugLines(names: ReadonlyArray<string>): string | null {
  const lines = names.filter((name) => {
    const { drugs, open } = readPlan(name);
    return drugs.length > 0 || open !== null;
  });
  return lines.length === 0 ? null : inSentence(lines.map(midSentence));
}

// A brand and its substance are one drug: nobody asks why Herceptin is given and not trastuzumab.
function drugsIn(plan: string): string {
  const { drugs, open, rest } = readPlan(plan);
  return drugs.length === 0 || open !== null ? plainWords(plan) : `${drugs.toSorted().join('+')} ${plainWords(rest)}`;
}

function onlyDrug(names: ReadonlyArray<string>): string | null {
  const read = names.map(readPlan);
  const drugs = new Set(read.flatMap((item) => item.drugs));
  const [drug] = drugs;
  return drugs.size === 1 && drug !== undefined && read.every(({ open }) => open === null) ? drug : null;
}

function resultOf(results: ReadonlyArray<BiomarkerResult>, name: string): string | null {
  const names = markers.markers.filter((marker) => marker.name === name).flatMap((marker) => [name, ...marker.also]);
  const keys = new Set(names.map(keyOf));
  const found = results.find(({ marker }) => keys.has(keyOf(marker)));
  return found === undefined ? null : midSentence(found.result);
}

function keyOf(name: string): string {
  return plainWords(name).replaceAll(/[\s/().-]/g, '');
}

function withPrefix(tnm: string | null, prefix: string | null): string | null {
  return tnm !== null && prefix !== null && /^T/u.test(tnm) ? `${prefix}${tnm}` : tnm;
}

function nodesOf({ tnm }: ReturnType<typeof readStage>): string | null {
  const part = tnm?.parts.N;
  return part === undefined ? null : `N${part.value}${part.detail ?? ''}`;
}

// The doctor who is asked hears of the other one; a question for nobody in particular goes to the consultant.
function otherOpinion(opinions: ReadonlyArray<Opinion>, { askedOf }: Addressed): Opinion | undefined {
  const [one, other] = opinions;
  const asked = askedOf === null ? '' : plainWords(withoutTitle(askedOf));
  const isFirst = one !== undefined && asked !== '' && plainWords(withoutTitle(one.clinician)).includes(asked);
  return isFirst ? other : one;
}

function withoutTitle(name: string): string {
  return name.replace(/^(dr|prof|professor)\.?\s+/iu, '');
}
