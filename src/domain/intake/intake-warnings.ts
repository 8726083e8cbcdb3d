import words from '../../../resources/reference/intake-words.json' with { type: 'json' };
import type { Case } from '../cases/case.ts';
import type { Client } from '../clients/client.ts';
import { type Day, longDate } from '../shared/days.ts';
import type { FieldProblem } from '../shared/field-problem.ts';
import { putIn } from '../shared/put-in.ts';

/** The days of an intake that can contradict a birth date or the calendar. */
export type IntakeDays = Pick<Case, 'firstOpinionOn' | 'serviceScope' | 'notesConsentOn'>;

/**
 * What does not fit together in an intake, in words; `field` is the path on the case. Nothing is changed by it: a day
 * before the client's birth or in the future is kept as written and said.
 */
export function intakeWarnings(
  one: IntakeDays,
  client: Pick<Client, 'dateOfBirth'>,
  today: Day,
): ReadonlyArray<FieldProblem> {
  const { warnings } = words;
  const days: ReadonlyArray<{ readonly field: string; readonly what: string; readonly day: Day | null }> = [
    { field: 'firstOpinionOn', what: warnings.firstOpinionOn, day: one.firstOpinionOn },
    { field: 'serviceScope.agreedOn', what: warnings.agreedOn, day: one.serviceScope.agreedOn },
    { field: 'notesConsentOn', what: warnings.notesConsentOn, day: one.notesConsentOn },
  ];
  return days.flatMap(({ field, what, day }) => {
    if (day === null) return [];
    const born = client.dateOfBirth;
    if (born !== null && day < born) {
      return [{ field, text: putIn(warnings.beforeBirth, { what, day: longDate(day), born: longDate(born) }) }];
    }
    return day > today ? [{ field, text: putIn(warnings.inFuture, { what, day: longDate(day) }) }] : [];
  });
}

/** That it is not clear who decides, with what to do and the source; null when it is clear or not asked yet. */
export function decisionMakerWarning(
  one: Pick<Case, 'decisionMaker'>,
): { readonly text: string; readonly source: string } | null {
  return one.decisionMaker === 'unclear' ? words.decisionMakerUnclear : null;
}
