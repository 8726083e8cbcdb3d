import sheet from '../../../resources/questions/sheet.json' with { type: 'json' };
import type { Case } from '../cases/case.ts';
import type { Client } from '../clients/client.ts';
import type { Consultation } from '../consultations/consultation.ts';
import { type ConsultationSlot, sayZone, zoneAbbreviation } from '../consultations/slot.ts';
import type { LetterLanguage } from '../letters/letter.ts';
import { dateIn } from '../opinions/words.ts';
import type { Practice } from '../practice/practice.ts';
import { questionPieces } from '../questions/pieces.ts';
import type { Question, QuestionStep } from '../questions/question.ts';
import { sayValueInSpanish, spanishText } from '../questions/spanish.ts';
import { type Block, type ComposedDocument, text, unbroken } from '../shared/blocks.ts';
import type { Day } from '../shared/days.ts';
import { putIn } from '../shared/put-in.ts';
import { shortened } from '../shared/shortened.ts';
import type { LocalTime } from '../shared/zoned-time.ts';

/** What the question sheet is made of. */
export interface QuestionSheetFacts {
  readonly client: Pick<Client, 'legalName'>;
  readonly case: Pick<Case, 'cancer' | 'values'>;
  readonly practice: Pick<Practice, 'name'>;
  /** In the order of the list; the marked ones come first on paper. */
  readonly questions: ReadonlyArray<Question>;
  /** Whom they are asked; null while no consultation is planned. */
  readonly consultation: Pick<Consultation, 'clinicianName' | 'institution' | 'people'> | null;
  /** When that is, for the center and the client; null while no slot is booked. */
  readonly slot: ConsultationSlot | null;
  readonly step: QuestionStep;
  readonly dated: Day;
  /** The day the client approved the sheet; null leaves a line for it. */
  readonly approvedOn: Day | null;
  readonly language: LetterLanguage;
  /** 18 points instead of 12. */
  readonly largePrint: boolean;
}

type Words = (typeof sheet)['en'];

/**
 * The client's question sheet with room for answers (workflow.md section 4, step 5): what matters to the client, the
 * marked questions, the others, and what to ask before leaving. A blank prints as a line, never as braces. In Spanish
 * the questions of the bank are Spanish; what the client or anybody else typed stays in their words.
 */
export function composeQuestionSheet(facts: QuestionSheetFacts): ComposedDocument {
  const { client, case: theCase, practice, questions, language, largePrint } = facts;
  const words: Words = sheet[language];
  const marked = questions.filter(({ isTop }) => isTop);
  const others = questions.filter(({ isTop }) => !isTop);
  const { answerLines } = sheet;
  const [markedLines, otherLines] = largePrint
    ? [answerLines.marked18, answerLines.others18]
    : [answerLines.marked, answerLines.others];
  const boxes = (list: ReadonlyArray<Question>, lines: number, before: number): Block[] =>
    list.map((question, index) => questionBox(question, before + index + 1, lines, { words, language }));
  return {
    meta: {
      style: largePrint ? 'largePrint' : 'clientPaper',
      title: putIn(words.documentTitle, { client: client.legalName }),
      author: practice.name,
      language: `${language}-US`,
      dated: facts.dated,
      reference: null,
      footer: footerOf(facts, words),
    },
    gaps: [],
    limit: null,
    blocks: [
      {
        kind: 'title',
        text: words.steps[facts.step],
        subtitle: [shortened(client.legalName, 120), shortened(theCase.cancer, 120)].join('  ·  '),
      },
      { kind: 'paragraph', spans: [text(words.purpose)], emphasis: 'quiet' },
      ...aboutBlocks(facts, words),
      ...(marked.length === 0 ? [] : [{ kind: 'heading' as const, text: words.marked }]),
      ...boxes(marked, markedLines, 0),
      ...(others.length === 0
        ? []
        : [{ kind: 'heading' as const, text: marked.length === 0 ? words.all : words.others }]),
      ...boxes(others, otherLines, marked.length),
      { kind: 'box', title: words.closing, lines: answerLines.closing },
    ],
  };
}

