import { channelLabel } from '../directory/labels.ts';
import { consultModeLabel } from '../opinions/say.ts';
import { sayMoney } from '../requests/fee.ts';
import { type Block, type ComposedDocument, type Span, text } from '../shared/blocks.ts';
import { lowerFirst } from '../shared/lower-first.ts';
import { putIn } from '../shared/put-in.ts';
import { shortened } from '../shared/shortened.ts';
import type { CandidateFlag } from '../sources/candidate-flags.ts';
import { answerLabel, candidateStatusLabel, coverageLabel, pointLabel, type SourcedNote } from '../sources/labels.ts';
import {
  type ComparisonPoint,
  type CoverageAnswer,
  comparisonPoints,
  type SourceCandidate,
} from '../sources/source-candidate.ts';
import { type CasePaperFacts, casePaper, casePaperWords } from './case-paper.ts';
import { paperDate } from './client-paper.ts';

/** A candidate as the shortlist prints it. */
export interface ShortlistEntry {
  readonly candidate: SourceCandidate;
  readonly place: string | null;
  readonly designation: string | null;
  readonly flags: ReadonlyArray<Pick<CandidateFlag, 'text'>>;
}

/** What the shortlist is made of; the candidates in the order the advocate gave them. */
export interface SourceShortlistFacts extends CasePaperFacts {
  readonly candidates: ReadonlyArray<ShortlistEntry>;
  readonly notes: ReadonlyArray<SourcedNote>;
}

/** As many columns as a page on its side takes in readable type. */
const SIDE_BY_SIDE = 4;

/** Characters of a cell; the whole text stays with the case. */
const LONGEST_CELL = 480;

const words = casePaperWords.shortlist;

/**
 * The comparison sheet and the cost sheet of step 3 (workflow.md section 4): candidates side by side, point by point, how
 * each intake works, fees and the plan's answer, who was ruled out and why. Nobody is ranked and nothing is added up to
 * a verdict. What nobody has asked about is named in one line below. It never has gaps.
 */
export function composeSourceShortlist(facts: SourceShortlistFacts): ComposedDocument {
  const ruledOut = facts.candidates.filter(({ candidate }) => candidate.status === 'ruledOut');
  const compared = facts.candidates.filter(({ candidate }) => candidate.status !== 'ruledOut');
  const blocks: Block[] = [
    quiet(words.about),
    ...inGroups(compared).flatMap((group) => comparison(group)),
    ...costs(compared),
    ...(ruledOut.length === 0
      ? []
      : [
          heading(words.ruledOutHead),
          bullets(ruledOut.map(({ candidate: { name, reason } }) => (reason === null ? name : `${name}: ${reason}`))),
        ]),
    heading(words.notesHead),
    ...facts.notes.map((note) => quiet(putIn(words.note, { text: note.text, source: note.source }))),
  ];
  return casePaper(facts, words.title, blocks, { style: 'clientPaper', orientation: 'landscape' });
}

function inGroups(entries: ReadonlyArray<ShortlistEntry>): ReadonlyArray<ReadonlyArray<ShortlistEntry>> {
  const count = Math.ceil(entries.length / SIDE_BY_SIDE);
  // Five stand as three and two, not as four and one.
  const size = Math.ceil(entries.length / Math.max(1, count));
  return Array.from({ length: count }, (_, index) => entries.slice(index * size, (index + 1) * size));
}

function comparison(entries: ReadonlyArray<ShortlistEntry>): ReadonlyArray<Block> {
  const { rows } = words;
  const isAsked = (point: ComparisonPoint) => entries.some(({ candidate }) => sayPoint(candidate, point) !== null);
  const answers = comparisonPoints
    .filter(isAsked)
    .map((point) => [
      pointLabel(point),
      ...entries.map(({ candidate }) => sayPoint(candidate, point) ?? words.notAskedHere),
    ]);
  const standing = [
    [rows.status, ...entries.map(({ candidate }) => standingOf(candidate))],
    [rows.place, ...entries.map(({ place }) => place)],
    [rows.designation, ...entries.map(({ designation }) => designation)],
    [rows.clinician, ...entries.map(({ candidate }) => candidate.clinicianName)],
    [rows.mode, ...entries.map(({ candidate: { mode } }) => (mode === null ? null : consultModeLabel(mode)))],
    [rows.earliestSlot, ...entries.map(({ candidate: { earliestSlot } }) => date(earliestSlot))],
  ];
  const watch = [rows.watch, ...entries.map(({ flags }) => flags.map((flag) => flag.text).join(' '))];
  const open = comparisonPoints.filter((point) => !isAsked(point)).map((point) => pointLabel(point));
  return [
    grid(entries, [...standing.filter(isKnown), ...answers, ...[watch].filter(isKnown)]),
    ...named(words.notKnownYet, unknown(standing)),
    ...named(words.notAsked, open),
    heading(words.intakeHead),
    ...intake(entries),
  ];
}

function intake(entries: ReadonlyArray<ShortlistEntry>): ReadonlyArray<Block> {
  const rows = intakeRows(entries);
  const known = rows.filter(isKnown);
  return [...(known.length === 0 ? [] : [grid(entries, known)]), ...named(words.notKnownYet, unknown(rows))];
}

function named(sentence: string, points: ReadonlyArray<string>): ReadonlyArray<Block> {
  return points.length === 0 ? [] : [quiet(putIn(sentence, { points: points.map(lowerFirst).join(', ') }))];
}

function unknown(rows: ReadonlyArray<ReadonlyArray<string | null>>): ReadonlyArray<string> {
  return rows.filter((row) => !isKnown(row)).map(([label]) => label ?? '');
}

