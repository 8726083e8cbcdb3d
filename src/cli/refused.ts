import type { AppErrorValue } from '../domain/shared/app-error.ts';

/** An operation refused: told as JSON on stderr, exit code 1. */
export class Refused extends Error {
  readonly error: AppErrorValue;

  constructor(error: AppErrorValue) {
    super(error.code);
    this.error = error;
  }
}
