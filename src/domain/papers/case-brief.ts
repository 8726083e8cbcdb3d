import type { Case } from '../cases/case.ts';
import { reasonLabel, triggerLabel, urgencyLabel } from '../cases/labels.ts';
import type { Client, SupportPerson } from '../clients/client.ts';
import { authorityTypeLabel, languageLabel } from '../clients/labels.ts';
import { decisionMakerLabel } from '../intake/labels.ts';
import { type Block, type ComposedDocument, text } from '../shared/blocks.ts';
import { type Day, daysBetween } from '../shared/days.ts';
import { lowerFirst } from '../shared/lower-first.ts';
import { putIn } from '../shared/put-in.ts';
import { shortened } from '../shared/shortened.ts';
import { type CasePaperFacts, casePaper, casePaperWords } from './case-paper.ts';
import { paperDate } from './client-paper.ts';

/** What a case brief is made of. */
export interface CaseBriefFacts extends CasePaperFacts {
  readonly client: Client;
  readonly case: Case;
  /** The decision-by date; null when nothing gives one. */
  readonly decisionBy: Day | null;
  /** What is said beside the window: "9 days left to decide; …". */
  readonly windowSentence: string;
}

type PartName = Exclude<keyof typeof casePaperWords.brief.labels, 'leftOut'>;

/** How long a text and how many entries of a list may be. */
interface Measure {
  readonly characters: number;
  readonly entries: number;
}

/** Tried one after the other until the brief stays on its page; the last one fits whatever was written. */
const measures: ReadonlyArray<Measure> = [
  { characters: Number.POSITIVE_INFINITY, entries: Number.POSITIVE_INFINITY },
  { characters: 600, entries: 17 },
  { characters: 360, entries: 8 },
  { characters: 220, entries: 5 },
  { characters: 120, entries: 3 },
  { characters: 60, entries: 2 },
];

const brief = casePaperWords.brief;

/**
 * The one-page case brief (workflow.md section 4, step 1): client, cancer, why now, hopes, goal, worries and values in
 * the client's words, first opinion, who has treated, dates with the window drawn to scale, support people, access
 * needs, insurance, who decides. What is long is shortened by rule until all of it stays on one page, and the paper says
 * which parts were. It never has gaps: what nobody has said is left out.
 */
export function composeCaseBrief(facts: CaseBriefFacts): ComposedDocument {
  return (
    measures.reduceRight<ComposedDocument | null>((shorter, measure) => {
      const document = atMeasure(facts, measure);
      return shorter === null ? document : { ...document, limit: { pages: 1, shorter } };
    }, null) ?? atMeasure(facts, { characters: 0, entries: 0 })
  );
}

function atMeasure(facts: CaseBriefFacts, measure: Measure): ComposedDocument {
  const cut = new Set<PartName>();
  const parts = partsOf(facts, {
    words: (part, value) => {
      if (value.length <= measure.characters) return value;
      cut.add(part);
      return shortened(value, measure.characters);
    },
    entries: (part, values, between = '; ') => {
      const shown = values.slice(0, measure.entries);
      if (shown.length === values.length) return values.join(between);
      cut.add(part);
      return [...shown, putIn(brief.more, { count: values.length - shown.length })].join(between);
    },
  });
  const paragraphs = parts.flatMap(([part, said]): Block[] =>
    said === '' ? [] : [{ kind: 'paragraph', lead: brief.labels[part], spans: [text(said)] }],
  );
  const names = [...cut].map((part) => brief.labels[part].toLowerCase()).join(', ');
  const leftOut: Block = {
    kind: 'paragraph',
    lead: brief.labels.leftOut,
    spans: [text(putIn(brief.leftOut, { parts: names }))],
    emphasis: 'quiet',
  };
  return casePaper(facts, brief.title, [...windowOf(facts), ...paragraphs, ...(cut.size === 0 ? [] : [leftOut])], {
    style: 'letter',
  });
}

interface Shorten {
  readonly words: (part: PartName, value: string) => string;
  readonly entries: (part: PartName, values: ReadonlyArray<string>, between?: string) => string;
}

function partsOf(facts: CaseBriefFacts, shorten: Shorten): ReadonlyArray<readonly [PartName, string]> {
  const { case: one, client } = facts;
  const quoted = (part: PartName, value: string | null) =>
    value === null ? '' : `“${shorten.words(part, onOneLine(value))}”`;
  const listed = (part: PartName, values: ReadonlyArray<string>) =>
    shorten.entries(
      part,
      values.map((value) => shorten.words(part, value)),
    );
  return [
    ['cancer', one.cancer],
    ['triggers', listed('triggers', inOneList(one.triggers.map(triggerLabel)))],
    ['reasons', listed('reasons', inOneList(one.reasons.map(reasonLabel)))],
    ['goal', quoted('goal', one.goal)],
    ['worries', quoted('worries', one.worries)],
    ['values', valuesOf(one, (value) => quoted('values', value))],
    ['firstOpinion', firstOpinionOf(one, (value) => shorten.words('firstOpinion', onOneLine(value)))],
    [
      'careTeam',
      listed(
        'careTeam',
        one.careTeam.map(({ name, role, phone }) => withDetails(name, [role, phone])),
      ),
    ],
    ['dates', datesOf(facts)],
    ['supportPeople', listed('supportPeople', client.supportPeople.map(supportOf))],
    ['access', accessOf(facts, (value) => shorten.words('access', onOneLine(value)))],
    [
      'insurance',
      listed(
        'insurance',
        client.insurance.map(({ plan, memberNumber, phone }) => withDetails(plan, [memberNumber, phone])),
      ),
    ],
    ['decides', decidesOf(facts)],
  ];
}

