import data from '../../../resources/questions/proposals.json' with { type: 'json' };
import { reasonLabel } from '../cases/labels.ts';
import { plainWords } from '../opinions/compare-words.ts';
import { putIn } from '../shared/put-in.ts';
import { type BankQuestion, bankQuestions } from './bank.ts';
import { caseTags, sayTag } from './case-tags.ts';
import type { QuestionFacts } from './facts.ts';
import { sayQuestion } from './pieces.ts';
import type { Question, QuestionStep } from './question.ts';

/** A question of the bank that fits this case, with the words why. */
export interface Proposal {
  readonly bankId: string;
  /** "Reason: Confirm the diagnosis", never empty. */
  readonly why: ReadonlyArray<string>;
  /** Among those that would make the list a usual length; the others fit as well. */
  readonly isFirstPick: boolean;
}

type OnList = Pick<Question, 'bankId' | 'category' | 'text' | 'fills' | 'generalText'>;

const { always, listSize, words } = data;
const reasonCategories: Readonly<Record<string, ReadonlyArray<string>>> = data.reasonCategories;
const firstOfReason: Readonly<Record<string, ReadonlyArray<string>>> = data.firstOfReason;
const stepsAt: Readonly<Record<string, ReadonlyArray<string>>> = data.stepsAt;

/** True when the list keeps a question about trials (workflow.md section 4, step 5). */
export function hasTrialQuestion(list: ReadonlyArray<Pick<OnList, 'category'>>): boolean {
  return list.some(({ category }) => category === always.trial.category);
}

/** True when the list keeps a question about what is still missing (workflow.md section 4, step 5). */
export function hasMissingQuestion(list: ReadonlyArray<Pick<OnList, 'bankId'>>): boolean {
  return list.some(({ bankId }) => bankId !== null && always.missing.bankIds.includes(bankId));
}

/**
 * Questions of the bank for this case (workflow.md section 4 step 5, section 7): those of the case's step whose context
 * fits, from reasons, tumor and situation tags; none that is on the list already, in the bank's words or the client's.
 * One question about trials and one about what is missing are always among them while the list has none.
 *
 * Sorted by how many grounds speak for it, the two kept in every list last; among equals those for this kind of case come first, then the order of the
 * bank. The first picks bring the list to its usual length and take few from one category at first.
 *
 * @param step asks for one step's questions instead of those of the step the case stands at
 */
export function proposeQuestions(
  facts: Pick<QuestionFacts, 'case' | 'opinions'>,
  onList: ReadonlyArray<OnList>,
  step: QuestionStep | null = null,
): Proposal[] {
  const grounds = groundsOf(facts);
  const steps = step === null ? (stepsAt[facts.case.currentStep] ?? []) : [step];
  const taken = takenOf(onList);
  const [trial, missing] = [
    hasTrialQuestion(onList) ? undefined : freeOf(always.trial.bankIds, taken),
    hasMissingQuestion(onList) ? undefined : freeOf(always.missing.bankIds, taken),
  ];
  const candidates = bankQuestions.flatMap((question): Candidate[] => {
    if (isTaken(question, taken)) return [];
    const why = grounds(question);
    if (question.id === trial) return [{ question, why: [words.alwaysTrial, ...why], isAlways: true }];
    if (question.id === missing) return [{ question, why: [words.alwaysMissing, ...why], isAlways: true }];
    if (!steps.includes(question.step)) return [];
    // Outside the preparation of the consult a step has few questions: all that fit any case are of use.
    const said = why.length > 0 || question.step === 'questions' ? why : anyCase(question);
    return said.length === 0 ? [] : [{ question, why: said, isAlways: false }];
  });
  const sorted = candidates.toSorted(
    (one, other) =>
      Number(one.isAlways) - Number(other.isAlways) ||
      other.why.length - one.why.length ||
      Number(isForAny(one.question)) - Number(isForAny(other.question)),
  );
  const picked = firstPicks(sorted, Math.max(0, listSize.most - onList.length - SPARE));
  return sorted.map(({ question, why }) => ({ bankId: question.id, why, isFirstPick: picked.has(question.id) }));
}

// Room left for the client's own questions.
const SPARE = 3;

interface Candidate {
  readonly question: BankQuestion;
  readonly why: ReadonlyArray<string>;
  readonly isAlways: boolean;
}

function groundsOf(facts: Pick<QuestionFacts, 'case' | 'opinions'>): (question: BankQuestion) => string[] {
  const tags = caseTags(facts);
  const { reasons } = facts.case;
  return (question) => {
    const fitting = question.contexts.filter((context) => tags.has(context));
    if (fitting.length === 0 && !isForAny(question)) return [];
    const byReason = reasons.filter(
      (reason) =>
        reasonCategories[reason]?.includes(question.category) === true ||
        firstOfReason[reason]?.includes(question.id) === true,
    );
    return [
      ...byReason.map((reason) => putIn(words.reason, { label: reasonLabel(reason) })),
      ...fitting.map((tag) => sayTag(tag, tags.get(tag) ?? '')),
    ];
  };
}

function anyCase(question: BankQuestion): string[] {
  return isForAny(question) ? [words.anyCase] : [];
}

function isForAny({ contexts }: BankQuestion): boolean {
  return contexts.includes('ANY');
}

function takenOf(onList: ReadonlyArray<OnList>): { ids: ReadonlySet<string>; texts: ReadonlySet<string> } {
  const texts = onList.flatMap(({ text, fills, generalText }) => [
    text,
    sayQuestion({ text, fills }),
    generalText ?? '',
  ]);
  return {
    ids: new Set(onList.flatMap(({ bankId }) => (bankId === null ? [] : [bankId]))),
    texts: new Set(texts.map(bareWords)),
  };
}

// People leave out the question mark.
function bareWords(text: string): string {
  return plainWords(text.trim().replace(/[?!\s]+$/u, ''));
}

function isTaken({ id, text }: BankQuestion, { ids, texts }: ReturnType<typeof takenOf>): boolean {
  return ids.has(id) || texts.has(bareWords(text));
}

function freeOf(ids: ReadonlyArray<string>, taken: ReturnType<typeof takenOf>): string | undefined {
  return bankQuestions.find((question) => ids.includes(question.id) && !isTaken(question, taken))?.id;
}

function firstPicks(sorted: ReadonlyArray<Candidate>, room: number): ReadonlySet<string> {
  const picked = new Set<string>(sorted.filter(({ isAlways }) => isAlways).map(({ question }) => question.id));
  const perCategory = new Map<string, number>();
  for (const { question } of sorted) {
    const count = perCategory.get(question.category) ?? 0;
    if (picked.size >= room || picked.has(question.id) || count >= listSize.perCategoryFirst) continue;
    picked.add(question.id);
    perCategory.set(question.category, count + 1);
  }
  for (const { question } of sorted) if (picked.size < room) picked.add(question.id);
  return picked;
}
