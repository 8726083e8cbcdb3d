import { describe, expect, it } from 'vitest';
import d from '../../../../resources/letters/d.json' with { type: 'json' };
import dSpanish from '../../../../resources/letters/es/d.json' with { type: 'json' };
import { isPrintable } from '../../../../src/domain/letters/compose-letter.ts';
import type { LetterFacts } from '../../../../src/domain/letters/letter-facts.ts';
import type { LetterTemplate } from '../../../../src/domain/letters/template.ts';
import { composeKind, describeKind, type KindCase, sayKind } from '../kind-table.ts';
import { describeReadingCopy } from './reading-copy.ts';
import { represented } from './represented.ts';

const release = d as LetterTemplate;

const fields = {
  purpose: 'review',
  unstainedCount: '10',
  unstainedThickness: '4 micrometers',
  otherWanted: '',
  reportsWanted: 'pathology report with all addenda',
  loanOrKeep: 'loan',
  returnOn: '2027-02-01',
  receiver: 'Example Cancer Center, Department of Pathology',
  receiverPathologist: 'Dr. Example Pathologist',
  receiverAddress: '200 Sample Road, Room 4\nExampleton, OH 00001',
  receiverPhone: '(555) 555-0121',
  receiverAccession: 'EXC-26-9',
  courier: 'Example Express, overnight',
  courierAccount: 'EXAMPLE-ACCOUNT-9',
  consultDay: '2026-12-03',
  holdUntil: '2028-11-21',
};
const given: KindCase = { fields };

describeKind(release, {
  ...given,
  says: {
    release: /I authorize you to release .* for consultation about my diagnosis/,
    noExhaust: /do not exhaust the tissue: if little is left, speak with the receiving pathologist/,
    keepSlide: /keep a representative slide or recut/,
    shipTracked: /overnight with tracking and tell me the tracking number/,
    feeFirst: /fee before you begin/,
    refusal: /cannot release something, or would send other material in its place, please say so in writing/,
  },
  letterSays: [
    /Pathology slides: example of October \| September 22, 2026 \| EX-26-1/,
    /Purpose: Review of the diagnosis/,
    /Receiver: Example Cancer Center, Department of Pathology/,
    /Attention: Dr\. Example Pathologist/,
    /Address: 200 Sample Road, Room 4\n: Exampleton, OH 00001/,
    /Phone: \(555\) 555-0121/,
    /Number there: EXC-26-9/,
    /Courier: Example Express, overnight/,
    /Courier account: EXAMPLE-ACCOUNT-9/,
    /Terms: On loan/,
    /Due back: February 1, 2027/,
    /Consultation: December 3, 2026/,
    /Inventory checklist/,
  ],
  // Whether the right of access reaches tissue is not settled: no clock, no fee limit, no citation of it.
  neverSays: [/164\.524/, /30 days/, /right of access/, /cost-based/],
  clauses: {
    originals: /original H&E and immunohistochemistry slides/,
    recuts: /One H&E recut from each key block/,
    unstained: /10 unstained sections from each key block, 4 micrometers thick/,
    block: /The paraffin block best suited for testing/,
    withReports: /With them the reports: pathology report with all addenda/,
    recutsInPlace: /Recuts may come in place of loaned slides/,
    wholeSlideImages: /If you scan slides, whole-slide images are welcome/,
    packing: /not sent on a Friday/,
    returnByReceiver: /send the loan back to you directly/,
    holdBlock: /not destroy the blocks before November 21, 2028/,
    pickUp: /pick the material up myself and show photo ID/,
    encloseReport: /Copy of the pathology report/,
    encloseLabel: /Shipping label/,
    verbalContact: /may also speak about this with Example Advocate/,
    copyToOncologist: /Dr\. First Example gets a copy of this letter/,
  },
});

describeKind(release, {
  ...given,
  facts: represented,
  switches: { unstained: true, holdBlock: true },
  says: { release: /As the personal representative of Example Patient I authorize .* the patient’s diagnosis/ },
  neverSays: [/my diagnosis/],
});

