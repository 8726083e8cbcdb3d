import { describe, expect, it } from 'vitest';
import sSpanish from '../../../../resources/letters/es/s.json' with { type: 'json' };
import s from '../../../../resources/letters/s.json' with { type: 'json' };
import { isPrintable } from '../../../../src/domain/letters/compose-letter.ts';
import type { LetterTemplate } from '../../../../src/domain/letters/template.ts';
import { composeKind, describeKind, type KindCase, sayKind } from '../kind-table.ts';
import { describeReadingCopy } from './reading-copy.ts';
import { represented } from './represented.ts';

const laboratory = s as LetterTemplate;

const fields = {
  testName: 'Example tumor panel, 500 genes',
  sample: 'tissue',
  orderedBy: 'Dr. Example Orderer',
  sendTo: 'my account at your portal',
  dataForm: 'VCF',
};
const given: KindCase = { fields };

describeKind(laboratory, {
  ...given,
  says: {
    ownRight: /my own test reports\. .* 45 CFR 164\.524, which holds for completed reports .*493\.1291\(l\)/,
    wholeReport: /complete report of each test .* the table of all variants/,
    variantData: /full gene variant information of the test \(HHS FAQ 2048\), .*: VCF\./,
    answerTime: /30 days after you receive it \(45 CFR 164\.524\(b\)\(2\)\(i\)\)/,
    costBasedFee: /cost-based .* expected fee before/,
    denial: /send the rest, and tell me in writing .* \(45 CFR 164\.524\(d\)\)/,
    heldElsewhere: /where to ask \(45 CFR 164\.524\(d\)\(3\)\)/,
  },
  letterSays: [
    /Molecular \(NGS\) report with the variant table: example of October \| September 22, 2026 \| EX-26-1/,
    /Test: Example tumor panel, 500 genes/,
    /Sample: Tumor tissue/,
    /Ordered by: Dr\. Example Orderer/,
    /Please send to: my account at your portal/,
    /Enclosures: Copy of photo ID/,
  ],
  clauses: {
    variantData: /full gene variant information/,
    unencryptedEmail: /I accept that risk/,
    askSampleLeft: /what is left of the sample/,
    insufficient: /what was tried and why it failed/,
    mentionFlatFee: /a flat fee of \$6\.50 is one option open to you/,
    verbalContact: /may also speak about this with Example Advocate.*Signed authorization to speak/s,
  },
  neverSays: [/\$6\.50/, /I authorize/],
});

describeKind(laboratory, {
  ...given,
  facts: represented,
  says: { ownRight: /personal representative of Example Patient .* the patient’s test reports/ },
  neverSays: [/my own test/],
});

describeReadingCopy(laboratory, sSpanish as LetterTemplate, given);

describe('the request to a laboratory', () => {
  it('needs the form of the data only while the data are asked for', () => {
    const bare = { ...fields, dataForm: '' };

    expect(composeKind(laboratory, { fields: bare }).document.gaps).toContainEqual(
      expect.objectContaining({ field: 'fields.dataForm' }),
    );
    expect(isPrintable(composeKind(laboratory, { fields: bare, switches: { variantData: false } }))).toBe(true);
  });

  it('proposes the oncologist as the clinician who ordered the test', () => {
    expect(sayKind(laboratory, { fields: { ...fields, orderedBy: '' } })).toMatch(/Ordered by: Dr\. First Example/);
  });

  it('warns when the request is kept under another route than the client’s own', () => {
    const letter = composeKind(laboratory, {
      ...given,
      facts: (facts) => ({
        ...facts,
        request: facts.request === null ? null : { ...facts.request, route: 'authorization' },
      }),
    });

    expect(letter.findings).toContainEqual(expect.objectContaining({ id: 'routeNotAccess', severity: 'warn' }));
  });

  it('is never signed by the advocate', () => {
    const letter = composeKind(laboratory, { ...given, signer: 'advocate' });

    expect(letter.findings).toContainEqual(expect.objectContaining({ id: 'signedByAdvocate', severity: 'block' }));
  });
});
