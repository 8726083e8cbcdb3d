import { describe, expect, it } from 'vitest';
import spanish from '../../../../resources/letters/es/n.json' with { type: 'json' };
import n from '../../../../resources/letters/n.json' with { type: 'json' };
import type { LetterTemplate } from '../../../../src/domain/letters/template.ts';
import { describeKind, sayKind } from '../kind-table.ts';
import { findingsOf } from './findings-of.ts';
import { describeReadingCopy } from './reading-copy.ts';

const amendment = n as LetterTemplate;
const fields = {
  entry: 'Clinic note, family history',
  entryOn: '2026-10-05',
  says: 'No family history of cancer.',
  shouldSay: 'Mother: ovarian cancer at 52.',
  reason: 'I gave this history on the intake form.',
};

describeKind(amendment, {
  fields,
  says: {
    amend: /I ask you to amend an entry in my health record \(45 CFR 164\.526\)/,
    reason: /^I gave this history on the intake form\.$/,
    accepted: /tell me in writing/,
    denied: /the reason in writing.*statement of disagreement/,
  },
  letterSays: [
    /Record: Clinic note, family history\nDate: October 5, 2026/,
    /It says: No family history of cancer\.\nPlease let it say: Mother: ovarian cancer at 52\./,
    /Nothing has to be removed/,
  ],
  // The reference names no day count for an amendment, so the letter claims none.
  neverSays: [/\b\d+ days\b/, /\bdue\b/],
  clauses: {
    mentionDecision: /A decision on treatment rests on this entry and is to be made by December 5, 2026/,
    nameAdvocate: /You may also speak about this with Example Advocate/,
  },
});

describeReadingCopy(amendment, spanish as LetterTemplate, { fields });

describe('the request to amend (n)', () => {
  it('leaves out evidence and others to be told when there are none', () => {
    const letter = sayKind(amendment, { fields: { ...fields, evidence: '', informOthers: '', author: '' } });
    expect(letter).not.toMatch(/Papers that show it|Written by/);
  });
});

describe('the preconditions of the request to amend (n)', () => {
  it('is never signed by the advocate', () => {
    expect(findingsOf(amendment, { fields })).toEqual([]);
    expect(findingsOf(amendment, { fields, signer: 'advocate' })).toEqual(['signedByAdvocate (block)']);
  });
});