function valuesOf({ values }: Case, say: (value: string | null) => string): string {
  return (['weighs', 'mustAvoid', 'duties', 'work'] as const)
    .flatMap((name) => (values[name] === null ? [] : [`${brief.values[name]}: ${say(values[name])}`]))
    .join('. ');
}

function firstOpinionOf(
  { primaryOncologist, firstOpinionOn, firstOpinionSummary }: Case,
  say: (value: string) => string,
) {
  const head = [primaryOncologist, firstOpinionOn === null ? null : paperDate(firstOpinionOn)]
    .filter(isSaid)
    .join(', ');
  return [head, firstOpinionSummary === null ? null : say(firstOpinionSummary)].filter(isSaid).join(': ');
}

function datesOf({ case: one, decisionBy }: CaseBriefFacts): string {
  const said = (words: string, day: Day | null) => (day === null ? null : putIn(words, { date: paperDate(day) }));
  return [
    urgencyLabel(one.urgency),
    said(brief.dates.opened, one.openedOn),
    said(brief.dates.consult, one.consultOn),
    said(brief.dates.decisionBy, decisionBy),
    said(brief.dates.plannedTreatmentStart, one.plannedTreatmentStart),
    said(brief.dates.latestSafeStart, one.latestSafeStart),
  ]
    .filter(isSaid)
    .join(', ');
}

// Labels of their own on screen; on paper only the first begins large.
function inOneList(labels: ReadonlyArray<string>): ReadonlyArray<string> {
  return labels.map((label, place) => (place === 0 ? label : lowerFirst(label)));
}

function supportOf({ name, relationship, phone, mayBeTold }: SupportPerson): string {
  return withDetails(name, [relationship, phone, mayBeTold ? brief.mayBeTold : brief.mayNotBeTold]);
}

function accessOf({ client }: CaseBriefFacts, say: (value: string) => string): string {
  return [
    languageLabel(client.language),
    client.interpreterNeeded ? brief.interpreter : null,
    client.accessNeeds === null ? null : say(client.accessNeeds),
  ]
    .filter(isSaid)
    .join('; ');
}

function decidesOf({ case: { decisionMaker }, client: { representative } }: CaseBriefFacts): string {
  return [
    decisionMaker === null ? null : decisionMakerLabel(decisionMaker),
    representative === null
      ? null
      : putIn(brief.representative, {
          name: representative.name,
          relationship: representative.relationship,
          authority: authorityTypeLabel(representative.authorityType).toLowerCase(),
        }),
  ]
    .filter(isSaid)
    .join('; ');
}

// From the first to the last of its days, so that nothing that lies outside the window is drawn on its edge.
function windowOf({ case: one, decisionBy, today, windowSentence }: CaseBriefFacts): ReadonlyArray<Block> {
  if (decisionBy === null && one.latestSafeStart === null) {
    return [{ kind: 'paragraph', spans: [text(windowSentence)], emphasis: 'strong' }];
  }
  const given: ReadonlyArray<readonly [string, Day | null]> = [
    [brief.marks.opened, one.openedOn],
    [brief.marks.today, today],
    [brief.marks.consult, one.consultOn],
    [brief.marks.decisionBy, decisionBy],
    [brief.marks.latestSafeStart, one.latestSafeStart],
  ];
  const days = given.flatMap(([label, day]) => (day === null ? [] : [{ label, day }]));
  const sorted = days.map(({ day }) => day).toSorted();
  const [first = one.openedOn] = sorted;
  const length = Math.max(1, daysBetween(first, sorted.at(-1) ?? first));
  const place = (day: Day) => daysBetween(first, day) / length;
  return [
    {
      kind: 'window',
      used: place(today),
      isConfirmed: one.urgencyConfirmedBy !== null,
      marks: days.map(({ label, day }) => ({ label, place: place(day) })),
      sentence: windowSentence,
    },
  ];
}

function withDetails(name: string, details: ReadonlyArray<string | null>): string {
  const said = details.filter(isSaid).join(', ');
  return said === '' ? name : `${name} (${said})`;
}

function onOneLine(value: string): string {
  return value.replaceAll(/\s*\n\s*/g, ' / ');
}

function isSaid<Value>(value: Value | null | undefined): value is Value {
  return value !== null && value !== undefined && value !== '';
}
