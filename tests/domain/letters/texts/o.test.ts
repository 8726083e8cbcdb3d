import { describe, expect, it } from 'vitest';
import spanish from '../../../../resources/letters/es/o.json' with { type: 'json' };
import o from '../../../../resources/letters/o.json' with { type: 'json' };
import type { LetterFacts } from '../../../../src/domain/letters/letter-facts.ts';
import type { LetterTemplate } from '../../../../src/domain/letters/template.ts';
import { composeKind, describeKind, sayKind } from '../kind-table.ts';
import { findingsOf } from './findings-of.ts';
import { describeReadingCopy } from './reading-copy.ts';

const worksheet = o as LetterTemplate;
const fields = {
  whatHappened: 'Nothing came by the due date.',
  wanted: 'The records.',
  custodianAddress: '2 Example Avenue',
};

describeKind(worksheet, {
  fields,
  says: {
    worksheet: /complaint portal of the Office for Civil Rights.*not the complaint itself, and it is not legal advice/,
    deadline: /within 180 days.*\(45 CFR 160\.306\).*the last day is May 11, 2027/,
    whatHappened: /^Nothing came by the due date\.$/,
  },
  letterSays: [
    /Worksheet for a complaint/,
    /Custodian: Example General Hospital\nAddress: 2 Example Avenue/,
    /Received: October 12, 2026 \(fax confirmation, EXAMPLE-SLIP-1\)/,
    /Answer due: November 11, 2026 \(45 CFR 164\.524\(b\)\(2\)\(i\)\)/,
    /Example Clerk \| Receipt confirmed/,
    /\[x\] Copy of the request/,
  ],
  neverSays: [/Sincerely/, /Signature/, /Enclosures/, /violat|penalt|guilty/i],
  clauses: {
    hasReceiptProof: /\[x\] Proof of receipt/,
    hasDenialLetter: /\[x\] Denial/,
    hasInvoice: /\[x\] Invoice/,
    hasFollowUp: /\[x\] Follow-up letter/,
  },
});

describeReadingCopy(worksheet, spanish as LetterTemplate, { fields });

describe('the complaint worksheet (o)', () => {
  it('goes to nobody and has no letterhead', () => {
    const kinds = composeKind(worksheet, { fields }).document.blocks.map(({ kind }) => kind);
    expect(kinds).not.toContain('recipient');
    expect(kinds).not.toContain('letterhead');
    expect(kinds[0]).toBe('title');
  });

  it('shows a denial and an invoice only where there are some', () => {
    expect(sayKind(worksheet, { fields })).not.toMatch(/Denied:|Fee invoiced:/);
    const refused = (facts: LetterFacts): LetterFacts => ({
      ...facts,
      request:
        facts.request === null
          ? null
          : {
              ...facts.request,
              denial: { receivedOn: facts.today, basis: 'Not on file', scope: 'all', isReviewable: null },
              fee: { ...facts.request.fee, invoicedCents: 9_500 },
            },
    });
    const letter = sayKind(worksheet, { fields, facts: refused });
    expect(letter).toMatch(/Denied: November 21, 2026: Not on file/);
    expect(letter).toMatch(/Fee invoiced: \$95\.00/);
  });
});

describe('the preconditions of the complaint worksheet (o)', () => {
  const complaintBy =
    (day: string | null) =>
    (facts: LetterFacts): LetterFacts => ({
      ...facts,
      clock: facts.clock === null ? null : { ...facts.clock, complaintBy: day as never },
    });

  it('warns once the last day has passed, and where nothing failed', () => {
    expect(findingsOf(worksheet, { fields })).toEqual([]);
    expect(findingsOf(worksheet, { fields, facts: complaintBy('2026-11-20') })).toEqual(['complaintLate (warn)']);
    expect(findingsOf(worksheet, { fields, facts: complaintBy(null) })).toEqual(['noFailure (warn)']);
  });
});
