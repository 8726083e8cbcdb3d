import type { z } from 'zod';
import { type OperationName, operations, type ParsedInput } from '../contract/all.ts';
import { AppError } from '../domain/shared/app-error.ts';
import { assertPlainInput } from './plain-input.ts';

/** Longer texts from outside never come back in a message or a field path. */
const LONGEST_FIELD = 200;

/**
 * The input of an operation as its handler receives it: checked by the operation's schema, trimmed, defaults filled in.
 *
 * Errors: tooLarge; invalidInput with the path of the first field at fault and what is wrong with it in plain words.
 */
export function parseInput<Name extends OperationName>(name: Name, input: unknown): ParsedInput<Name> {
  assertPlainInput(input);
  const schema: z.ZodType = operations[name].input;
  const parsed = schema.safeParse(input, { error: inPlainWords });
  if (parsed.success) return parsed.data as ParsedInput<Name>;
  const { path, message } = firstFault(parsed.error.issues, []);
  throw new AppError('invalidInput', message, path.length > 0 ? { field: path.join('.').slice(0, LONGEST_FIELD) } : {});
}

// For issues without words of their own in the schema.
function inPlainWords(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case 'unrecognized_keys':
      return 'There is no such field here.';
    case 'invalid_type':
      return issue.input === undefined ? 'This is missing.' : 'This is not the kind of value that belongs here.';
    case 'invalid_value':
      return 'This is not one of the values to choose from.';
    case 'too_big':
      return issue.origin === 'number' || issue.origin === 'int' ? 'This number is too large.' : 'This is too much.';
    case 'too_small':
      return issue.origin === 'number' || issue.origin === 'int' ? 'This number is too small.' : 'This is too little.';
    default:
      return 'This cannot be read. Type it again.';
  }
}

interface Fault {
  readonly path: ReadonlyArray<PropertyKey>;
  readonly message: string;
}

function firstFault(issues: ReadonlyArray<z.core.$ZodIssue>, above: ReadonlyArray<PropertyKey>): Fault {
  const [issue] = issues;
  if (issue === undefined) return { path: above, message: 'This cannot be read.' };
  const path = [...above, ...issue.path];
  if (issue.code === 'unrecognized_keys') return { path: [...path, ...issue.keys.slice(0, 1)], message: issue.message };
  // Unions list what counts as left out first and the real thing last; the last one's words are the ones to say.
  const last = issue.code === 'invalid_union' ? issue.errors.at(-1) : undefined;
  return last === undefined || last.length === 0 ? { path, message: issue.message } : firstFault(last, path);
}
