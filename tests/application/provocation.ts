import type { OperationName } from '../../src/contract/all.ts';
import type { ErrorCode } from '../../src/domain/shared/app-error.ts';
import type { BuiltCase } from '../support/build-case.ts';

/** Brings about what an operation refuses, and gives the input that is then refused. */
export type Provoke = (built: BuiltCase) => unknown | Promise<unknown>;

export type Provocations = { readonly [Name in OperationName]?: { readonly [Code in ErrorCode]?: Provoke } };
