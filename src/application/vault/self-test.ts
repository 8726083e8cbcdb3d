import { createCipheriv, hkdfSync } from 'node:crypto';
import { deriveKek } from './keys.ts';

/**
 * Compares the cryptography of this machine with published answers; false means that nothing may be opened with it.
 *
 * Argon2id: from the test list of the reference implementation. HKDF: RFC 5869, case 1. AES-256-GCM: case 14 of the GCM specification.
 */
export async function isCryptographySound(): Promise<boolean> {
  return (await argon2Answer()) === ARGON2_EXPECTED && hkdfAnswer() === HKDF_EXPECTED && gcmAnswer() === GCM_EXPECTED;
}

const ARGON2_EXPECTED = '9dfeb910e80bad0311fee20f9c0e2b12c17987b4cac90c2ef54d5b3021c68bfe';
const HKDF_EXPECTED = '3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865';
const GCM_EXPECTED = 'cea7403d4d606b6e074ec5d3baf39d18d0d1c8a799996bf0265b98b5d48ab919';

async function argon2Answer(): Promise<string> {
  const slot = { memoryKiB: 256, passes: 2, lanes: 1, salt: Buffer.from('somesalt') };
  return (await deriveKek('password', slot)).toString('hex');
}

function hkdfAnswer(): string {
  const key = Buffer.alloc(22, 0x0b);
  const salt = Buffer.from('000102030405060708090a0b0c', 'hex');
  const info = Buffer.from('f0f1f2f3f4f5f6f7f8f9', 'hex');
  return Buffer.from(hkdfSync('sha256', key, salt, info, 42)).toString('hex');
}

function gcmAnswer(): string {
  const cipher = createCipheriv('aes-256-gcm', Buffer.alloc(32), Buffer.alloc(12));
  return Buffer.concat([cipher.update(Buffer.alloc(16)), cipher.final(), cipher.getAuthTag()]).toString('hex');
}
