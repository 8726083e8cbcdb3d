import { z } from 'zod';
import { letterLanguages } from '../domain/letters/letter.ts';
import { paperSizes } from '../domain/practice/practice.ts';
import { questionCategories, questionSteps } from '../domain/questions/question.ts';
import { operation } from './operation.ts';
import { answerFields, piece, placeholderState, questionFields, questionView, readiness } from './question-fields.ts';
import { answerId, caseId, consultationId, day, optionalLine, pdfBytes, questionId, written } from './schemas.ts';

const bankId = z.string().regex(/^[A-M]\d{1,2}$/, 'This is not a question of the bank. Choose one from the list.');

const placeholder = z.string().regex(/^\w{1,40}$/, 'This is not a blank of the question.');

/** A question of the bank as it would stand in this case. */
const template = z.strictObject({
  bankId: z.string(),
  category: z.enum(questionCategories),
  step: z.enum(questionSteps),
  pieces: z.array(piece),
  placeholders: z.array(placeholderState),
});

/** How the question sheet is printed; what is left out follows the client and the practice. */
const sheetOptions = z.strictObject({
  caseId,
  consultationId: consultationId.optional(),
  /** Which step's questions: those of the consultation unless said otherwise. */
  step: z.enum(questionSteps).default('questions'),
  language: z.enum(letterLanguages).optional(),
  largePrint: z.boolean().default(false),
  paperSize: z.enum(paperSizes).optional(),
  /** The day the client approved the sheet; left out, the foot has a line for it. */
  approvedOn: day.optional(),
});

const { text, category, step, ...givenFields } = questionFields;

const { answer, answeredOn, ...givenAnswer } = answerFields;

export const questionOperations = {
  'questions.list': operation({
    does: 'Lists the questions of a case in their order, with fills, to-dos, flags, answers and what to look at.',
    input: z.strictObject({ caseId }),
    output: z.strictObject({
      questions: z.array(questionView),
      readiness,
      warnings: z.array(z.strictObject({ code: z.string(), words: z.string(), questionId: questionId.nullable() })),
    }),
    errors: ['notFound'],
  }),
  'questions.propose': operation({
    does: 'Proposes questions of the bank for a case, each with why; none that is on the list already.',
    input: z.strictObject({ caseId, step: z.enum(questionSteps).optional() }),
    output: z.strictObject({
      proposals: z.array(template.extend({ why: z.array(z.string()), isFirstPick: z.boolean() })),
      tags: z.array(z.strictObject({ tag: z.string(), why: z.string() })),
    }),
    errors: ['notFound'],
  }),
  'questions.nearest': operation({
    does: 'Offers the three questions of the bank nearest to a question, filled from the case.',
    input: z.strictObject({ questionId }),
    output: z.array(template),
    errors: ['notFound'],
  }),
  'questions.add': operation({
    does: "Adds a question in the client's own words at the end of the list.",
    input: z.strictObject({
      caseId,
      text,
      category: category.optional(),
      step: step.optional(),
      ...z.strictObject(givenFields).partial().shape,
    }),
    output: written.extend({ questionId }),
    errors: ['notFound'],
    writes: true,
  }),
  'questions.addFromBank': operation({
    does: 'Adds questions of the bank, filled from the case as far as it knows.',
    input: z.strictObject({
      caseId,
      bankIds: z.array(bankId).min(1, 'Choose at least one question.').max(73),
      consultationId: consultationId.optional(),
    }),
    output: written.extend({ questionIds: z.array(questionId) }),
    errors: ['notFound', 'alreadyExists'],
    writes: true,
  }),
  'questions.update': operation({
    does: 'Changes the fields given of one question.',
    input: z.strictObject({ questionId, changes: z.strictObject(questionFields).partial() }),
    output: written,
    errors: ['notFound'],
    writes: true,
  }),
  'questions.move': operation({
    does: 'Puts a question before another one of the list, or last.',
    input: z.strictObject({ questionId, before: questionId.nullable() }),
    output: written,
    errors: ['notFound'],
    writes: true,
  }),
  'questions.setTop': operation({
    does: 'Marks a question as one of the three that count most to the client, or takes the mark away.',
    input: z.strictObject({ questionId, isTop: z.boolean() }),
    output: written,
    errors: ['notFound', 'notAllowedYet'],
    writes: true,
  }),
  'questions.fill': operation({
    does: 'Fills blanks of a question with typed values or with what the case knows now; null empties one.',
    input: z.strictObject({
      questionId,
      typed: z.array(z.strictObject({ placeholder, value: optionalLine(400) })).default([]),
      fromCase: z.array(placeholder).default([]),
    }),
    output: written,
    errors: ['notFound'],
    writes: true,
  }),
  'questions.fillAll': operation({
    does: 'Fills every blank of the list that the case knows by now; what is filled already stays.',
    input: z.strictObject({ caseId }),
    output: written.extend({ filled: z.number() }),
    errors: ['notFound'],
    writes: true,
  }),
  'questions.makeSpecific': operation({
    does: 'Gives a question a specific wording, from the bank or typed, and keeps the general one beside it.',
    input: z.strictObject({ questionId, bankId: bankId.optional(), text: text.optional() }),
    output: written,
    errors: ['notFound', 'alreadyExists'],
    writes: true,
  }),
  'questions.markShared': operation({
    does: 'Records that the list went to the center on a day.',
    input: z.strictObject({ caseId, on: day }),
    output: written.extend({ marked: z.number() }),
    errors: ['notFound'],
    writes: true,
  }),
  'questions.answer': operation({
    does: 'Records what a clinician answered; a question keeps every answer.',
    input: z.strictObject({
      questionId,
      answer,
      answeredOn: answeredOn.optional(),
      ...z.strictObject(givenAnswer).partial().shape,
    }),
    output: written.extend({ answerId }),
    errors: ['notFound'],
    writes: true,
  }),
  'questions.updateAnswer': operation({
    does: 'Changes the fields given of one answer.',
    input: z.strictObject({ answerId, changes: z.strictObject(answerFields).partial() }),
    output: written,
    errors: ['notFound'],
    writes: true,
  }),
  'questions.deleteAnswer': operation({
    does: 'Takes an answer back; undo brings it again.',
    input: z.strictObject({ answerId }),
    output: written,
    errors: ['notFound'],
    writes: true,
  }),
  'questions.delete': operation({
    does: 'Moves a question with its answers to the trash.',
    input: z.strictObject({ questionId }),
    output: written,
    errors: ['notFound'],
    writes: true,
  }),
  'questions.carryOver': operation({
    does: 'Takes what was not answered at consultations that are over on to the next consultation.',
    input: z.strictObject({ caseId, toConsultationId: consultationId }),
    output: written.extend({ carried: z.number() }),
    errors: ['notFound'],
    writes: true,
  }),
  'questions.sheet': operation({
    does: 'Draws the question sheet with room for answers, in English or Spanish, also in large print.',
    input: sheetOptions,
    output: z.strictObject({
      pdf: pdfBytes,
      pageCount: z.number(),
      suggestedName: z.string(),
      language: z.enum(letterLanguages),
    }),
    errors: ['notFound', 'nothingToPrint', 'missingCharacters'],
  }),
  'questions.saveSheet': operation({
    does: 'Saves the question sheet as PDF where the user says.',
    input: sheetOptions,
    output: z.strictObject({ savedAs: z.string().nullable() }),
    errors: ['notFound', 'nothingToPrint', 'missingCharacters', 'saveFailed', 'diskFull'],
  }),
};
