import { AppError, type AppErrorValue } from '../domain/shared/app-error.ts';
import { storeRefusalOf } from '../store/store-refusals.ts';
import type { Log } from './context.ts';

const MOST_FRAMES = 12;

/**
 * What a face is told of something thrown: a refusal as it is, a full disk or a read-only folder as the refusal it
 * amounts to, everything else as `internal`, of which only our own places in the code are logged. A message may hold a
 * client's words, so it goes nowhere.
 */
export function toFailure(thrown: unknown, log: Log): AppErrorValue {
  const refusal = storeRefusalOf(thrown);
  if (refusal !== undefined) return refusal.toValue();
  log('internalError');
  for (const { place, line, column } of framesOf(thrown)) log(`frame ${place}`, { line, column });
  return new AppError(
    'internal',
    'Something went wrong inside the app, and nothing was changed. Try once more; if it happens again, lock and unlock the store.',
  ).toValue();
}

/** File names, lines and columns of our stack frames. */
export function framesOf(thrown: unknown): ReadonlyArray<{ place: string; line: number; column: number }> {
  if (!(thrown instanceof Error) || thrown.stack === undefined) return [];
  // The stack opens with name and message, and a message could look like a frame.
  const head = `${thrown.name}: ${thrown.message}`;
  const stack = thrown.stack.startsWith(head) ? thrown.stack.slice(head.length) : '';
  const frames = [...stack.matchAll(/\n\s+at .*?([\w.-]+):(\d+):(\d+)\)?(?=\n|$)/g)];
  return frames.slice(0, MOST_FRAMES).map((frame) => ({
    place: frame[1] ?? '',
    line: Number(frame[2]),
    column: Number(frame[3]),
  }));
}
