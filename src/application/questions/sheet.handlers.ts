import type { ParsedInput } from '../../contract/all.ts';
import { slotOf } from '../../domain/consultations/slot.ts';
import { readingLanguage } from '../../domain/opinions/words.ts';
import {
  composeQuestionSheet,
  type QuestionSheetFacts,
  questionSheetName,
} from '../../domain/papers/question-sheet.ts';
import type { PaperSize } from '../../domain/practice/practice.ts';
import { AppError } from '../../domain/shared/app-error.ts';
import type { ComposedDocument } from '../../domain/shared/blocks.ts';
import { getCase } from '../../store/cases/cases.repository.ts';
import { getClient } from '../../store/clients/clients.repository.ts';
import { listConsultations } from '../../store/consultations/consultations.repository.ts';
import { getPractice } from '../../store/practice/practice.repository.ts';
import { listQuestions } from '../../store/questions/questions.repository.ts';
import type { ReadDb } from '../../store/read-db.ts';
import { assertApprovedBy } from '../client-approval.ts';
import { zonesOf } from '../consultations/consultation-view.ts';
import type { Context } from '../context.ts';
import type { Handlers } from '../handlers.ts';

export const questionSheetHandlers: Handlers<'questions.sheet' | 'questions.saveSheet'> = {
  async 'questions.sheet'(input, { db, context, printer }) {
    const { document, paperSize, suggestedName, facts } = await composeSheet(db, input, context);
    const { pdf, pageCount } = await printer.draw(document, paperSize);
    return { pdf, pageCount, suggestedName, language: facts.language };
  },

  async 'questions.saveSheet'(input, { db, context, printer, recordExport }) {
    const { document, paperSize, suggestedName, facts, clientId } = await composeSheet(db, input, context);
    const { pdf } = await printer.draw(document, paperSize);
    const savedAs = await context.desktop.saveDocument(pdf, suggestedName);
    if (savedAs !== null) {
      const summary = `Saved the question sheet for ${facts.client.legalName}`;
      await recordExport({ summary, clientId, caseId: input.caseId });
    }
    return { savedAs };
  },
};

type SheetContext = Pick<Context, 'today' | 'timeZone'>;

async function composeSheet(db: ReadDb, input: ParsedInput<'questions.sheet'>, context: SheetContext) {
  const today = context.today();
  const { caseId, step, largePrint } = input;
  const theCase = await getCase(db, caseId);
  assertApprovedBy(today, input.approvedOn ?? null, 'approvedOn');
  const client = await getClient(db, theCase.clientId);
  const practice = await getPractice(db);
  const consultations = await listConsultations(db, [caseId]);
  const chosen = consultations.find(({ id }) => id === input.consultationId) ?? null;
  if (input.consultationId !== undefined && chosen === null) {
    throw new AppError('notFound', 'This consultation does not belong to this case. Choose it again.', {
      field: 'consultationId',
    });
  }
  const next = consultations.find(({ status }) => status === 'booked' || status === 'planned') ?? null;
  const consultation = chosen ?? (step === 'questions' ? next : null);
  const questions = (await listQuestions(db, [caseId])).filter(
    (question) =>
      question.step === step &&
      question.status !== 'answered' &&
      (chosen === null || question.consultationId === null || question.consultationId === chosen.id),
  );
  if (questions.length === 0) {
    throw new AppError(
      'nothingToPrint',
      'No open question is on this list, so there is no sheet to print. Add questions first.',
    );
  }
  const facts: QuestionSheetFacts = {
    client,
    case: theCase,
    practice,
    questions,
    consultation,
    slot: consultation === null ? null : slotOf(consultation, await zonesOf(db, caseId, context)),
    step,
    dated: today,
    approvedOn: input.approvedOn ?? null,
    language: input.language ?? readingLanguage(client),
    largePrint,
  };
  const document: ComposedDocument = composeQuestionSheet(facts);
  const paperSize: PaperSize = input.paperSize ?? practice.paperSize;
  return { document, paperSize, suggestedName: questionSheetName(facts), facts, clientId: client.id };
}
