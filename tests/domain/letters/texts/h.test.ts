import { describe, expect, it } from 'vitest';
import spanish from '../../../../resources/letters/es/h.json' with { type: 'json' };
import h from '../../../../resources/letters/h.json' with { type: 'json' };
import type { LetterTemplate } from '../../../../src/domain/letters/template.ts';
import { composeKind, describeKind, sayKind } from '../kind-table.ts';
import { findingsOf } from './findings-of.ts';
import { describeReadingCopy } from './reading-copy.ts';

const referral = h as LetterTemplate;
const fields = { plannedTreatment: 'neoadjuvant chemotherapy', waitDays: '14', diagnosis: 'breast cancer, left' };
const neverSays = [/CFR/, /HIPAA/, /right of access/, /wrong/i];

describeKind(referral, {
  fields,
  says: {
    thanks: /Thank you for your care.*I trust you/,
    wish: /Before I begin neoadjuvant chemotherapy for breast cancer, left, I wish to be sure/,
    referral: /a referral or an order/,
    suggest: /suggest a specialist/,
    records: /records listed below, and the pathology slides/,
    wait: /safe to wait 14 days, and until when/,
    plan: /the plan you propose, in writing/,
    talk: /speak with the specialist/,
  },
  letterSays: [/Dear Dr\. First Example:/, /Second line of the example/],
  neverSays,
  clauses: {
    keepAppointment: /I am keeping my next appointment/,
    mentionPendingTests: /still to come; please send them on as well: Example/,
    askTumorBoard: /tumor board/,
    encloseIntakeForm: /Enclosures:.*Intake form of the center/,
    nameAdvocate: /speak about this with my advocate, Example Advocate/,
  },
});

describeKind(referral, {
  signer: 'advocate',
  fields,
  says: { wish: /the patient wishes to be sure/ },
  letterSays: [/Enclosures: Signed authorization/],
  neverSays: [...neverSays, /\bmy (care|treatment)\b/],
});

describeReadingCopy(referral, spanish as LetterTemplate, { fields });

describe('the referral request (h)', () => {
  it('takes diagnosis, start and consultation from the case until they are typed', () => {
    const letter = sayKind(referral, { fields: { ...fields, diagnosis: '', startOn: '', visitOn: '' } });
    expect(letter).toMatch(/for Example cancer, left side, I wish/);
    expect(letter).toMatch(/Treatment planned for: December 12, 2026/);
    expect(letter).toMatch(/Consultation on: December 3, 2026/);
  });

  it('leaves out what nobody has said and does not need to', () => {
    const bare = { specialist: '', insurerNeed: '', questions: '', replyBy: '' };
    const letter = composeKind(referral, { fields: { ...fields, ...bare } });
    const text = sayKind(referral, { fields: { ...fields, ...bare } });
    expect(letter.document.gaps).toEqual([]);
    expect(text).not.toMatch(/Specialist in mind|insurer|by \[/);
  });
});

describe('the preconditions of the referral request (h)', () => {
  it('asks an authorization of the advocate who signs it', () => {
    expect(findingsOf(referral, { fields })).toEqual([]);
    expect(
      findingsOf(referral, { signer: 'advocate', fields, facts: (facts) => ({ ...facts, authorization: null }) }),
    ).toEqual(['authorizationNone (block)']);
  });
});
