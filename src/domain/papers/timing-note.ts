import words from '../../../resources/papers/timing-note.json' with { type: 'json' };
import type { Case } from '../cases/case.ts';
import { urgencyLabel } from '../cases/labels.ts';
import type { Timing } from '../cases/timing.ts';
import type { Client } from '../clients/client.ts';
import type { Practice } from '../practice/practice.ts';
import { type Block, type ComposedDocument, type Span, text, unbroken } from '../shared/blocks.ts';
import { type Day, longDate, shortDate } from '../shared/days.ts';
import { putIn } from '../shared/put-in.ts';
import { shortened } from '../shared/shortened.ts';
import type { BackPlan } from '../timing/back-plan.ts';
import { milestoneStateLabel } from '../timing/back-plan-edits.ts';
import type { CriticalPath } from '../timing/critical-path.ts';
import { timingNotConfirmed, workUpLabel } from '../timing/labels.ts';
import { approvalWords, clientPaper } from './client-paper.ts';

/** What the timing note of a case is made of. */
export interface TimingNoteFacts {
  readonly case: Case;
  readonly client: Pick<Client, 'legalName'>;
  readonly practice: Practice;
  readonly timing: Timing;
  readonly backPlan: BackPlan;
  readonly criticalPath: CriticalPath;
  /** The day the client said that the note may be used; null while that has not happened. */
  readonly approvedOn: Day | null;
  readonly today: Day;
}

/** The words of the note (resources/papers/timing-note.json). */
export const timingNoteWords = { fileName: words.fileName };

interface Version {
  /** How many missing things are named. */
  readonly items: number;
  /** How long a text may be. */
  readonly length: number;
  /** Only what and when: the notes of milestones and where each thing stands are on the screen. */
  readonly isShort: boolean;
  /** One line for each milestone and each thing, cut where it is longer. */
  readonly isCut: boolean;
  readonly withDone: boolean;
}

const whole = Number.POSITIVE_INFINITY;
/** From everything there is to what fits a page that is full. */
const versions: ReadonlyArray<Version> = [
  { items: whole, length: whole, isShort: false, isCut: false, withDone: true },
  { items: whole, length: 240, isShort: true, isCut: false, withDone: true },
  { items: whole, length: 240, isShort: true, isCut: false, withDone: false },
  { items: 8, length: 120, isShort: true, isCut: true, withDone: false },
  { items: 6, length: 120, isShort: true, isCut: true, withDone: false },
  { items: 4, length: 80, isShort: true, isCut: true, withDone: false },
  { items: 3, length: 80, isShort: true, isCut: true, withDone: false },
  { items: 1, length: 60, isShort: true, isCut: true, withDone: false },
];
/** What fits one line of a column, in letters. */
const lineOfPlan = 42;
const lineOfName = 30;
const lineOfPace = 38;

/**
 * The timing note of a case, one page (workflow.md section 4, step 2): the window and who confirmed it, the plan counted
 * from the opening, and by when each missing record has to be asked for. Where the page is too full the things with
 * most days in hand are counted instead of named, and texts are shortened.
 */
export function composeTimingNote(facts: TimingNoteFacts): ComposedDocument {
  const all = versions.map((version) => compose(facts, version));
  return all.reduceRight((shorter, version) => ({ ...version, limit: { pages: 1, shorter } }));
}

function compose(facts: TimingNoteFacts, version: Version): ComposedDocument {
  const { case: theCase, client, practice, timing, backPlan, today } = facts;
  const say = (value: string) => shortened(value, version.length);
  return {
    // A full page is set in the smaller type of letters.
    ...clientPaper(
      {
        title: words.title,
        clientName: client.legalName,
        practiceName: practice.name,
        approval: approvalWords(facts.approvedOn),
        dated: today,
      },
      { style: version.isCut ? 'letter' : 'clientPaper' },
    ),
    blocks: [
      {
        kind: 'title',
        text: words.title,
        subtitle: putIn(words.subtitle, { client: say(client.legalName), cancer: say(theCase.cancer) }),
      },
      ...(timing.banner === null ? [] : [{ kind: 'banner' as const, title: timing.banner, lines: [] }]),
      { kind: 'facts', pairs: windowPairs(facts, say) },
      ...planBlocks(backPlan, version),
      ...pathBlocks(facts.criticalPath, version, today),
    ],
  };
}

