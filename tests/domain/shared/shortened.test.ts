import { describe, expect, it } from 'vitest';
import { shortened } from '../../../src/domain/shared/shortened.ts';

describe('shortened', () => {
  it.each([
    ['what fits stays', 'Second opinion', 14, 'Second opinion'],
    ['a cut falls between words', 'Second opinion at a center', 16, 'Second opinion…'],
    ['a long first word is cut inside', 'Pneumonectomies', 8, 'Pneumon…'],
    ['a sign of two units is kept whole', '𝒜𝒜𝒜𝒜', 3, '𝒜𝒜…'],
    ['no limit cuts nothing', 'Second opinion', Number.POSITIVE_INFINITY, 'Second opinion'],
  ])('%s', (_rule, text, longest, expected) => {
    expect(shortened(text, longest)).toBe(expected);
  });
});
