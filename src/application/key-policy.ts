import { type KeyPolicy, standardKeyPolicy } from './context.ts';

/** The least that a key file may ask for; a test makes many stores and none of them holds anyone's data. */
const testKeyPolicy: KeyPolicy = { memoryKiB: 19_456, passes: 1, lanes: 1, memoryLimitKiB: 19_456 };

/**
 * The costs of new key slots. CROSSBEARING_TEST_KEYS=cheap lowers them, and counts only beside CROSSBEARING_DATA_DIR, so
 * that it can never weaken the store in the usual place.
 */
export function keyPolicyOf(env: Readonly<Record<string, string | undefined>> = process.env): KeyPolicy {
  const isForTest = env.CROSSBEARING_TEST_KEYS === 'cheap' && Boolean(env.CROSSBEARING_DATA_DIR);
  return isForTest ? testKeyPolicy : standardKeyPolicy;
}
