import { type Day, longDate } from '../shared/days.ts';
import type { FieldProblem } from '../shared/field-problem.ts';
import type { CenterIntake } from './source-candidate.ts';

/** What cannot be so in the intake of a center: an answer or a call that is still to come. `field` is the path in it. */
export function intakeProblems(intake: CenterIntake, today: Day): ReadonlyArray<FieldProblem> {
  const days: ReadonlyArray<{ readonly field: string; readonly day: Day | null; readonly what: string }> = [
    { field: 'openedOn', day: intake.openedOn, what: 'The day the intake was opened' },
    { field: 'feesAskedOn', day: intake.feesAskedOn, what: 'The day the fees were asked' },
    { field: 'coverage.on', day: intake.coverage?.on ?? null, what: 'The day of the insurer’s answer' },
  ];
  return days.flatMap(({ field, day, what }) =>
    day === null || day <= today
      ? []
      : [
          {
            field,
            text: `${what}, ${longDate(day)}, is in the future. Note what has happened; plans belong in a task.`,
          },
        ],
  );
}
