import { describe, expect, it } from 'vitest';
import spanish from '../../../../resources/letters/es/q.json' with { type: 'json' };
import q from '../../../../resources/letters/q.json' with { type: 'json' };
import type { LetterTemplate } from '../../../../src/domain/letters/template.ts';
import { describeKind, sayKind } from '../kind-table.ts';
import { findingsOf } from './findings-of.ts';
import { describeReadingCopy } from './reading-copy.ts';

const loanReturn = q as LetterTemplate;

describeKind(loanReturn, {
  fields: { shipOn: '2026-11-24', receiptTo: 'fax (555) 555-0102' },
  says: {
    thanks: /Thank you for lending this material; it comes back/,
    check: /sign the receipt below and send a copy of it to fax \(555\) 555-0102/,
    damage: /missing or broken/,
  },
  letterSays: [
    /Material: Pathology slides A1 and A2, H&E; pieces: 2/,
    /Accession number: EX-26-1\nOwner: Example General Hospital\nLoan due back: December 1, 2026/,
    /Sent: November 24, 2026, Example Courier, EXAMPLE-TRACKING-1/,
    /Receipt: complete and unbroken, or with these differences/,
  ],
  neverSays: [/CFR/, /HIPAA/],
  clauses: {
    photoEnclosed: /Enclosures:.*Photo of the contents/,
    askConfirmation: /confirm that the loan is closed/,
  },
});

describeReadingCopy(loanReturn, spanish as LetterTemplate);

describe('the loan return (q)', () => {
  it('proposes the fax of the practice for the signed receipt', () => {
    expect(sayKind(loanReturn, { fields: { receiptTo: '' } })).toMatch(/send a copy of it to \(555\) 555-0102/);
  });
});

describe('the preconditions of the loan return (q)', () => {
  it('warns where the material is no loan or is back already', () => {
    expect(findingsOf(loanReturn)).toEqual([]);
    expect(
      findingsOf(loanReturn, {
        facts: (facts) => ({
          ...facts,
          material: facts.material === null ? null : { ...facts.material, isLoan: false },
          custody: facts.custody === null ? null : { ...facts.custody, status: 'returned' },
        }),
      }),
    ).toEqual(['materialBack (warn)', 'notLoan (warn)']);
  });

  it('needs no authorization, as it asks nothing', () => {
    expect(findingsOf(loanReturn, { facts: (facts) => ({ ...facts, authorization: null }) })).toEqual([]);
  });
});
