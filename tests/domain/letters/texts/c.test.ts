import { describe, expect, it } from 'vitest';
import c from '../../../../resources/letters/c.json' with { type: 'json' };
import cSpanish from '../../../../resources/letters/es/c.json' with { type: 'json' };
import type { Authorization } from '../../../../src/domain/authority/authorization.ts';
import { isPrintable } from '../../../../src/domain/letters/compose-letter.ts';
import type { LetterFacts } from '../../../../src/domain/letters/letter-facts.ts';
import type { LetterTemplate } from '../../../../src/domain/letters/template.ts';
import { addDays } from '../../../../src/domain/shared/days.ts';
import { composeKind, describeKind, type KindCase, sayKind, TODAY } from '../kind-table.ts';
import { describeReadingCopy } from './reading-copy.ts';
import { represented } from './represented.ts';

const form = c as LetterTemplate;

const given: KindCase = {
  fields: {
    center: 'Example Cancer Center',
    interpreterName: 'Example Interpreter',
    interpreterLanguage: 'Spanish',
  },
};

const changed =
  (change: Partial<Authorization>) =>
  (facts: LetterFacts): LetterFacts => ({
    ...facts,
    authorization: facts.authorization === null ? null : { ...facts.authorization, ...change },
  });

describeKind(form, {
  ...given,
  says: {
    authorize: /^I, Example Patient, authorize/,
    revoke:
      /revoke this authorization at any time, in writing, .* Example Advocacy Practice, 3 Example Street, Exampleton/,
    voluntary:
      /voluntary\. My treatment, payment, enrollment in a health plan and eligibility for benefits do not depend/,
    redisclosure: /may disclose it again, .* no longer be protected by the HIPAA Privacy Rule/,
    copy: /I get a copy/,
    part2: /Part 2.* Example Patient, .* revoke .* separate consent/,
    psychotherapyNotes: /not covered; they need a separate form/,
  },
  // The six core elements of 45 CFR 164.508(c)(1); the sixth is the signature with its date.
  letterSays: [
    /1\. What may be disclosed: Pathology report with all addenda; .*; dates of service: from October 17, 2025 on/,
    /2\. Who may disclose it: Example General Hospital/,
    /3\. Who may receive it: Example Advocate, BCPA, Example Advocacy Practice, 3 Example Street/,
    /4\. For what purpose: At my request: a second opinion about cancer/,
    /5\. Until when it holds: September 17, 2027 or the end of this case, whichever comes first/,
    /Signature: \nDate: \nName: Example Patient \(patient\)/,
    /\[x\] Speak about my care/,
    /\[ \] Set up proxy access/,
    /HIV test results/,
    /Enclosures: Copy of photo ID; Business card of Example Advocate/,
  ],
  neverSays: [/164\.524/, /notar/i],
  clauses: {
    twoWay: /both directions with Example Cancer Center/,
    interpreter:
      /I, Example Interpreter, read this whole form to the signer in Spanish.*Interpreter: signature and date/s,
    witness: /I saw the signer sign.*Witness: name, signature and date/s,
  },
});

describeKind(form, {
  ...given,
  switches: { twoWay: true, interpreter: true, witness: true },
  facts: represented,
  says: {
    authorize: /^I, Example Daughter, the personal representative of Example Patient, authorize/,
    voluntary: /The patient’s treatment/,
    part2: /for Example Patient I consent/,
  },
  letterSays: [/Authority: Health care power of attorney/],
});

describeReadingCopy(form, cSpanish as LetterTemplate, given);

describe('the authorization form', () => {
  it.each([
    ['an expiry that has passed', { expiresOn: addDays(TODAY, -1) }, 'formExpired'],
    ['all records and nothing else as its content', { recordKinds: [], description: 'All records' }, 'formAllRecords'],
    ['a receiver who could be anyone', { otherRecipients: 'My family' }, 'formReceiver'],
    ['a revocation', { revokedOn: TODAY }, 'formRevoked'],
    ['no permission', { permissions: [] }, 'formNoPermission'],
    ['psychotherapy notes in its content', { description: 'Psychotherapy notes' }, 'psychotherapyNotes'],
    ['no purpose', { purpose: ' ' }, 'formBlank'],
  ] as const)('is not printed with %s', (_, change, finding) => {
    const letter = composeKind(form, { ...given, facts: changed(change) });

    expect(letter.findings).toContainEqual(expect.objectContaining({ id: finding, severity: 'block' }));
    expect(isPrintable(letter)).toBe(false);
  });

  it('is never signed by the advocate', () => {
    const letter = composeKind(form, { ...given, signer: 'advocate' });

    expect(letter.findings).toContainEqual(expect.objectContaining({ id: 'signedByAdvocate', severity: 'block' }));
  });

  it('lists each receiver of its own', () => {
    const said = sayKind(form, {
      ...given,
      facts: changed({ otherRecipients: 'Example Cancer Center, 200 Sample Road' }),
    });

    expect(said).toMatch(/3\. Who may receive it: Example Advocate, BCPA.*\n: Example Cancer Center, 200 Sample Road/);
  });
});
