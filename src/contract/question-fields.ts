import { z } from 'zod';
import { fillPlaces, namedThings } from '../domain/questions/bank.ts';
import type { PlaceholderState } from '../domain/questions/fill.ts';
import type { QuestionPiece } from '../domain/questions/pieces.ts';
import {
  askers,
  type PlaceholderFill,
  type Question,
  type QuestionAnswer,
  questionCategories,
  questionStatuses,
  questionSteps,
} from '../domain/questions/question.ts';
import type { QuestionReadiness } from '../domain/questions/readiness.ts';
import type { Wording } from '../domain/questions/specificity.ts';
import { answerId, caseId, consultationId, day, line, optionalLine, optionalWords, questionId } from './schemas.ts';

/** A question fits on a few lines of paper. */
const questionText = line(600);

const answerText = optionalWords(8_000).refine((text): text is string => text !== null, 'Write what was answered.');

const fill = z.strictObject({
  placeholder: z.string(),
  value: z.string(),
  source: z.string(),
  sourceKind: z.enum(['record', 'opinion', 'case', 'typed']),
  sourceId: z.string().nullable(),
}) satisfies z.ZodType<PlaceholderFill>;

export const questionFields = {
  text: questionText,
  category: z.enum(questionCategories),
  step: z.enum(questionSteps),
  asker: z.enum(askers),
  askedOf: optionalLine(200),
  status: z.enum(questionStatuses),
  consultationId: consultationId.nullable(),
  sharedOn: day.nullable(),
  note: optionalWords(2_000),
};

const questionSchema = z.strictObject({
  id: questionId,
  caseId,
  bankId: z.string().nullable(),
  ...questionFields,
  generalText: z.string().nullable(),
  fills: z.array(fill),
  isTop: z.boolean(),
}) satisfies z.ZodType<Question>;

export const answerFields = {
  answer: answerText,
  answeredOn: day,
  answeredBy: optionalLine(200),
  consultationId: consultationId.nullable(),
  needsFollowUp: z.boolean(),
};

const questionAnswerSchema = z.strictObject({
  id: answerId,
  questionId,
  ...answerFields,
  answer: z.string(),
}) satisfies z.ZodType<QuestionAnswer>;

export const piece = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('words'), text: z.string() }),
  z.strictObject({ kind: z.literal('fill'), placeholder: z.string(), text: z.string() }),
  z.strictObject({ kind: z.literal('blank'), placeholder: z.string(), label: z.string() }),
]) satisfies z.ZodType<QuestionPiece>;

export const placeholderState = z.strictObject({
  placeholder: z.string(),
  label: z.string(),
  fill: fill.nullable(),
  now: z.strictObject({ value: z.string(), source: z.string() }).nullable(),
  isSilentNow: z.boolean(),
  todo: z.string().nullable(),
  fillIn: z.enum(fillPlaces),
  askFirst: z.string().nullable(),
}) satisfies z.ZodType<PlaceholderState>;

const wording = z.strictObject({
  isSpecific: z.boolean(),
  names: z.array(z.enum(namedThings)),
  generic: z.array(z.string()),
  asksAdvocate: z.boolean(),
}) satisfies z.ZodType<Wording>;

/** A question as it is shown: filled in, with its to-dos, flags and answers. */
export const questionView = z.strictObject({
  question: questionSchema,
  pieces: z.array(piece),
  placeholders: z.array(placeholderState),
  wording,
  /** In somebody's own words: only those are flagged as too general. */
  isOwn: z.boolean(),
  answers: z.array(questionAnswerSchema),
});

export type QuestionView = z.output<typeof questionView>;

export const readiness = z.strictObject({
  count: z.number(),
  marked: z.number(),
  blanks: z.number(),
  blanksAtTop: z.number(),
  isGoodLength: z.boolean(),
  isMarked: z.boolean(),
  isShared: z.boolean(),
}) satisfies z.ZodType<QuestionReadiness>;
