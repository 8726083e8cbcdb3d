import { LARGEST_FILE } from '../contract/schemas.ts';
import { AppError } from '../domain/shared/app-error.ts';

// What one call may hold in all; a longer text than any field takes is refused here, before any schema sees it.
const LARGEST_INPUT = 1_000_000;
const DEEPEST_INPUT = 32;
const MOST_VALUES = 50_000;
// Bytes of a chosen file; how many are taken in is for the operation's schema to say.
const MOST_BYTES = 2 * LARGEST_FILE;

const refusedKeys: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * Refuses what no screen and no command ever sends, before a schema walks through it: values that are not plain JSON,
 * circles, depth without end, sheer size, keys that reach into prototypes. Bytes are plain too.
 *
 * Errors: tooLarge, invalidInput with the path of the field.
 */
export function assertPlainInput(input: unknown): void {
  let size = 0;
  let count = 1;
  const pending: Array<{ value: unknown; path: ReadonlyArray<string> }> = [{ value: input, path: [] }];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { value, path } = next;
    if (value instanceof Uint8Array) {
      if (value.byteLength > MOST_BYTES) throw tooLarge();
      continue;
    }
    if (!isPlain(value)) throw notPlain(path);
    size += typeof value === 'string' ? value.length : 8;
    if (typeof value === 'object' && value !== null) {
      // A circle has no end, so it shows as depth.
      if (path.length >= DEEPEST_INPUT) throw tooDeep(path);
      if (Array.isArray(value) && value.length > MOST_VALUES) throw tooLarge();
      for (const key of keysOf(value, path)) {
        size += key.length;
        count += 1;
        if (count > MOST_VALUES) throw tooLarge();
        pending.push({ value: Reflect.get(value, key), path: [...path, key] });
      }
    }
    if (size > LARGEST_INPUT) throw tooLarge();
  }
}

function keysOf(value: object, path: ReadonlyArray<string>): string[] {
  const keys: string[] = [];
  for (const key of Reflect.ownKeys(value)) {
    if (Array.isArray(value) && key === 'length') continue;
    if (typeof key === 'symbol' || refusedKeys.has(key)) throw notPlain(path);
    keys.push(key);
  }
  return keys;
}

function isPlain(value: unknown): boolean {
  switch (typeof value) {
    case 'string':
    case 'boolean':
    case 'undefined':
      return true;
    case 'number':
      return Number.isFinite(value);
    case 'object': {
      if (value === null || Array.isArray(value)) return true;
      const prototype = Object.getPrototypeOf(value);
      return prototype === null || Object.getPrototypeOf(prototype) === null;
    }
    default:
      return false;
  }
}

function tooLarge(): AppError {
  return new AppError('tooLarge', 'This is more than the app takes at once. Shorten it, or enter it in several parts.');
}

function tooDeep(path: ReadonlyArray<string>): AppError {
  return new AppError('invalidInput', 'This is nested too deeply to be read.', { field: path.slice(0, 3).join('.') });
}

function notPlain(path: ReadonlyArray<string>): AppError {
  return new AppError('invalidInput', 'This holds something that is neither text, a number nor a list of fields.', {
    field: path.join('.'),
  });
}
