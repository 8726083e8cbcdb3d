import type { z } from 'zod';
import type { AppErrorValue, ErrorCode } from '../domain/shared/app-error.ts';

/** Everything a face needs to know of one operation; the handler lives in src/application. */
export interface Operation<Input extends z.ZodType, Output extends z.ZodType, Writes extends boolean = boolean> {
  /** One sentence, shown by `cli operations`. */
  readonly does: string;
  readonly input: Input;
  readonly output: Output;
  /** Refusals beyond invalidInput, locked and internal, which every operation may answer with. */
  readonly errors: ReadonlyArray<ErrorCode>;
  /** True when it changes the store: such a call runs in one transaction and leaves one change record. */
  readonly writes: Writes;
  /** True when it may be called before the store is unlocked. */
  readonly whileLocked: boolean;
}

/** Defines a reading operation of an unlocked store; `writes` and `whileLocked` are said when they differ. */
export function operation<Input extends z.ZodType, Output extends z.ZodType>(
  definition: Given<Input, Output> & { writes: true },
): Operation<Input, Output, true>;
export function operation<Input extends z.ZodType, Output extends z.ZodType>(
  definition: Given<Input, Output>,
): Operation<Input, Output, false>;
export function operation<Input extends z.ZodType, Output extends z.ZodType>(
  definition: Given<Input, Output> & { writes?: boolean },
): Operation<Input, Output> {
  return { errors: [], writes: false, whileLocked: false, ...definition };
}

interface Given<Input extends z.ZodType, Output extends z.ZodType> {
  does: string;
  input: Input;
  output: Output;
  errors?: ReadonlyArray<ErrorCode>;
  whileLocked?: boolean;
}

/** The one envelope of every answer. */
export type Answer<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: AppErrorValue };
