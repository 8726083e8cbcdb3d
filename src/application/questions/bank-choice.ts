import { type BankQuestion, findBankQuestion } from '../../domain/questions/bank.ts';
import type { QuestionFacts } from '../../domain/questions/facts.ts';
import { fillFromCase, fillsFor } from '../../domain/questions/fill.ts';
import { blanksOf } from '../../domain/questions/pieces.ts';
import type { PlaceholderFill, Question } from '../../domain/questions/question.ts';
import { AppError } from '../../domain/shared/app-error.ts';

/** Fills of a question with what the case knows put into its blanks; what is filled in stays as it is. */
export function withNewFills(
  question: Question,
  fills: ReadonlyArray<PlaceholderFill>,
  known: QuestionFacts,
): PlaceholderFill[] {
  const blanks = blanksOf({ text: question.text, fills });
  const found = fillFromCase(question, known).filter(({ placeholder }) => blanks.includes(placeholder));
  return fillsFor(question.text, [...fills, ...found]);
}

/** The question of the bank that was chosen. Errors: notFound. */
export function chosenQuestion(bankId: string): BankQuestion {
  const question = findBankQuestion(bankId);
  if (question !== undefined) return question;
  throw new AppError('notFound', `The bank has no question ${bankId}. Choose one from the list.`, { field: 'bankId' });
}

/** The refusal of a question of the bank that is on the list. */
export function alreadyOnList({ id }: BankQuestion, field: string): AppError {
  return new AppError('alreadyExists', `Question ${id} is on the list already. Change it there, or choose another.`, {
    field,
  });
}
