import { AppError } from '../../domain/shared/app-error.ts';

export function alreadyUnlocked(): AppError {
  return new AppError('alreadyUnlocked', 'A store is open already. Lock it first, then open this one.');
}

export function locked(): AppError {
  return new AppError('locked', 'The store is locked. Unlock it with your passphrase to go on.');
}

export function wrongPassphrase(field: string): AppError {
  return new AppError(
    'wrongPassphrase',
    'This passphrase does not open the store. Check the keyboard layout and the Caps Lock key, then type it again.',
    { field },
  );
}

export function wrongRecoveryKey(): AppError {
  return new AppError(
    'wrongRecoveryKey',
    'This recovery key has no typing mistakes, but it does not belong to this store. Look for the newest sheet: an earlier recovery key stops working when a new one is made.',
    { field: 'recoveryKey' },
  );
}

export function otherRecoveryKey(): AppError {
  return new AppError(
    'wrongRecoveryKey',
    'This is not the recovery key that was shown. Type the key from the sheet you have printed or written down now.',
    { field: 'recoveryKey' },
  );
}

export function mistypedGroups(groups: ReadonlyArray<number>): AppError {
  const [first, ...others] = groups;
  const where =
    others.length === 0 ? `Group ${first} has` : `Groups ${groups.slice(0, -1).join(', ')} and ${groups.at(-1)} have`;
  return new AppError(
    'mistypedRecoveryKey',
    `${where} a typing mistake. Compare it with the sheet, character by character. The key has no letters I, L, O or U.`,
    { field: 'recoveryKey', detail: { groups: groups.map(String) } },
  );
}

export function mistypedLength(characterCount: number, expectedCount: number): AppError {
  const difference = Math.abs(expectedCount - characterCount);
  const how = characterCount < expectedCount ? 'missing' : 'too many';
  return new AppError(
    'mistypedRecoveryKey',
    `The recovery key has ${expectedCount} letters and digits; ${difference} ${difference === 1 ? 'is' : 'are'} ${how}. Compare it with the sheet.`,
    { field: 'recoveryKey', detail: { characterCount, expectedCount } },
  );
}

export function weakPassphrase(problems: ReadonlyArray<string>, field: string): AppError {
  return new AppError('weakPassphrase', `Choose another passphrase. ${problems.join(' ')}`, {
    field,
    detail: { problems: [...problems] },
  });
}

export function nothingPending(): AppError {
  return new AppError(
    'nothingPending',
    'There is no recovery key waiting to be confirmed. Start again from the first screen; nothing was changed.',
  );
}

export function unknownSlot(): AppError {
  return new AppError('invalidInput', 'Nobody signs in with this name any more. Choose a name from the list.', {
    field: 'slotId',
  });
}

export function samplePassphraseStays(): AppError {
  return new AppError(
    'invalidInput',
    'The passphrase of the sample practice is published and stays as it is. Change the passphrase in your own store.',
    { field: 'current' },
  );
}

export function cryptographyUnsound(): AppError {
  return new AppError(
    'internal',
    'This computer does not compute encryption keys as it must, so nothing was opened or changed. Restart the computer; if it happens again, install Crossbearing anew.',
  );
}