/** The name of the file; it names no client, since others may read the names of files. */
export function questionSheetName({ language, largePrint, dated }: QuestionSheetFacts): string {
  const words: Words = sheet[language];
  return putIn(largePrint ? words.fileNameLarge : words.fileName, { date: dated });
}

function questionBox(
  question: Question,
  place: number,
  lines: number,
  { words, language }: { readonly words: Words; readonly language: LetterLanguage },
): Block {
  const isSpanish = language === 'es';
  const asked = isSpanish ? spanishText(question) : question.text;
  // A changed wording stays in its own language, and so do the values in it.
  const isTranslated = isSpanish && asked !== question.text;
  const pieces = isTranslated
    ? questionPieces(asked, question.fills, 'es', sayValueInSpanish)
    : questionPieces(asked, question.fills);
  const said = pieces.map((piece) => (piece.kind === 'blank' ? sheet.blank : piece.text)).join('');
  const notes = [
    question.asker === 'client' ? null : words.asks[question.asker],
    question.askedOf === null ? null : putIn(words.askedOf, { name: question.askedOf }),
  ].filter((note) => note !== null);
  return {
    kind: 'box',
    title: `${place}.  ${said}`,
    note: notes.length === 0 ? null : notes.join(' '),
    lines,
  };
}

function aboutBlocks({ consultation, slot, case: { values }, language }: QuestionSheetFacts, words: Words): Block[] {
  const who = [consultation?.clinicianName ?? null, consultation?.institution ?? null].filter((part) => part !== null);
  const people = (consultation?.people ?? []).map(({ name, role }) => (role === null ? name : `${name} (${role})`));
  const pairs: ReadonlyArray<readonly [string, string | null]> = [
    [words.consultation, who.join(', ') || null],
    ...(slot === null ? [] : whenPairs(slot, words, language)),
    [words.people, people.join(', ') || null],
    [words.weighs, values.weighs],
    [words.mustAvoid, values.mustAvoid],
    [words.duties, values.duties],
    [words.work, values.work],
  ];
  const known = pairs.flatMap(([label, value]) => (value === null ? [] : [{ label, value: text(value) }]));
  return known.length === 0 ? [] : [{ kind: 'facts', pairs: known }];
}

// In the center's time, and in the client's where that is another.
function whenPairs(
  { local, day, timeZone, at, elsewhere }: ConsultationSlot,
  words: Words,
  language: LetterLanguage,
): ReadonlyArray<readonly [string, string]> {
  const own = elsewhere.find(({ whose }) => whose !== 'advocate');
  const there = `${dateIn(language, day)}, ${sayTime(local, timeZone, at, words)}`;
  if (own === undefined) return [[words.when, there]];
  const ownDay = own.local.slice(0, 10) as Day;
  const time = sayTime(own.local, own.timeZone, at, words);
  const when = ownDay === day ? time : `${dateIn(language, ownDay)}, ${time}`;
  return [
    [words.when, there],
    [words.ownTime, own.isAssumed ? putIn(words.assumedTime, { when }) : when],
  ];
}

function sayTime(local: LocalTime, timeZone: string, at: string, words: Words): string {
  const hour = Number(local.slice(11, 13));
  const half = hour < 12 ? words.clock.morning : words.clock.afternoon;
  const time = unbroken(`${hour % 12 === 0 ? 12 : hour % 12}:${local.slice(14, 16)} ${half}`);
  const [place, zone] = [sayZone(timeZone), zoneAbbreviation(timeZone, at)];
  return place === zone ? `${time} ${zone}` : putIn(words.zoneTime, { time, place, zone });
}

function footerOf({ client, practice, approvedOn, dated, language }: QuestionSheetFacts, words: Words): string {
  return putIn(words.footer, {
    client: shortened(client.legalName, 80),
    practice: shortened(practice.name, 60),
    date: approvedOn === null ? sheet.blank : unbroken(dateIn(language, approvedOn)),
    today: unbroken(dateIn(language, dated)),
  });
}
