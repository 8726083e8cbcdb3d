import { AppError } from '../domain/shared/app-error.ts';
import type { FieldProblem } from '../domain/shared/field-problem.ts';

/** Throws invalidInput, naming the field below `at`, when a rule finds something that cannot be so. */
export function assertNoProblems([first]: ReadonlyArray<FieldProblem>, at = ''): void {
  if (first !== undefined) throw new AppError('invalidInput', first.text, { field: `${at}${first.field}` });
}