function windowPairs({ case: theCase, timing, today }: TimingNoteFacts, say: (value: string) => string) {
  const { urgencyConfirmedBy, urgencyConfirmedOn, nextDecisionPoint, pendingTests, workUp } = theCase;
  const written = (day: Day | null) => (day === null ? words.undated : shortDate(day, today));
  const row = (label: string, value: string | null) => (value === null ? [] : [{ label, value: text(say(value)) }]);
  const dayRow = (label: string, day: Day | null) => row(label, day === null ? null : written(day));
  const on = urgencyConfirmedOn === null ? '' : putIn(words.confirmedOn, { date: written(urgencyConfirmedOn) });
  return [
    { label: words.window, value: text(`${timing.sentence}.`, true) },
    ...(timing.decisionBy === null
      ? [{ label: words.decisionBy, value: text(words.noDecisionBy) }]
      : [
          { label: words.decisionBy, value: text(written(timing.decisionBy), true) },
          { label: '', value: text(say(timing.because)) },
        ]),
    ...row(words.urgency, urgencyLabel(theCase.urgency)),
    ...row(
      words.confirmed,
      urgencyConfirmedBy === null ? timingNotConfirmed : putIn(words.confirmedBy, { name: urgencyConfirmedBy, on }),
    ),
    ...dayRow(words.latestSafeStart, theCase.latestSafeStart),
    ...dayRow(words.plannedStart, theCase.plannedTreatmentStart),
    ...dayRow(words.consult, theCase.consultOn),
    ...row(
      words.nextDecisionPoint,
      nextDecisionPoint === null ? null : `${nextDecisionPoint.what} (${written(nextDecisionPoint.on)})`,
    ),
    ...row(words.workUp, workUp === null ? null : workUpLabel(workUp)),
    ...row(
      words.pendingTests,
      pendingTests.length === 0
        ? null
        : pendingTests.map(({ test, expectedOn }) => `${test} (${written(expectedOn)})`).join('; '),
    ),
  ];
}

function planBlocks(plan: BackPlan, { isShort, isCut, withDone, length }: Version): ReadonlyArray<Block> {
  const asked = plan.milestones.filter(({ state }) => state !== 'notThisWay');
  const shown = withDone ? asked : asked.filter(({ state }) => state !== 'done' && state !== 'passed');
  const said = (what: string, note: string | null) => {
    if (isCut) return shortened(what, lineOfPlan);
    return isShort || note === null ? what : `${what}. ${note}`;
  };
  const note = plan.note === null ? null : shortened(plan.note, length);
  const lead = [plan.sentence, note, words.planSource].filter((part) => part !== null).join(' ');
  const head: Block = { kind: 'heading', text: words.planHead };
  if (shown.length === 0) return [head, quiet(lead, false)];
  return [
    head,
    quiet(lead, true),
    table(
      words.planColumns,
      [8, 18, 58, 16],
      shown.map(({ from, to, fromDay, toDay, what, note, state }) => [
        text(unbroken(range(`${fromDay}`, `${toDay}`))),
        text(unbroken(range(plainDate(from), plainDate(to)))),
        text(said(what, note)),
        text(milestoneStateLabel(state), state === 'overdue'),
      ]),
    ),
  ];
}

function pathBlocks(path: CriticalPath, version: Version, today: Day): ReadonlyArray<Block> {
  const head: Block = { kind: 'heading', text: words.pathHead };
  if (path.needed === null) return path.without === null ? [] : [head, quiet(`${path.without}.`, false)];
  if (path.items.length === 0) return [head, quiet(words.nothingMissing, false)];
  const shown = path.items.slice(0, version.items);
  const more = path.items.length - shown.length;
  const lead = putIn(words.pathNeeded, { day: shortDate(path.needed.on, today), why: path.needed.words });
  const inLine = (said: string, length: number) => (version.isCut ? shortened(said, length) : said);
  return [
    head,
    quiet(shortened(lead, version.length), true),
    version.isShort
      ? table(
          words.pathColumns.slice(0, 3),
          [42, 25, 33],
          shown.map(({ name, latestAskOn, isOnPath, isRed, lead: takes }) => [
            text(inLine(name, lineOfName), isOnPath),
            askBy(latestAskOn, isRed, today),
            text(inLine(takes.words, lineOfPace)),
          ]),
        )
      : table(
          words.pathColumns,
          [28, 22, 23, 27],
          shown.map((item) => [
            text(item.name, item.isOnPath),
            askBy(item.latestAskOn, item.isRed, today),
            text(item.lead.words),
            text(item.words, item.isRed),
          ]),
        ),
    ...(more > 0 ? [quiet(putIn(words.more, { count: more }), false)] : []),
  ];
}

// A day that has passed says so in words: bold alone reads like a day still to come.
function askBy(day: Day, isRed: boolean, today: Day): Span {
  const said = shortDate(day, today);
  return text(day < today ? putIn(words.passed, { day: said }) : said, isRed);
}

function quiet(said: string, keepWithNext: boolean): Block {
  return { kind: 'paragraph', emphasis: 'quiet', keepWithNext, spans: [text(said)] };
}

function table(
  titles: ReadonlyArray<string>,
  shares: ReadonlyArray<number>,
  rows: ReadonlyArray<ReadonlyArray<Span>>,
): Block {
  const columns = titles.map((title, place) => ({ title, share: shares[place] ?? 1 }));
  return { kind: 'table', columns, rows, isDense: true };
}

// "Nov 21": the weekday is on the screen, where there is room for it.
function plainDate(day: Day): string {
  return unbroken(
    longDate(day)
      .replace(/^(\w{3})\w*/, '$1')
      .replace(/,.*/, ''),
  );
}

function range(from: string, to: string): string {
  return from === to ? from : `${from}–${to}`;
}
