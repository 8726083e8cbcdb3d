import type { BankQuestion } from '../../domain/questions/bank.ts';
import type { QuestionFacts } from '../../domain/questions/facts.ts';
import { fillFromCase, type PlaceholderState, placeholderStates } from '../../domain/questions/fill.ts';
import { type QuestionPiece, questionPieces } from '../../domain/questions/pieces.ts';
import type { Question, QuestionAnswer } from '../../domain/questions/question.ts';
import { isOwnWording, judgeWording, type Wording } from '../../domain/questions/specificity.ts';

/** A question as it is shown. */
export function viewQuestion(question: Question, answers: ReadonlyArray<QuestionAnswer>, facts: QuestionFacts): View {
  return {
    question,
    pieces: questionPieces(question.text, question.fills),
    placeholders: placeholderStates(question, facts),
    wording: judgeWording(question),
    isOwn: isOwnWording(question),
    answers: answers.filter(({ questionId }) => questionId === question.id),
  };
}

/** A question of the bank as it would stand in this case. */
export function viewTemplate({ id, category, step, text }: BankQuestion, facts: QuestionFacts): TemplateView {
  const asked = { text, bankId: id, askedOf: null };
  const fills = fillFromCase(asked, facts);
  return {
    bankId: id,
    category,
    step,
    pieces: questionPieces(text, fills),
    placeholders: placeholderStates({ ...asked, fills }, facts),
  };
}

interface View {
  readonly question: Question;
  readonly pieces: ReadonlyArray<QuestionPiece>;
  readonly placeholders: ReadonlyArray<PlaceholderState>;
  readonly wording: Wording;
  readonly isOwn: boolean;
  readonly answers: ReadonlyArray<QuestionAnswer>;
}

interface TemplateView extends Pick<BankQuestion, 'category' | 'step'> {
  readonly bankId: string;
  readonly pieces: ReadonlyArray<QuestionPiece>;
  readonly placeholders: ReadonlyArray<PlaceholderState>;
}