describeKind(release, {
  ...given,
  signer: 'clinician',
  switches: { pickUp: true },
  says: { releaseForTreatment: /take part in the treatment of Example Patient .* \(45 CFR 164\.506\(c\)\)/ },
  letterSays: [/^Example General Hospital/, /Name: Dr\. First Example\nCredential: MD\nNPI: 0000000000/],
  neverSays: [/164\.524/, /I authorize/, /pick the material up/],
});

describeReadingCopy(release, dSpanish as LetterTemplate, given);

describe('the release of slides and blocks', () => {
  const asked = (change: (facts: LetterFacts) => LetterFacts): KindCase => ({ ...given, facts: change });
  const firstRecord =
    (change: Partial<LetterFacts['records'][number]>) =>
    (facts: LetterFacts): LetterFacts => ({
      ...facts,
      records: facts.records.map((record, place) => (place === 0 ? { ...record, ...change } : record)),
    });

  it('asks what is wanted when neither slides nor sections nor a block are', () => {
    const switches = { originals: false, recuts: false, unstained: false, block: false };
    const letter = composeKind(release, { ...given, switches });

    expect(letter.document.gaps).toContainEqual({
      label: 'Material wanted, in other words',
      where: 'letter',
      field: 'fields.otherWanted',
    });
    expect(isPrintable(letter)).toBe(false);
    expect(sayKind(release, { ...given, switches, fields: { ...fields, otherWanted: 'Cytology slides' } })).toMatch(
      /Cytology slides/,
    );
  });

  it('speaks of no return when the material is to keep', () => {
    const said = sayKind(release, { ...given, fields: { ...fields, loanOrKeep: 'keep', returnOn: '' } });

    expect(said).toMatch(/Terms: To keep/);
    expect(said).not.toMatch(/Due back|send the loan back/);
  });

  it('is not printed without the accession number of a specimen', () => {
    const letter = composeKind(release, asked(firstRecord({ accessionNumber: null })));

    expect(letter.document.gaps).toContainEqual(expect.objectContaining({ where: 'record' }));
    expect(isPrintable(letter)).toBe(false);
  });

  it('warns where little tissue is left', () => {
    const letter = composeKind(release, asked(firstRecord({ tissueLeft: 'limited' })));

    expect(letter.findings).toContainEqual(expect.objectContaining({ id: 'littleTissue', severity: 'warn' }));
  });

  it('is not printed under the route of the right of access, whose clock does not run for tissue', () => {
    const letter = composeKind(
      release,
      asked((facts) => ({
        ...facts,
        request: facts.request === null ? null : { ...facts.request, route: 'accessRequest' },
      })),
    );

    expect(letter.findings).toContainEqual(expect.objectContaining({ id: 'tissueRoute', severity: 'block' }));
  });

  it('is not printed once a changed wording cites the right of access', () => {
    const citing: LetterTemplate = JSON.parse(
      JSON.stringify(release).replace('Please tell me of any fee before', 'Please tell me of any fee ({fee}) before'),
    );

    expect(composeKind(citing, given).findings).toContainEqual(
      expect.objectContaining({ id: 'tissueCites', severity: 'block' }),
    );
  });

  it('says that it is urgent only in an urgent case', () => {
    const urgent = asked((facts) => ({ ...facts, theCase: { ...facts.theCase, urgency: 'urgent' } }));

    expect(sayKind(release, urgent)).toMatch(/This is urgent/);
    expect(sayKind(release, given)).not.toMatch(/This is urgent/);
  });

  it('is not signed by the advocate, who only sends it with a cover', () => {
    const letter = composeKind(release, { ...given, signer: 'advocate' });

    expect(letter.findings).toContainEqual(expect.objectContaining({ severity: 'block' }));
    expect(isPrintable(letter)).toBe(false);
  });
});
