import { describe, expect, it } from 'vitest';
import kSpanish from '../../../../resources/letters/es/k.json' with { type: 'json' };
import k from '../../../../resources/letters/k.json' with { type: 'json' };
import { isPrintable } from '../../../../src/domain/letters/compose-letter.ts';
import type { LetterTemplate } from '../../../../src/domain/letters/template.ts';
import { composeKind, describeKind, type KindCase, sayKind } from '../kind-table.ts';
import { describeReadingCopy } from './reading-copy.ts';
import { represented } from './represented.ts';

const revocation = k as LetterTemplate;

const whole: KindCase = { fields: { scope: 'all', scopeWords: '', contactRule: '' } };
const part: KindCase = {
  fields: {
    scope: 'some',
    scopeWords: 'speaking with the advocate about bills.',
    contactRule: 'Please speak about my care with me alone.',
  },
};

describeKind(revocation, {
  ...whole,
  says: {
    revoke: /^I revoke the authorization described here, with effect from the moment you receive .*164\.508\(b\)\(5\)/,
    reliance: /not undo what was already done in reliance/,
    stop: /stop every disclosure and every discussion/,
    confirm: /confirm to me in writing/,
    keep: /in my file/,
  },
  letterSays: [
    /Signed on: October 7, 2026/,
    /Who may disclose: Example General Hospital/,
    /Who may receive: Example Advocate/,
    /Purpose: At my request/,
    /Revoked: The whole authorization/,
    /Enclosures: Copy of the authorization/,
  ],
  neverSays: [/I revoke this part/, /164\.524/],
  clauses: { askWhatWasSent: /what was disclosed under the authorization until then/ },
});

describeKind(revocation, {
  ...part,
  says: {
    partOnly: /^I revoke this part: speaking with the advocate about bills\. What I do not name here stays in force\.$/,
    contactRule: /^Please speak about my care with me alone\.$/,
  },
  letterSays: [/Revoked: A part of it/],
});

describeKind(revocation, {
  ...whole,
  facts: represented,
  says: {
    revoke: /personal representative of Example Patient \(45 CFR 164\.502\(g\)\) I revoke the authorization/,
    keep: /the patient’s file/,
  },
});

describeReadingCopy(revocation, kSpanish as LetterTemplate, part);

describe('the revocation', () => {
  it('has nothing to revoke in a draft nobody signed', () => {
    const letter = composeKind(revocation, {
      ...whole,
      facts: (facts) => ({
        ...facts,
        authorization: facts.authorization === null ? null : { ...facts.authorization, signedOn: null },
      }),
    });

    expect(letter.findings).toContainEqual(expect.objectContaining({ id: 'revokeUnsigned', severity: 'block' }));
    expect(isPrintable(letter)).toBe(false);
  });

  it('is never signed by the advocate', () => {
    const letter = composeKind(revocation, { ...whole, signer: 'advocate' });

    expect(letter.findings).toContainEqual(expect.objectContaining({ id: 'signedByAdvocate', severity: 'block' }));
  });

  it('gives no rule of contact while none is typed', () => {
    expect(sayKind(revocation, whole)).not.toMatch(/with me alone/);
  });
});
