import { describe, expect, it } from 'vitest';
import spanish from '../../../../resources/letters/es/j.json' with { type: 'json' };
import j from '../../../../resources/letters/j.json' with { type: 'json' };
import type { LetterFacts } from '../../../../src/domain/letters/letter-facts.ts';
import type { LetterTemplate } from '../../../../src/domain/letters/template.ts';
import { composeKind, describeKind, sayKind } from '../kind-table.ts';
import { describeReadingCopy } from './reading-copy.ts';

const packet = j as LetterTemplate;
/** A packet belongs to the case and follows up no request. */
const ofTheCase = (facts: LetterFacts): LetterFacts => ({ ...facts, request: null, clock: null, contacts: [] });
const fields = {
  clinicalSummary: 'Invasive carcinoma of the left breast, grade 2.',
  summaryPages: 'nos. 1 and 2',
  topQuestions: 'Is the HER2 result right?\nWould surgery first be as safe?\nIs there a trial?',
  returnTo: 'Example General Hospital, pathology',
};
const neverSays = [/CFR/, /HIPAA/, /urgent/i, /recommend/i];

describeKind(packet, {
  facts: ofTheCase,
  fields,
  says: {
    purpose: /independent review of the pathology, the imaging, the stage and the proposed plan/,
    notEmergency: /not a request for emergency advice/,
    notClinician: /I am the patient’s advocate and not a clinician/,
    summary: /grade 2\. \(From: nos\. 1 and 2\.\)/,
    confirm: /confirm receipt, and tell us what is missing/,
    writtenOpinion: /opinion in writing to the patient and, with the patient’s consent, to the home oncologist/,
    loan: /lent stay the property.*Example General Hospital, pathology/,
  },
  letterSays: [
    /1 \| Pathology report.* \| Enclosed/,
    /Imaging report.*\nClinic note/,
    /Latest safe start: December 19, 2026, from the treating oncologist/,
    /Is the HER2 result right\?\nWould surgery first be as safe\?/,
    /Enclosures: The records listed above; Signed authorization; Question list/,
  ],
  neverSays,
  clauses: {
    copyToOncologist: /agrees that Dr\. First Example gets a copy/,
    encloseLists: /Enclosures:.*Timeline; medication and allergy list/,
    encloseInsurance: /Enclosures:.*Copies of the insurance cards/,
  },
});

describeKind(packet, {
  facts: ofTheCase,
  signer: 'client',
  fields,
  says: { notClinician: /My patient advocate, Example Advocate, BCPA.*is not a clinician/ },
  neverSays,
});

describeReadingCopy(packet, spanish as LetterTemplate, { facts: ofTheCase, fields });

describe('the packet cover letter (j)', () => {
  const withStates = (state: LetterFacts['records'][number]['state']) => (facts: LetterFacts) => ({
    ...ofTheCase(facts),
    records: facts.records.map((record) => ({ ...record, state })),
  });

  it('lists nothing as pending when all is here', () => {
    const given = {
      facts: withStates({ kind: 'received', receivedOn: '2026-11-13' as never }),
      fields: { ...fields, pending: '' },
    };
    expect(composeKind(packet, given).document.gaps).toEqual([]);
    expect(sayKind(packet, given)).not.toMatch(/not here yet/);
  });

  it('is not printed while nothing is here to be sent', () => {
    const letter = composeKind(packet, { facts: withStates({ kind: 'needed' }), fields });
    expect(letter.document.gaps.length).toBeGreaterThan(0);
  });
});
