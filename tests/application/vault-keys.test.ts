import { describe, expect, test } from 'vitest';
import { standardKeyPolicy } from '../../src/application/context.ts';
import {
  areAcceptable,
  deriveCalibrated,
  deriveKek,
  keyFileKeyOf,
  seal,
  storeKeyOf,
  unseal,
} from '../../src/application/vault/keys.ts';
import { isCryptographySound } from '../../src/application/vault/self-test.ts';
import { cheapKeys } from '../support/test-context.ts';

const salt = Buffer.alloc(16, 3);
const dataKey = Buffer.alloc(32, 5);

describe('deriving a key from a passphrase', () => {
  test('costs 128 MiB and three passes at least, and at most 512 MiB', () => {
    expect(standardKeyPolicy).toEqual({ memoryKiB: 131_072, passes: 3, lanes: 1, memoryLimitKiB: 524_288 });
  });

  test('is Argon2id, version 0x13, as the reference implementation computes it', async () => {
    const kek = await deriveKek('password', { memoryKiB: 65_536, passes: 2, lanes: 1, salt: Buffer.from('somesalt') });

    expect(kek.toString('hex')).toBe('09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7');
  });

  test('gives the same key for the same characters composed in another way', async () => {
    const slot = { ...cheapKeys, salt };

    expect(await deriveKek('S\u00e3o', slot)).toEqual(await deriveKek('Sa\u0303o', slot));
    expect(await deriveKek('\ufb01nch', slot)).toEqual(await deriveKek('finch', slot));
  });

  test('takes more memory on a fast machine, up to the limit', async () => {
    const policy = { memoryKiB: 1_024, passes: 1, lanes: 1, memoryLimitKiB: 4_096 };

    const { costs, kek } = await deriveCalibrated('passphrase', salt, policy, () => 0);

    expect(costs).toEqual({ memoryKiB: 4_096, passes: 1, lanes: 1 });
    expect(kek).toEqual(await deriveKek('passphrase', { ...costs, salt }));
  });

  test('takes no more memory when twice the time would be over half a second', async () => {
    const policy = { memoryKiB: 1_024, passes: 1, lanes: 1, memoryLimitKiB: 4_096 };
    let now = 0;
    const slow = () => {
      now += 250;
      return now;
    };

    const { costs } = await deriveCalibrated('passphrase', salt, policy, slow);

    expect(costs.memoryKiB).toBe(1_024);
  });
});

describe('the costs a key file may ask for', () => {
  test.each([
    [{ memoryKiB: 19_456, passes: 1, lanes: 1 }, true],
    [{ memoryKiB: 1_048_576, passes: 16, lanes: 16 }, true],
    [{ memoryKiB: 19_455, passes: 3, lanes: 1 }, false],
    [{ memoryKiB: 1_048_577, passes: 3, lanes: 1 }, false],
    [{ memoryKiB: 131_072, passes: 0, lanes: 1 }, false],
    [{ memoryKiB: 131_072, passes: 17, lanes: 1 }, false],
    [{ memoryKiB: 131_072, passes: 3, lanes: 0 }, false],
    [{ memoryKiB: 131_072, passes: 3, lanes: 17 }, false],
    [{ memoryKiB: 131_072.5, passes: 3, lanes: 1 }, false],
  ])('%o: %s', (costs, expected) => {
    expect(areAcceptable(costs, standardKeyPolicy)).toBe(expected);
  });
});

describe('a sealed data key', () => {
  const kek = Buffer.alloc(32, 1);

  test('opens with its key and its binding', () => {
    const { nonce, sealed } = seal(kek, dataKey, 'slot of Ada');

    expect(unseal(kek, nonce, sealed, 'slot of Ada')).toEqual(dataKey);
  });

  test('does not open with another key, another binding, another nonce or a changed byte', () => {
    const { nonce, sealed } = seal(kek, dataKey, 'slot of Ada');
    const changed = Buffer.from(sealed);
    changed.writeUInt8(changed.readUInt8(0) ^ 1, 0);

    expect(unseal(Buffer.alloc(32, 2), nonce, sealed, 'slot of Ada')).toBeUndefined();
    expect(unseal(kek, nonce, sealed, 'slot of Bob')).toBeUndefined();
    expect(unseal(kek, Buffer.alloc(12), sealed, 'slot of Ada')).toBeUndefined();
    expect(unseal(kek, nonce, changed, 'slot of Ada')).toBeUndefined();
  });

  test('is sealed differently each time', () => {
    expect(seal(kek, dataKey, 'x').nonce).not.toEqual(seal(kek, dataKey, 'x').nonce);
  });
});

test('the store and the key file get keys of their own from the data key', () => {
  expect(storeKeyOf(dataKey).toString('hex')).toBe('fcf459ccccc27a459b329fd7e7d79f29422b149489816e66179f2bd80207bf4f');
  expect(keyFileKeyOf(dataKey).toString('hex')).toBe(
    '6132cb6dc4bb831ebbd6800c82cd33caf1e0ccc634b0b89fcbb0e4f0fadc401f',
  );
});

test('the cryptography of this machine gives the published answers', async () => {
  expect(await isCryptographySound()).toBe(true);
});
