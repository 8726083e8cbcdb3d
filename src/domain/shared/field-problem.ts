/** What is wrong with one field of a form, in words that say what to do; `field` is its path. */
export interface FieldProblem {
  readonly field: string;
  readonly text: string;
}
