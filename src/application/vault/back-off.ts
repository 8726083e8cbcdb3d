import { AppError } from '../../domain/shared/app-error.ts';

const FREE_TRIES = 5;
const LONGEST_WAIT_SECONDS = 60;

/** Slows down guessing: after five failures each further one costs 2, 4, 8 ... 60 seconds. Nothing is ever wiped. */
export interface BackOff {
  /** Seconds, rounded up, before the next try is taken; 0 when it is taken now. */
  waitSeconds(): number;
  /** Throws waitBeforeRetry while it is too early. */
  assertMayTry(): void;
  failed(): void;
  succeeded(): void;
}

/** @param monotonic milliseconds that only ever grow, so that setting the clock forward gains nothing */
export function createBackOff(monotonic: () => number): BackOff {
  let failureCount = 0;
  let notBefore = 0;
  const waitSeconds = () => Math.max(0, Math.ceil((notBefore - monotonic()) / 1_000));
  return {
    waitSeconds,
    assertMayTry() {
      const seconds = waitSeconds();
      if (seconds === 0) return;
      throw new AppError(
        'waitBeforeRetry',
        `There were several wrong tries in a row. Wait ${seconds} second${seconds === 1 ? '' : 's'}, then try again. Nothing is lost.`,
        { detail: { seconds } },
      );
    },
    failed() {
      failureCount += 1;
      const seconds =
        failureCount < FREE_TRIES ? 0 : Math.min(LONGEST_WAIT_SECONDS, 2 ** (failureCount - FREE_TRIES + 1));
      notBefore = monotonic() + seconds * 1_000;
    },
    succeeded() {
      failureCount = 0;
      notBefore = 0;
    },
  };
}
