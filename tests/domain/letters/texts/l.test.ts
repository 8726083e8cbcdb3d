import { describe, expect, it } from 'vitest';
import spanish from '../../../../resources/letters/es/l.json' with { type: 'json' };
import l from '../../../../resources/letters/l.json' with { type: 'json' };
import type { LetterFacts } from '../../../../src/domain/letters/letter-facts.ts';
import type { LetterTemplate } from '../../../../src/domain/letters/template.ts';
import type { Day } from '../../../../src/domain/shared/days.ts';
import { describeKind, sayKind } from '../kind-table.ts';
import { findingsOf } from './findings-of.ts';
import { describeReadingCopy } from './reading-copy.ts';

const deficiency = l as LetterTemplate;
const fields = { newDate: '2026-12-01', faults: 'Page 2 is missing\nThe MRI came as screenshots' };

describeKind(deficiency, {
  fields,
  says: {
    thanks: /Thank you for the records.*my request of October 11, 2026/,
    sendRest: /by December 1, 2026/,
    stands: /still counts from October 12, 2026/,
    dueLate: /was due by November 11, 2026 \(45 CFR 164\.524\(b\)\(2\)\(i\)\)/,
    elsewhere: /where to ask/,
    denied:
      /in writing the basis, whether and how I can have it reviewed, and how to complain \(45 CFR 164\.524\(d\)\)/,
  },
  letterSays: [
    /These records are here:\nPathology report/,
    /These have not come:\nImaging report.*\nClinic note/,
    /Page 2 is missing\nThe MRI/,
  ],
  neverSays: [/is due by/, /extension/],
  clauses: {
    askCertificate: /say in writing that the answer is complete/,
    citeAccess: /CFR/,
    nameAdvocate: /You may also speak about this with Example Advocate/,
  },
});

describeKind(deficiency, {
  signer: 'advocate',
  fields,
  says: { denied: /please tell the patient in writing/, stands: /^The request stands/ },
  neverSays: [/my request/i],
});

describeReadingCopy(deficiency, spanish as LetterTemplate, { fields });

describe('the deficiency letter (l)', () => {
  const withClock = (change: Partial<NonNullable<LetterFacts['clock']>>) => (facts: LetterFacts) => ({
    ...facts,
    clock: facts.clock === null ? null : { ...facts.clock, ...change },
  });

  it.each([
    ['is due by November 30, 2026', { federalDueOn: '2026-11-30' as Day }],
    ['With your written extension the answer is due by December 9, 2026', { extendedDueOn: '2026-12-09' as Day }],
    ['With your written extension the answer was due by November 18, 2026', { extendedDueOn: '2026-11-18' as Day }],
  ])('says that the answer %s', (words, change) => {
    const letter = sayKind(deficiency, { fields, facts: withClock(change) });
    expect(letter).toContain(words);
    expect(letter.match(/due by/g)).toHaveLength(1);
  });

  it('cites no law where the request was not the client’s own', () => {
    const letter = sayKind(deficiency, { fields, switches: { citeAccess: false } });
    expect(letter).not.toMatch(/CFR|due by|still counts/);
    expect(letter).toMatch(/please tell me why, in writing/);
  });

  it('leaves out what arrived when nothing did', () => {
    const letter = sayKind(deficiency, {
      fields,
      facts: (facts) => ({
        ...facts,
        request:
          facts.request === null
            ? null
            : { ...facts.request, items: facts.request.items.map((item) => ({ ...item, outcome: null })) },
      }),
    });
    expect(letter).not.toMatch(/These records are here/);
  });
});

describe('the preconditions of the deficiency letter (l)', () => {
  it('warns where nothing has arrived', () => {
    expect(findingsOf(deficiency, { fields })).toEqual([]);
    const nothing = (facts: LetterFacts): LetterFacts => ({
      ...facts,
      request:
        facts.request === null
          ? null
          : { ...facts.request, items: facts.request.items.map((item) => ({ ...item, outcome: null })) },
    });
    expect(findingsOf(deficiency, { fields, facts: nothing })).toEqual(['nothingArrived (warn)']);
  });
});