// A row that says "not known" under every name tells nobody anything; it is named in one line below instead.
function isKnown([, ...values]: ReadonlyArray<string | null>): boolean {
  return values.some((value) => value !== null && value !== '');
}

function intakeRows(entries: ReadonlyArray<ShortlistEntry>): ReadonlyArray<ReadonlyArray<string | null>> {
  const row = (label: string, say: (candidate: SourceCandidate) => string | null) => [
    label,
    ...entries.map(({ candidate }) => say(candidate)),
  ];
  const { intake: labels } = words;
  return [
    row(labels.openedOn, ({ intake }) =>
      joined([
        date(intake.openedOn),
        intake.intakeNumber === null ? null : putIn(words.number, { number: intake.intakeNumber }),
      ]),
    ),
    row(labels.contact, ({ intake }) => joined([intake.contactName, intake.phone])),
    row(labels.recordsList, ({ intake }) =>
      joined([intake.recordsList, intake.recordsListFileId === null ? null : words.recordsFile], '; '),
    ),
    row(labels.recordsBy, ({ intake }) => date(intake.recordsBy)),
    row(labels.channels, ({ intake }) => intake.channels.map(channelLabel).join(', ')),
    row(labels.paperAddress, ({ intake }) => intake.paperAddress),
    row(labels.pathologyAddress, ({ intake }) => intake.pathologyAddress),
    row(labels.imageUpload, ({ intake }) => intake.imageUpload),
    row(labels.limits, ({ intake }) => intake.limits),
  ];
}

function costs(entries: ReadonlyArray<ShortlistEntry>): ReadonlyArray<Block> {
  if (entries.length === 0) return [];
  const [candidate = '', what = '', amount = '', said = ''] = words.costColumns;
  return [
    heading(words.costHead),
    {
      kind: 'table',
      columns: [
        { title: candidate, share: 26 },
        { title: what, share: 24 },
        { title: amount, share: 16 },
        { title: said, share: 34 },
      ],
      rows: entries.flatMap(({ candidate: one }) => costRows(one)),
      isDense: true,
    },
  ];
}

function costRows({ name, intake }: SourceCandidate): ReadonlyArray<ReadonlyArray<Span>> {
  const { fees, feesAskedOn, coverage } = intake;
  const asked = feesAskedOn === null ? words.feesNotAsked : putIn(words.feesAsked, { date: paperDate(feesAskedOn) });
  const known = fees.map(({ cents }) => cents).filter((cents) => cents !== null);
  const feeRows = fees.map(({ what, cents, note }, index) => [
    text(index === 0 ? name : '', true),
    text(what),
    text(cents === null ? words.noAmount : sayMoney(cents)),
    text(joined([note, index === 0 ? asked : null]) ?? ''),
  ]);
  const sum = known.reduce((total, cents) => total + cents, 0);
  return [
    ...(feeRows.length === 0 ? [[text(name, true), text(asked), text(''), text('')]] : feeRows),
    ...(known.length < 2 ? [] : [[text(''), text(words.known), text(sayMoney(sum), true), text('')]]),
    [
      text(''),
      text(words.coverage),
      text(coverage === null ? words.coverageNone : coverageLabel(coverage.answer)),
      text(coverage === null ? '' : inCell(sayCoverage(coverage) ?? '')),
    ],
  ];
}

function sayCoverage(coverage: CoverageAnswer): string | null {
  const { saidBy, on, reference, referralNeeded, priorAuthorizationNeeded, note } = coverage;
  return joined([
    saidBy === null ? null : putIn(words.saidBy, { name: saidBy }),
    on === null ? null : putIn(words.saidOn, { date: paperDate(on) }),
    reference === null ? null : putIn(words.reference, { reference }),
    referralNeeded === null ? null : words.referral[referralNeeded ? 'yes' : 'no'],
    priorAuthorizationNeeded === null ? null : words.authorization[priorAuthorizationNeeded ? 'yes' : 'no'],
    note,
  ]);
}

function standingOf({ status, reason }: SourceCandidate): string {
  return joined([candidateStatusLabel(status), reason], ': ') ?? '';
}

function sayPoint({ points }: SourceCandidate, point: ComparisonPoint): string | null {
  const found = points.find((one) => one.point === point);
  if (found === undefined) return null;
  return joined([answerLabel(found.answer), found.note], ': ');
}

function grid(entries: ReadonlyArray<ShortlistEntry>, rows: ReadonlyArray<ReadonlyArray<string | null>>): Block {
  return {
    kind: 'table',
    columns: [
      { title: words.point, share: 20 },
      ...entries.map(({ candidate: { name } }) => ({ title: name, share: 80 / entries.length })),
    ],
    rows: rows.map((row) =>
      row.map((value, place) => text(value === null || value === '' ? words.notKnown : inCell(value), place === 0)),
    ),
    isDense: true,
  };
}

// A row is never split, so what stands in it must end well before its page does.
function inCell(value: string): string {
  return shortened(value.replaceAll(/\s*\n\s*/g, '; '), LONGEST_CELL);
}

function quiet(said: string): Block {
  return { kind: 'paragraph', spans: [text(said)], emphasis: 'quiet' };
}

function heading(title: string): Block {
  return { kind: 'heading', text: title };
}

function bullets(lines: ReadonlyArray<string>): Block {
  return { kind: 'list', ordered: false, items: lines.map((line) => [text(line)]) };
}

function date(day: Parameters<typeof paperDate>[0] | null): string | null {
  return day === null ? null : paperDate(day);
}

function joined(parts: ReadonlyArray<string | null>, between = ', '): string | null {
  const said = parts.filter((part) => part !== null && part !== '');
  return said.length === 0 ? null : said.join(between);
}
