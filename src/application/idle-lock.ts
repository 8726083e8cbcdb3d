const POLL_MILLISECONDS = 5_000;
/** The least that can be set is a minute: before that nobody has to be asked. */
const LEAST_SECONDS = 60;
/** A store that does not answer for so long is stuck in something, and is locked. */
const LONGEST_WAIT = 4_000;

interface IdleFacts {
  /** Seconds since the last input on this machine. */
  idleSeconds(): number;
  /** Milliseconds that only ever grow. */
  monotonic(): number;
  /** Minutes after which an unlocked store locks; null while it is locked. */
  idleMinutes(): Promise<number | null>;
  /** Never rejects. */
  lock(): Promise<void>;
}

interface IdleLock {
  /** Locks when the machine was left alone for too long; called every five seconds. */
  check(): Promise<void>;
  stop(): void;
}

/**
 * Watches for a machine left alone. A machine that slept counts as left alone: its idle seconds may start again at the
 * wake-up, but the time between two checks shows it.
 */
export function startIdleLock(facts: IdleFacts): IdleLock {
  let lastCheck = facts.monotonic();
  const check = async (): Promise<void> => {
    const now = facts.monotonic();
    const away = Math.max(facts.idleSeconds(), (now - lastCheck - POLL_MILLISECONDS) / 1_000);
    lastCheck = now;
    if (away < LEAST_SECONDS) return;
    const idleMinutes = await inTime(facts.idleMinutes());
    if (idleMinutes !== null && away >= idleMinutes * 60) await facts.lock();
  };
  // A check that fails is answered by locking: that is always safe.
  const timer = setInterval(() => void check().catch(() => facts.lock()), POLL_MILLISECONDS);
  // An open window keeps the app alive, not this timer: a command line ends when its work is done.
  timer.unref();
  return { check, stop: () => clearInterval(timer) };
}

async function inTime<Value>(asked: Promise<Value>): Promise<Value> {
  const { promise, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Error('no answer')), LONGEST_WAIT);
  try {
    return await Promise.race([asked, promise]);
  } finally {
    clearTimeout(timer);
  }
}
