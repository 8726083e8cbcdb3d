import { describe, expect, it } from 'vitest';
import spanish from '../../../../resources/letters/es/questions.json' with { type: 'json' };
import questions from '../../../../resources/letters/questions.json' with { type: 'json' };
import type { LetterTemplate } from '../../../../src/domain/letters/template.ts';
import { composeKind, describeKind, sayKind } from '../kind-table.ts';
import { describeReadingCopy } from './reading-copy.ts';

const followUp = questions as LetterTemplate;
const fields = {
  consultedOn: '2026-11-10',
  questions: 'Which test made HER2 low for you?\nWould the order of treatments change with it?',
  wantedBy: '2026-11-25',
  sendTo: 'fax (555) 555-0102',
};
const neverSays = [/CFR/, /HIPAA/, /right of access/, /overdue/i, /you should/i];

describeKind(followUp, {
  fields,
  says: {
    thanks: /Thank you for the consultation with Example Patient on November 10, 2026/,
    open: /some questions are still open/,
    questions: /Which test made HER2 low for you\?/,
    send: /in writing by November 25, 2026 to: fax \(555\) 555-0102\./,
    pending: /which one and when you expect it/,
  },
  letterSays: [/Dear Dr\. First Example:/, /Enclosures: Signed authorization/],
  neverSays,
  clauses: {
    offerCall: /a time for a short call/,
    mentionDecision: /to be made by December 5, 2026/,
    copyToOncologist: /agrees that Dr\. First Example gets a copy/,
  },
});

describeKind(followUp, {
  signer: 'client',
  fields,
  says: { thanks: /^Thank you for the consultation on November 10, 2026 and for your time\.$/ },
  neverSays,
  clauses: { nameAdvocate: /You may also speak about this with Example Advocate/ },
});

describeReadingCopy(followUp, spanish as LetterTemplate, { fields });

describe('the letter with follow-up questions', () => {
  it('has every question on a line of its own, as it was typed', () => {
    const letter = sayKind(followUp, { fields });
    for (const question of fields.questions.split('\n')) expect(letter).toContain(question);
  });

  it('is not printed without a question', () => {
    expect(composeKind(followUp, { fields: { ...fields, questions: '' } }).document.gaps).not.toEqual([]);
  });
});
