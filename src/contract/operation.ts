import type { z } from 'zod';
import type { AppErrorValue, ErrorCode } from '../domain/shared/app-error.ts';

/** Everything a face needs to know of one operation; the handler lives in src/application. */
export interface Operation<Input extends z.ZodType, Output extends z.ZodType> {
  /** One sentence, shown by `cli operations`. */
  readonly does: string;
  readonly input: Input;
  readonly output: Output;
  /** Refusals beyond invalidInput, locked and internal, which every operation may answer with. */
  readonly errors: ReadonlyArray<ErrorCode>;
  /** True when it changes the store: such a call runs in one transaction and leaves one change record. */
  readonly writes: boolean;
  /** True when it may be called before the store is unlocked. */
  readonly whileLocked: boolean;
}

/** Defines a reading operation of an unlocked store; `writes` and `whileLocked` are said when they differ. */
export function operation<Input extends z.ZodType, Output extends z.ZodType>(definition: {
  does: string;
  input: Input;
  output: Output;
  errors?: ReadonlyArray<ErrorCode>;
  writes?: boolean;
  whileLocked?: boolean;
}): Operation<Input, Output> {
  return { errors: [], writes: false, whileLocked: false, ...definition };
}

/** The one envelope of every answer. */
export type Answer<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: AppErrorValue };
