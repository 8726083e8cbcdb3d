import words from '../../../resources/papers/timing-note.json' with { type: 'json' };
import type { Case } from '../cases/case.ts';
import { urgencyLabel } from '../cases/labels.ts';
import type { Timing } from '../cases/timing.ts';
import type { Client } from '../clients/client.ts';
import type { Practice } from '../practice/practice.ts';
import { type Block, type ComposedDocument, text, unbroken } from '../shared/blocks.ts';
import { type Day, longDate, shortDate } from '../shared/days.ts';
import { putIn } from '../shared/put-in.ts';
import type { BackPlan } from '../timing/back-plan.ts';
import { milestoneStateLabel } from '../timing/back-plan-edits.ts';
import type { CriticalPath } from '../timing/critical-path.ts';
import { timingNotConfirmed, workUpLabel } from '../timing/labels.ts';

/** What the timing note of a case is made of. */
export interface TimingNoteFacts {
  readonly case: Case;
  readonly client: Pick<Client, 'legalName'>;
  readonly practice: Practice;
  readonly timing: Timing;
  readonly backPlan: BackPlan;
  readonly criticalPath: CriticalPath;
  readonly today: Day;
}

/** The words of the note (resources/papers/timing-note.json). */
export const timingNoteWords = { fileName: words.fileName };

/** How many missing things are named and how long a text may be, from all of it to what fits a page that is full. */
const versions = [
  { items: Number.POSITIVE_INFINITY, length: Number.POSITIVE_INFINITY },
  { items: 8, length: 240 },
  { items: 5, length: 120 },
  { items: 3, length: 80 },
  { items: 1, length: 60 },
] as const;

/**
 * The timing note of a case, one page (workflow.md section 4, step 2): the window and who confirmed it, the plan counted
 * from the opening, and by when each missing record has to be asked for. Where the page is too full the things with
 * most days in hand are counted instead of named, and texts are shortened.
 */
export function composeTimingNote(facts: TimingNoteFacts): ComposedDocument {
  const all = versions.map((version) => compose(facts, version));
  return all.reduceRight((shorter, version) => ({ ...version, limit: { pages: 1, shorter } }));
}

interface Version {
  readonly items: number;
  readonly length: number;
}

function compose(facts: TimingNoteFacts, version: Version): ComposedDocument {
  const { case: theCase, client, practice, timing, backPlan, today } = facts;
  const say = (value: string) => fitted(value, version.length);
  return {
    meta: {
      style: 'letter',
      title: `${words.title}, ${client.legalName}`,
      author: practice.name,
      language: 'en-US',
      dated: today,
      reference: null,
      footer: putIn(words.footer, {
        client: client.legalName,
        practice: practice.name,
        date: unbroken(longDate(today)),
      }),
    },
    gaps: [],
    limit: null,
    blocks: [
      {
        kind: 'title',
        text: words.title,
        subtitle: putIn(words.subtitle, { client: say(client.legalName), cancer: say(theCase.cancer) }),
      },
      ...(timing.banner === null ? [] : [{ kind: 'banner' as const, title: timing.banner, lines: [] }]),
      { kind: 'paragraph', emphasis: 'strong', spans: [text(`${timing.sentence}.`)] },
      { kind: 'facts', pairs: windowPairs(facts, say) },
      ...planBlocks(backPlan, say),
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
    {
      label: words.decisionBy,
      value: text(
        timing.decisionBy === null ? words.noDecisionBy : `${written(timing.decisionBy)}. ${say(timing.because)}`,
        timing.decisionBy !== null,
      ),
    },
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

function planBlocks(plan: BackPlan, say: (value: string) => string): ReadonlyArray<Block> {
  const shares = [10, 22, 48, 20];
  const shown = plan.milestones.filter(({ state }) => state !== 'notThisWay');
  const lead: Block = {
    kind: 'paragraph',
    emphasis: 'quiet',
    keepWithNext: shown.length > 0,
    spans: [text([plan.sentence, plan.note].filter((part) => part !== null).join(' '))],
  };
  const head: Block = { kind: 'heading', text: words.planHead };
  if (shown.length === 0) return [head, lead];
  return [
    head,
    lead,
    {
      kind: 'table',
      columns: words.planColumns.map((title, place) => ({ title, share: shares[place] ?? 1 })),
      rows: shown.map((milestone) => [
        text(unbroken(range(`${milestone.fromDay}`, `${milestone.toDay}`))),
        text(range(plainDate(milestone.from), plainDate(milestone.to))),
        text(say(milestone.note === null ? milestone.what : `${milestone.what}. ${milestone.note}`)),
        text(milestoneStateLabel(milestone.state), milestone.state === 'overdue'),
      ]),
    },
  ];
}

function pathBlocks(path: CriticalPath, { items: most, length }: Version, today: Day): ReadonlyArray<Block> {
  const head: Block = { kind: 'heading', text: words.pathHead };
  const paragraph = (said: string, keepWithNext = false): Block => ({
    kind: 'paragraph',
    emphasis: 'quiet',
    keepWithNext,
    spans: [text(said)],
  });
  if (path.needed === null) return path.without === null ? [] : [head, paragraph(`${path.without}.`)];
  if (path.items.length === 0) return [head, paragraph(words.nothingMissing)];
  const shares = [30, 17, 25, 28];
  const shown = path.items.slice(0, most);
  const more = path.items.length - shown.length;
  const lead = putIn(words.pathNeeded, { day: shortDate(path.needed.on, today), why: path.needed.words });
  return [
    head,
    paragraph(lead, true),
    {
      kind: 'table',
      columns: words.pathColumns.map((title, place) => ({ title, share: shares[place] ?? 1 })),
      rows: shown.map((item) => [
        text(fitted(item.name, length), item.isOnPath),
        text(shortDate(item.latestAskOn, today), item.isRed),
        text(fitted(item.lead.words, length)),
        text(fitted(item.words, length), item.isRed),
      ]),
    },
    ...(more > 0 ? [paragraph(putIn(words.more, { count: more }))] : []),
  ];
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

function fitted(value: string, length: number): string {
  return value.length <= length ? value : `${value.slice(0, length - 1).trimEnd()}…`;
}
