import { describe, expect, it } from 'vitest';
import spanish from '../../../../resources/letters/es/m.json' with { type: 'json' };
import m from '../../../../resources/letters/m.json' with { type: 'json' };
import type { LetterTemplate } from '../../../../src/domain/letters/template.ts';
import { describeKind, sayKind } from '../kind-table.ts';
import { findingsOf } from './findings-of.ts';
import { describeReadingCopy } from './reading-copy.ts';

const denial = m as LetterTemplate;
const fields = { ground: 'reviewable', deniedParts: 'Clinic notes of October 2026', replyBy: '2026-12-04' };

describeKind(denial, {
  fields,
  says: {
    denied: /your letter of November 15, 2026.*my request for health records of October 11, 2026/,
    review: /licensed health care professional who took no part in it \(45 CFR 164\.524\(a\)\(4\)/,
    rest: /send everything that is not denied \(45 CFR 164\.524\(d\)\)/,
    replyBy: /by December 4, 2026/,
  },
  letterSays: [/Basis you give: Example basis of the denial/, /Clinic notes of October 2026/],
  neverSays: [/unlawful|violat|penalt/i, /Civil Rights/],
  clauses: {
    mentionComplaint: /I may turn to the Office for Civil Rights.*45 CFR 160\.306/,
    mentionConsult: /cancer consultation on December 3, 2026/,
    encloseSupport: /Enclosures:.*Letter of a clinician/,
    nameAdvocate: /Enclosures:.*Signed authorization/,
  },
});

describeReadingCopy(denial, spanish as LetterTemplate, { fields });

describe('the answer to a denial (m)', () => {
  it('is signed by the client alone, whose right the review is', () => {
    expect(denial.signers).toEqual(['client']);
  });

  it.each([
    ['unexplained', /the basis of the denial, whether and how I can have it reviewed, and how to complain to you/],
    ['other', /look at this again and explain in writing how the ground you name applies/],
  ])('asks what fits a denial that is %s, and for no review', (ground, words) => {
    const letter = sayKind(denial, { fields: { ...fields, ground } });
    expect(letter).toMatch(words);
    expect(letter).not.toMatch(/took no part/);
    expect(letter).toMatch(/everything that is not denied/);
  });

  it('says whether part or all was denied, and asks for the rest only where there is one', () => {
    const whole = sayKind(denial, {
      fields,
      facts: (facts) => {
        const { request } = facts;
        if (request === null || request.denial === null) return facts;
        return { ...facts, request: { ...request, denial: { ...request.denial, scope: 'all' } } };
      },
    });

    expect(sayKind(denial, { fields })).toMatch(/in which you deny part of my request/);
    expect(whole).toMatch(/in which you deny my request/);
    expect(whole).not.toMatch(/everything that is not denied/);
  });

  it('asks each denial for one thing only', () => {
    const letter = sayKind(denial, { fields });
    expect(letter).not.toMatch(/what your letter leaves out|look at this again/);
  });
});

describe('the preconditions of the answer to a denial (m)', () => {
  it('is blocked while no denial is on file', () => {
    expect(findingsOf(denial, { fields })).toEqual([]);
    expect(
      findingsOf(denial, {
        fields,
        facts: (facts) => ({
          ...facts,
          request: facts.request === null ? null : { ...facts.request, denial: null },
        }),
      }),
    ).toEqual(['denialMissing (block)']);
  });

  it('is never signed by the advocate', () => {
    expect(findingsOf(denial, { fields, signer: 'advocate' })).toContain('signedByAdvocate (block)');
  });
});
