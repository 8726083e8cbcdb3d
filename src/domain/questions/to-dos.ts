import { addDays, type Day } from '../shared/days.ts';
import type { FillPlace } from './bank.ts';
import type { PlaceholderState } from './fill.ts';
import type { Question } from './question.ts';
import { listSize } from './words.ts';

/** Something the questions of a case wait for and the case does not know. */
export interface QuestionToDo {
  /** "Stage unknown: ask as B1 first, or enter it in the first opinion." */
  readonly text: string;
  readonly fillIn: FillPlace;
  /** The question of the bank that asks for it; null where none does. */
  readonly askFirst: string | null;
  /** Places in the list, from 1, of the questions that wait for it. */
  readonly ranks: ReadonlyArray<number>;
}

interface Viewed {
  readonly question: Pick<Question, 'status'>;
  readonly placeholders: ReadonlyArray<PlaceholderState>;
}

/**
 * The to-dos of a list in its order (workflow.md section 8, step 4): each blank that the case cannot fill, once, with the
 * questions that wait for it. Answered questions wait for nothing.
 */
export function questionToDos(list: ReadonlyArray<Viewed>): QuestionToDo[] {
  const found = new Map<string, QuestionToDo>();
  for (const [place, { question, placeholders }] of list.entries()) {
    if (question.status === 'answered') continue;
    for (const { placeholder, todo, fillIn, askFirst } of placeholders) {
      if (todo === null) continue;
      // The question that asks for the value itself says the same to-do without sending to itself.
      const known = found.get(placeholder);
      const isFuller = known === undefined || (known.askFirst === null && askFirst !== null);
      const said = isFuller ? { text: todo, fillIn, askFirst } : known;
      found.set(placeholder, { ...said, ranks: [...(known?.ranks ?? []), place + 1] });
    }
  }
  return [...found.values()];
}

/**
 * The day a to-do is to be done by: when the list is to be ready, two days before the consultation (workflow.md section 4,
 * step 5), and never before `today`. Null while no consultation has a day.
 */
export function toDoDueOn(consultOn: Day | null, today: Day): Day | null {
  if (consultOn === null || consultOn < today) return null;
  const readyOn = addDays(consultOn, -listSize.readyDaysBefore);
  return readyOn < today ? today : readyOn;
}
