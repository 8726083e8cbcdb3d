import { describe, expect, it } from 'vitest';
import spanish from '../../../../resources/letters/es/r.json' with { type: 'json' };
import r from '../../../../resources/letters/r.json' with { type: 'json' };
import type { LetterTemplate } from '../../../../src/domain/letters/template.ts';
import { composeKind, describeKind, sayKind } from '../kind-table.ts';
import { describeReadingCopy } from './reading-copy.ts';

const summaryChase = r as LetterTemplate;
const fields = {
  consultedOn: '2026-11-10',
  wantedBy: '2026-11-25',
  sendTo: 'fax (555) 555-0102',
  promisedFor: '2026-11-17',
};
const neverSays = [/CFR/, /HIPAA/, /right of access/, /overdue/i];

describeKind(summaryChase, {
  fields,
  says: {
    thanks: /Thank you for the consultation with Example Patient on November 10, 2026/,
    missing: /written summary has not reached us/,
    send: /by November 25, 2026 to: fax \(555\) 555-0102\./,
    content: /the diagnosis as you see it, your advice, your reasons/,
    pending: /which one and when you expect it/,
    promised: /It was promised for November 17, 2026/,
  },
  letterSays: [/Dear Dr\. First Example:/, /Enclosures: Signed authorization/],
  neverSays,
  clauses: {
    askRereads: /slides or images were read again/,
    partNow: /may come now; the rest can follow/,
    mentionDecision: /to be made by December 5, 2026/,
    copyToOncologist: /agrees that Dr\. First Example gets a copy/,
  },
});

describeKind(summaryChase, {
  signer: 'client',
  fields,
  says: { thanks: /^Thank you for the consultation on November 10, 2026 and for your time\.$/ },
  neverSays,
  clauses: { nameAdvocate: /You may also speak about this with Example Advocate/ },
});

describeReadingCopy(summaryChase, spanish as LetterTemplate, { fields });

describe('the chase for the written summary (r)', () => {
  it('takes the consultation from the case until its day is typed', () => {
    expect(sayKind(summaryChase, { fields: { ...fields, consultedOn: '' } })).toMatch(/on December 3, 2026/);
  });

  it('leaves out the promise nobody made', () => {
    const letter = composeKind(summaryChase, { fields: { ...fields, promisedFor: '', points: '' } });
    expect(letter.document.gaps).toEqual([]);
    expect(sayKind(summaryChase, { fields: { ...fields, promisedFor: '' } })).not.toMatch(/promised/);
  });
});
