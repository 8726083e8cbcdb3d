import data from '../../../resources/requests/cadence.json' with { type: 'json' };
import type { LetterKind } from '../letters/letter.ts';
import type { Day } from '../shared/days.ts';
import type { FieldProblem } from '../shared/field-problem.ts';

/** What a step of the plan asks for. */
export const cadenceActions = [
  'confirmReceipt',
  'statusCall',
  'statusLetter',
  'reminder',
  'overdueLetter',
  'escalate',
  'complaint',
  'dailyCall',
] as const;
export type CadenceAction = (typeof cadenceActions)[number];

/** What the next follow-up can be: a step of the plan, or the call after a promised day. */
export const followUpActions = [...cadenceActions, 'promisedCall'] as const;
export type FollowUpAction = (typeof followUpActions)[number];

/**
 * One step of the plan of follow-ups. `day` counts from receipt (assumed or known); from the reminder on it moves with
 * the due day when an extension counts or the law table gives other days; the complaint counts from the failure.
 */
export interface CadenceStep {
  readonly id: string;
  readonly day: number;
  readonly action: CadenceAction;
  readonly what: string;
  readonly isUrgentOnly: boolean;
}

/** The plan of follow-ups (record-requests.md section 9). */
export type Cadence = ReadonlyArray<CadenceStep>;

/** What to do next about a request, and why. */
export interface FollowUp {
  readonly on: Day;
  readonly action: FollowUpAction;
  readonly what: string;
  readonly why: string;
  /** The letter that does it; null for a call. */
  readonly letterKind: LetterKind | null;
  readonly isOverdue: boolean;
}

/** What is known of an action before any request. */
export interface CadenceActionFacts {
  readonly letterKind: LetterKind | null;
  /** What makes the step done: receipt known, any contact or letter since, or only a letter. */
  readonly passedBy: 'receipt' | 'contact' | 'letter';
  readonly isFederalOnly: boolean;
  readonly why: string;
}

/** The plan as the app ships it; tests/domain/requests/cadence.test.ts checks the file. */
export const shippedCadence = data.steps as Cadence;

/** Where the shipped plan comes from, and which of it is law. */
export const cadenceSource: string = data.source;

/** What an action means: its letter, what passes it, why it is asked for. */
export function cadenceActionFacts(action: CadenceAction): CadenceActionFacts {
  return data.actions[action] as CadenceActionFacts;
}

/** The practice's own plan, or the shipped one when there is none. */
export function cadenceOf(edited: Cadence | null): Cadence {
  return edited ?? shippedCadence;
}

const MOST_DAYS = 400;
const LONGEST_WORDS = 200;

/** What is wrong with an edited plan, each with its field ("steps.2.day"); empty when it can be kept. */
export function checkCadence(steps: Cadence): ReadonlyArray<FieldProblem> {
  if (steps.length === 0)
    return [{ field: 'steps', text: 'A plan has at least one step. Keep one, or go back to the shipped plan.' }];
  return [...steps.flatMap((step, place) => checkStep(step, place, steps)), ...checkOrder(steps)];
}

function checkStep(step: CadenceStep, place: number, all: Cadence): FieldProblem[] {
  const at = (field: string, text: string): FieldProblem => ({ field: `steps.${place}.${field}`, text });
  const problems: FieldProblem[] = [];
  if (!Number.isInteger(step.day) || step.day < 0 || step.day > MOST_DAYS) {
    problems.push(at('day', `Write a whole number of days from 0 to ${MOST_DAYS}.`));
  }
  if (!cadenceActions.includes(step.action)) {
    problems.push(at('action', 'This is no step the app knows. Choose one of the list.'));
  }
  if (step.what.trim() === '' || step.what.length > LONGEST_WORDS) {
    problems.push(at('what', `Say in at most ${LONGEST_WORDS} characters what is done.`));
  }
  if (step.id.trim() === '' || all.findIndex(({ id }) => id === step.id) < place) {
    problems.push(at('id', 'Two steps have the same name. Take one of them out.'));
  }
  return problems;
}

/** The overdue letter claims that the time has ended, so no reminder can come after it and no escalation before it. */
function checkOrder(steps: Cadence): FieldProblem[] {
  const problems: FieldProblem[] = [];
  const firstDay = (action: CadenceAction) => steps.find((step) => step.action === action)?.day ?? null;
  const overdueDay = firstDay('overdueLetter');
  steps.forEach(({ action, day }, place) => {
    if (action === 'overdueLetter' && day <= data.planAnswerDays) {
      problems.push({
        field: `steps.${place}.day`,
        text: `The overdue follow-up comes after day ${data.planAnswerDays}: before, nothing is overdue. A reminder can be sent any day.`,
      });
    }
    if (action === 'reminder' && overdueDay !== null && day >= overdueDay) {
      problems.push({
        field: `steps.${place}.day`,
        text: 'The reminder comes before the overdue follow-up. Choose an earlier day.',
      });
    }
    if (action === 'escalate' && overdueDay !== null && day <= overdueDay) {
      problems.push({
        field: `steps.${place}.day`,
        text: 'The privacy officer is written to after the overdue follow-up. Choose a later day.',
      });
    }
  });
  return problems;
}
