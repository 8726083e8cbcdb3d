import { expect, test } from 'vitest';
import { standardKeyPolicy } from '../../src/application/context.ts';
import { keyPolicyOf } from '../../src/application/key-policy.ts';

test('cheap keys are made only for a folder that was named for a test', () => {
  expect(keyPolicyOf({ CROSSBEARING_TEST_KEYS: 'cheap', CROSSBEARING_DATA_DIR: '/x' })).not.toBe(standardKeyPolicy);
  expect(keyPolicyOf({ CROSSBEARING_TEST_KEYS: 'cheap' })).toBe(standardKeyPolicy);
  expect(keyPolicyOf({ CROSSBEARING_DATA_DIR: '/x' })).toBe(standardKeyPolicy);
  expect(keyPolicyOf({ CROSSBEARING_TEST_KEYS: 'yes', CROSSBEARING_DATA_DIR: '/x' })).toBe(standardKeyPolicy);
});
