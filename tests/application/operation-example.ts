import type { OperationInput, OperationName } from '../../src/contract/all.ts';
import type { ErrorCode } from '../../src/domain/shared/app-error.ts';
import type { BuiltCase } from '../support/build-case.ts';

/** One input that is taken and one that is refused. */
export interface Example<Name extends OperationName> {
  readonly good: (built: BuiltCase) => OperationInput<Name> | Promise<OperationInput<Name>>;
  readonly refused: (built: BuiltCase) => unknown;
  /** What the refused input is refused with; invalidInput unless said. */
  readonly code?: ErrorCode;
}

export type Examples<Name extends OperationName> = { readonly [Each in Name]: Example<Each> };

/** An id that names nothing. */
export const unknown = 'nobody';
