import type { Consultation } from '../consultations/consultation.ts';
import { consultantName } from '../consultations/labels.ts';
import { type ConsultationSlot, sayZoneTime, slotProblems } from '../consultations/slot.ts';
import { consultModeLabel } from '../opinions/say.ts';
import type { Practice } from '../practice/practice.ts';
import { type Block, type ComposedDocument, text } from '../shared/blocks.ts';
import type { Day } from '../shared/days.ts';
import { putIn } from '../shared/put-in.ts';
import { shortened } from '../shared/shortened.ts';
import { type LocalTime, momentOf } from '../shared/zoned-time.ts';
import {
  consultationPaper,
  consultationPaperWords,
  pair,
  shortDay,
  writtenClock,
  writtenDay,
} from './consultation-paper.ts';

/** What a travel sheet is made of. */
export interface TravelSheetFacts {
  readonly consultation: Consultation;
  readonly slot: ConsultationSlot | null;
  readonly clientName: string;
  readonly practice: Practice;
  readonly advocateName: string;
  /** The day the client approved the paper; null leaves a line for it. */
  readonly approvedOn: Day | null;
  readonly dated: Day;
}

const words = consultationPaperWords.travelSheet;
/** How long a text may be, from the whole of it to what fits a page that is full. */
const lengths = [Number.POSITIVE_INFINITY, 240, 120, 60];

/**
 * The travel sheet of a consultation for the client, one page: when and where in the time of the center and of the
 * client, how to get there, what to bring, tests on arrival, whom to call. Texts too long for the page are shortened
 * and that is said.
 */
export function composeTravelSheet(facts: TravelSheetFacts): ComposedDocument {
  const versions = lengths.map((length) => compose(facts, length));
  return versions.reduceRight((shorter, version) => ({ ...version, limit: { pages: 1, shorter } }));
}

function compose(facts: TravelSheetFacts, length: number): ComposedDocument {
  const { consultation, slot, clientName } = facts;
  const { travel } = consultation;
  const fitted = (value: string | null): string | null => (value === null ? null : shortened(value, length));
  const journey = [
    ...pair(words.leaveAt, travel.leaveAt === null ? null : sayLeaveAt(travel.leaveAt, slot)),
    ...pair(words.how, fitted(travel.how)),
    ...pair(words.parking, fitted(travel.parking)),
    ...pair(words.stay, fitted(travel.stay)),
  ];
  const subtitle = putIn(words.subtitle, {
    client: shortened(clientName, 120),
    consultant: shortened(consultantName(consultation), 160),
  });
  return {
    ...consultationPaper(words.title, facts),
    blocks: [
      { kind: 'title', text: words.title, subtitle },
      ...clockBanner(facts),
      { kind: 'facts', pairs: [...whenPairs(slot, consultation), ...wherePairs(consultation, fitted)] },
      ...(journey.length === 0 ? [] : [heading(words.journey), { kind: 'facts' as const, pairs: journey }]),
      ...lists(consultation, length),
      heading(words.call),
      { kind: 'facts', pairs: callPairs(facts) },
      ...(Number.isFinite(length)
        ? [{ kind: 'paragraph' as const, emphasis: 'quiet' as const, spans: [text(words.continued)] }]
        : []),
    ],
  };
}

// By the client's clock; the zone is named where that is not the one of the center.
function sayLeaveAt(leaveAt: LocalTime, slot: ConsultationSlot | null): string {
  const time = `${shortDay(leaveAt)}, ${writtenClock(leaveAt)}`;
  const own = slot?.elsewhere.find(({ whose }) => whose !== 'advocate')?.timeZone;
  return own === undefined ? time : `${time} ${sayZoneTime(own, momentOf(leaveAt, own).at)}`;
}

function heading(title: string): Block {
  return { kind: 'heading', text: title };
}

function list(lines: string): Block {
  const items = lines
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return { kind: 'list', ordered: false, items: items.map((line) => [text(line)]) };
}

