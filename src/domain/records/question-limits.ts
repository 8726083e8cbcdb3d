import data from '../../../resources/reference/question-bank.json' with { type: 'json' };
import { type BankQuestion, bankQuestions, placeholderLabel } from '../questions/bank.ts';
import { packetOrder, recordKindFacts } from './kinds.ts';
import type { RecordItem, RecordKind } from './record-item.ts';
import { currentItems } from './versions.ts';

/** A kind that is not here and checked, and questions that a reviewer without it can answer less well. */
export interface QuestionLimit {
  readonly kind: RecordKind;
  readonly label: string;
  readonly questions: ReadonlyArray<{ readonly id: string; readonly text: string }>;
}

const questionsByKind = new Map(packetOrder.map((kind) => [kind, questionsRestingOn(kind)]));

/**
 * Which missing kind limits which question (workflow.md section 6). A kind is missing while none of its current items
 * is checked and it was not settled as not needed; one that its tier asks for only where it is listed counts only then.
 * Questions for any case come first, then in the order of the bank, as many as the bank's own number says.
 */
export function questionLimits(items: ReadonlyArray<RecordItem>): QuestionLimit[] {
  const byKind = Map.groupBy(currentItems(items), ({ kind }) => kind);
  return packetOrder.flatMap((kind) => {
    const questions = questionsByKind.get(kind) ?? [];
    if (questions.length === 0 || !isMissing(kind, byKind.get(kind) ?? [])) return [];
    return [{ kind, label: recordKindFacts(kind).label, questions }];
  });
}

/** A question as it reads before its placeholders are filled: "is this [cancer type], grade [grade]?" */
export function blankQuestionText(question: Pick<BankQuestion, 'text'>): string {
  return question.text.replaceAll(/\{(\w+)\}/g, (_whole, name: string) => `[${placeholderLabel(name)}]`);
}

function isMissing(kind: RecordKind, own: ReadonlyArray<RecordItem>): boolean {
  if (own.length === 0) return !recordKindFacts(kind).onlyWhenListed;
  return !own.some(({ state }) => state.kind === 'checked') && own.some(({ state }) => state.kind !== 'notNeeded');
}

function questionsRestingOn(kind: RecordKind): QuestionLimit['questions'] {
  const resting = bankQuestions.filter(({ restsOn }) => restsOn.includes(kind));
  const isForAny = ({ contexts }: BankQuestion) => contexts.includes('ANY');
  return [...resting.filter(isForAny), ...resting.filter((question) => !isForAny(question))]
    .slice(0, data.shownPerKind)
    .map((question) => ({ id: question.id, text: blankQuestionText(question) }));
}
