/**
 * Every refusal an operation can answer with. A refusal is something the advocate can act on; a bug is `internal`.
 */
export const errorCodes = [
  'invalidInput',
  'unknownOperation',
  'notFound',
  'locked',
  'alreadyUnlocked',
  'wrongPassphrase',
  'waitBeforeRetry',
  'weakPassphrase',
  'wrongRecoveryKey',
  'mistypedRecoveryKey',
  'nothingPending',
  'storeAbsent',
  'storeExists',
  'storeDamaged',
  'keyFileDamaged',
  'notAStore',
  'storeNewer',
  'storeInUse',
  'storeReadOnly',
  'diskFull',
  'alreadyExists',
  'inUse',
  'moveNotAllowed',
  'criteriaUnmet',
  'nothingToUndo',
  'undoConflict',
  'changedMeanwhile',
  'letterHasGaps',
  'missingCharacters',
  'alreadySent',
  'notSent',
  'nothingToPrint',
  'tooFewOpinions',
  'cancelled',
  'saveFailed',
  'copyFailed',
  'tooLarge',
  'letterHasWarnings',
  'notAllowedYet',
  'alreadySigned',
  'notSigned',
  'alreadyRevoked',
  'alreadyFrozen',
  'fileUnreadable',
  'weakenedText',
  'internal',
] as const;

export type ErrorCode = (typeof errorCodes)[number];

/** Plain facts that go with a refusal: ids, counts, field names. Never a client's data. */
export type ErrorDetail = Readonly<Record<string, string | number | boolean | ReadonlyArray<string>>>;

/** A refusal as it crosses from the application to a face. */
export interface AppErrorValue {
  readonly code: ErrorCode;
  /** What happened, what it means and what to do now, in plain words. */
  readonly message: string;
  /** The input field at fault, as a path ("addresses.0.postalCode"); null when no single field is. */
  readonly field: string | null;
  readonly detail: ErrorDetail | null;
}

/** Thrown by handlers for a refusal one can act on; everything else that is thrown is a bug. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly field: string | null;
  readonly detail: ErrorDetail | null;

  constructor(code: ErrorCode, message: string, more: { field?: string; detail?: ErrorDetail } = {}) {
    super(message);
    this.name = 'AppError';
    this.code = code;
    this.field = more.field ?? null;
    this.detail = more.detail ?? null;
  }

  toValue(): AppErrorValue {
    return { code: this.code, message: this.message, field: this.field, detail: this.detail };
  }
}