/** What to bring, tests and recording, each under its heading; on a page that is full, on a line of their own. */
function lists(consultation: Consultation, length: number): ReadonlyArray<Block> {
  const { travel, arrivalTests } = consultation;
  const recording = recordingWords(consultation);
  const bring = travel.bring ?? words.nothingToBring;
  const tests = arrivalTests ?? words.noTests;
  if (!Number.isFinite(length)) {
    return [
      heading(words.bring),
      list(bring),
      heading(words.tests),
      list(tests),
      heading(words.recording),
      { kind: 'paragraph', spans: [text(recording)] },
    ];
  }
  const onOneLine = (lines: string) => shortened(lines.split('\n').join(', '), length);
  return [
    {
      kind: 'facts',
      pairs: [
        ...pair(words.bring, onOneLine(bring)),
        ...pair(words.tests, onOneLine(tests)),
        ...pair(words.recording, recording),
      ],
    },
  ];
}

function clockBanner({ slot, consultation }: TravelSheetFacts): ReadonlyArray<Block> {
  if (slot === null) return [];
  // Whether the time is over is no matter of the paper.
  const odd = slotProblems(slot, { ...consultation, status: 'held' }, slot.at);
  return odd.length === 0 ? [] : [{ kind: 'banner', title: words.clockTitle, lines: odd.map((each) => each.text) }];
}

function whenPairs(slot: ConsultationSlot | null, { durationMinutes }: Consultation) {
  if (slot === null) return pair(words.when, words.noSlot);
  const { local, timeZone, at } = slot;
  return [
    {
      label: words.when,
      value: text(
        putIn(words.whenText, { day: writtenDay(local), time: writtenClock(local), zone: sayZoneTime(timeZone, at) }),
        true,
      ),
    },
    ...slot.elsewhere
      .filter(({ whose }) => whose !== 'advocate')
      .map((there) => {
        const isOtherDay = there.local.slice(0, 10) !== local.slice(0, 10);
        const when = putIn(isOtherDay ? words.elsewhereOtherDay : words.elsewhereText, {
          day: writtenDay(there.local),
          time: writtenClock(there.local),
          zone: sayZoneTime(there.timeZone, at),
        });
        return {
          label: words.elsewhere[there.whose],
          value: text(there.isAssumed ? putIn(words.assumed, { when }) : when, true),
        };
      }),
    ...pair(words.duration, putIn(words.durationText, { minutes: durationMinutes })),
  ];
}

function wherePairs(consultation: Consultation, fitted: (value: string | null) => string | null) {
  const { mode, place, link, phone, people, interpreter } = consultation;
  const along = people.map(({ name, role }) => (role === null ? name : `${name} (${role})`)).join(', ');
  const confirmed = interpreter.confirmedOn === null ? words.interpreterNeeded : words.interpreterConfirmed;
  return [
    ...pair(words.mode, consultModeLabel(mode)),
    ...pair(words.place, fitted(place)),
    ...pair(words.link, link),
    ...pair(words.phone, phone),
    ...pair(words.people, fitted(along)),
    ...pair(
      words.interpreter,
      interpreter.isNeeded
        ? [interpreter.language, interpreter.name, confirmed].filter((part) => part !== null).join(', ')
        : null,
    ),
  ];
}

function recordingWords({ recording }: Consultation): string {
  if (recording.answer === 'yes') return words.mayRecord;
  return recording.answer === 'no' ? words.mayNotRecord : words.notAsked;
}

function callPairs({ consultation, practice, advocateName }: TravelSheetFacts) {
  const there = [consultation.travel.contactThere, consultation.phone].filter((part) => part !== null).join(', ');
  const own = [advocateName, practice.phone ?? practice.email].filter((part) => part !== null).join(', ');
  return [...pair(words.callThere, there), ...pair(words.callAdvocate, own)];
}
