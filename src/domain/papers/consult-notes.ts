import { sayRecording } from '../consultations/checklist.ts';
import type { Consultation } from '../consultations/consultation.ts';
import { consultantName } from '../consultations/labels.ts';
import { type ConsultationSlot, sayZoneTime } from '../consultations/slot.ts';
import { consultModeLabel } from '../opinions/say.ts';
import type { Practice } from '../practice/practice.ts';
import { askedAt } from '../questions/asked-at.ts';
import { sayQuestion } from '../questions/pieces.ts';
import type { Question, QuestionAnswer } from '../questions/question.ts';
import { type Block, type ComposedDocument, text } from '../shared/blocks.ts';
import { type Day, longDate } from '../shared/days.ts';
import type { ConsultationId } from '../shared/ids.ts';
import { putIn } from '../shared/put-in.ts';
import {
  consultationPaper,
  consultationPaperWords,
  pair,
  paragraphs,
  writtenClock,
  writtenDay,
} from './consultation-paper.ts';

/** What the notes of a consultation are made of. */
export interface ConsultNotesFacts {
  readonly consultation: Consultation;
  readonly slot: ConsultationSlot | null;
  readonly clientName: string;
  readonly practice: Pick<Practice, 'name'>;
  /** In rank order; of the whole case. */
  readonly questions: ReadonlyArray<Question>;
  readonly answers: ReadonlyArray<QuestionAnswer>;
  /** The consultations still to come, to which open questions travel. */
  readonly toCome: ReadonlySet<ConsultationId>;
  /** The day the client approved the paper; null leaves a line for it. */
  readonly approvedOn: Day | null;
  readonly dated: Day;
}

const words = consultationPaperWords.notesPaper;

/**
 * The notes of a consultation for the client: who was there, questions with the answers given, free notes and what
 * follows. It says that the doctor's own report counts, and whether it was recorded.
 */
export function composeConsultNotes(facts: ConsultNotesFacts): ComposedDocument {
  const { consultation, slot, clientName } = facts;
  const when =
    slot === null
      ? words.noDay
      : `${writtenDay(slot.local)}, ${writtenClock(slot.local)} ${sayZoneTime(slot.timeZone, slot.at)}`;
  const people = consultation.people.map(({ name, role }) => (role === null ? name : `${name} (${role})`)).join(', ');
  return {
    ...consultationPaper(words.title, facts),
    blocks: [
      { kind: 'title', text: words.title, subtitle: putIn(words.subtitle, { client: clientName, when }) },
      { kind: 'paragraph', emphasis: 'quiet', spans: [text(words.purpose)] },
      {
        kind: 'facts',
        pairs: [
          ...pair(
            words.with,
            [consultantName(consultation), consultation.specialty].filter((part) => part !== null).join(', '),
          ),
          ...pair(words.mode, consultModeLabel(consultation.mode)),
          ...pair(words.people, people),
          ...pair(words.recording, sayRecording(consultation)),
        ],
      },
      ...questionBlocks(facts),
      { kind: 'heading', text: words.notes },
      ...paragraphs(consultation.notes ?? words.noNotes),
      { kind: 'heading', text: words.after },
      { kind: 'facts', pairs: afterPairs(consultation) },
    ],
  };
}

/** Questions that were meant for this consultation or answered at it; of one that was held also those that traveled on. */
function questionsOf({ consultation, questions, answers, toCome }: ConsultNotesFacts): ReadonlyArray<Question> {
  const given = Map.groupBy(answers, ({ questionId }) => questionId);
  const all = questions.map((question) => ({ question, answers: given.get(question.id) ?? [] }));
  return askedAt(all, consultation, toCome)
    .filter((asked) => asked.question.consultationId !== null || asked.answers.length > 0)
    .map(({ question }) => question);
}

function questionBlocks(facts: ConsultNotesFacts): ReadonlyArray<Block> {
  const { consultation, answers } = facts;
  const asked = questionsOf(facts);
  if (asked.length === 0) return [];
  return [
    { kind: 'heading', text: words.questions },
    ...asked.flatMap((question, place): ReadonlyArray<Block> => {
      const given = answers.filter(
        ({ questionId, consultationId }) => questionId === question.id && consultationId === consultation.id,
      );
      const said = given.flatMap(
        ({ answer, needsFollowUp }): ReadonlyArray<Block> => [
          ...paragraphs(answer),
          ...(needsFollowUp ? [quiet(words.followUp)] : []),
        ],
      );
      return [
        { kind: 'paragraph', keepWithNext: true, spans: [text(`${place + 1}. ${sayQuestion(question)}`, true)] },
        ...(said.length === 0 ? [quiet(words.noAnswer)] : said),
      ];
    }),
  ];
}

function quiet(words: string): Block {
  return { kind: 'paragraph', emphasis: 'quiet', spans: [text(words)] };
}

function afterPairs(consultation: Consultation) {
  const { testsAdvised, trialsNamed, subjectTo, sawSlides, sawImages, nextContact } = consultation;
  return [
    ...pair(words.tests, testsAdvised),
    ...pair(words.trials, trialsNamed),
    ...pair(words.subjectTo, subjectTo),
    ...pair(words.slides, yesNo(sawSlides)),
    ...pair(words.images, yesNo(sawImages)),
    ...pair(words.nextContact, nextContact),
    ...pair(words.summary, sayWrittenSummary(consultation)),
  ];
}

function yesNo(value: boolean | null): string {
  if (value === null) return words.notKnown;
  return value ? words.yes : words.no;
}

function sayWrittenSummary({ summary }: Consultation): string {
  const { requestedOn, dueOn, receivedOn } = summary;
  if (receivedOn !== null) return putIn(words.summaryReceived, { date: longDate(receivedOn) });
  const parts = [
    requestedOn === null ? null : putIn(words.summaryRequested, { date: longDate(requestedOn) }),
    dueOn === null ? null : putIn(words.summaryDue, { date: longDate(dueOn) }),
  ].filter((part) => part !== null);
  if (parts.length === 0) return words.summaryNone;
  const said = parts.join('; ');
  return said.charAt(0).toUpperCase() + said.slice(1);
}
