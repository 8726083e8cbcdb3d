import { describe, expect, it } from 'vitest';
import spanish from '../../../../resources/letters/es/i.json' with { type: 'json' };
import i from '../../../../resources/letters/i.json' with { type: 'json' };
import type { LetterTemplate } from '../../../../src/domain/letters/template.ts';
import { composeKind, describeKind, sayKind } from '../kind-table.ts';
import { findingsOf } from './findings-of.ts';
import { describeReadingCopy } from './reading-copy.ts';

const findings = i as LetterTemplate;
const given = {
  switches: { clientConsents: true },
  fields: {
    summary: 'I would favor surgery first.',
    summaryPages: 'consult note, page 2',
    replyBy: '2026-11-28',
    consentOn: '2026-11-18',
  },
};

describeKind(findings, {
  ...given,
  says: {
    appreciation: /Thank you for your care/,
    enclosed: /full report is enclosed.*not a criticism/,
    summary: /“I would favor surgery first\.” \(consult note, page 2\)/,
    local: /given here, with you/,
    shared: /share the care with Dr\. Second Example/,
    call: /speak with Dr\. Second Example directly/,
    decisionOpen: /My decision is still open/,
    replyBy: /by November 28, 2026/,
  },
  letterSays: [/Given by: Dr\. Second Example/, /At: Example Cancer Center/, /On: November 16, 2026/],
  neverSays: [/CFR/, /\bwrong\b|\bcorrect\b|\bbest\b|\brecommend/i],
  clauses: {
    askWhoLeads: /Which of you would lead/,
    askTransfer: /care to pass to Dr\. Second Example/,
    copyToPcp: /A copy goes to Example/,
    encloseComparison: /Enclosures:.*Comparison sheet, approved by the patient/,
    decisionMade: /I have decided: Example/,
    nameAdvocate: /You may also speak about this with Example Advocate/,
  },
});

describeKind(findings, {
  ...given,
  signer: 'advocate',
  says: { consent: /The patient agreed on November 18, 2026 that I share it with you/ },
  neverSays: [/\bmy (care|decision)\b/i],
});

describeReadingCopy(findings, spanish as LetterTemplate, given);

describe('the findings for the oncologist (i)', () => {
  it('proposes what the comparison says, one point a line, and lets it be typed anew', () => {
    const proposed = sayKind(findings, {
      ...given,
      fields: { ...given.fields, agreementPoints: '', differencePoints: '' },
    });
    expect(proposed).toMatch(/Diagnosis: the same histology\nStage: the same stage group/);
    expect(proposed).toMatch(/Sequence: medicine before surgery, or surgery first/);
    const typed = sayKind(findings, { ...given, fields: { ...given.fields, differencePoints: 'HER2, page 2' } });
    expect(typed).toMatch(/HER2, page 2/);
    expect(typed).not.toMatch(/medicine before surgery/);
  });

  it('prints no summary without its source', () => {
    const letter = composeKind(findings, { ...given, fields: { ...given.fields, summaryPages: '' } });
    expect(letter.document.gaps).toEqual([
      { label: 'Where it stands in the report', where: 'letter', field: 'fields.summaryPages' },
    ]);
  });

  it('encloses re-read reports only when something was read again', () => {
    const records = sayKind(findings, { ...given, fields: { ...given.fields, basis: 'records' } });
    const both = sayKind(findings, { ...given, fields: { ...given.fields, basis: 'both' } });
    expect(records).not.toMatch(/read again/);
    expect(both).toMatch(/Enclosures:.*Reports of the slides or images read again/);
  });

  it('says what the client leans toward only while nothing is decided', () => {
    const fields = { ...given.fields, leaning: 'surgery first', decision: 'chemotherapy first' };
    const open = sayKind(findings, { ...given, fields });
    const decided = sayKind(findings, { switches: { ...given.switches, decisionMade: true }, fields });
    expect(open).toMatch(/At present I lean toward this: surgery first\./);
    expect(decided).toMatch(/I have decided: chemotherapy first\./);
    expect(decided).not.toMatch(/lean toward|still open/);
  });
});

describe('the preconditions of the findings (i)', () => {
  it('has none against it once the client has agreed', () => {
    expect(findingsOf(findings, given)).toEqual([]);
  });

  it('is blocked before the client has agreed', () => {
    expect(findingsOf(findings, { fields: given.fields, switches: { clientConsents: false } })).toEqual([
      'consentMissing (block)',
    ]);
  });

  it('is blocked while the day of the agreement is to come', () => {
    expect(findingsOf(findings, { ...given, fields: { ...given.fields, consentOn: '2026-11-22' } })).toEqual([
      'consentLater (block)',
    ]);
  });

  it('is blocked without an opinion on file that it tells', () => {
    expect(findingsOf(findings, { ...given, facts: (facts) => ({ ...facts, secondOpinion: null }) })).toEqual([
      'noSource (block)',
    ]);
  });
});
