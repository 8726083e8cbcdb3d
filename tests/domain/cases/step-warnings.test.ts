import { describe, expect, it } from 'vitest';
import data from '../../../resources/reference/steps.json' with { type: 'json' };
import { closingWarnings, stepWarnings, watchForOf } from '../../../src/domain/cases/step-warnings.ts';
import { steps } from '../../../src/domain/cases/steps.ts';
import { buildAuthorization } from '../authority/build-authorization.ts';
import { day } from './build-case.ts';
import { buildMaterial, chosenCandidate, guideFacts, heldConsultation, today } from './build-step-facts.ts';
import { consultOn, out, warningRows } from './step-warning-rows.ts';

describe('the warnings of a step', () => {
  it.each(warningRows)('%s: %s, when %s: %s', (step, code, _when, is, set) => {
    const found = stepWarnings(step, guideFacts(set), today).filter((warning) => warning.code === code);

    expect(found.length > 0).toBe(is);
    // A placeholder without its value would stand in braces.
    for (const { text, source } of found) expect(`${text} ${source}`).not.toMatch(/[{}]/);
  });

  it('are each shown both ways', () => {
    const listed = Object.values(data.steps).flatMap(({ warnings }) => warnings.map(({ code }) => code));
    const shown = (is: boolean) => new Set(warningRows.filter((row) => row[3] === is).map((row) => row[1]));

    expect(shown(true)).toEqual(new Set(listed));
    expect(shown(false)).toEqual(new Set(listed));
  });

  it.each([
    ['summaryLate', {}],
    ['slidesNotSeen', { sawSlides: false }],
    ['imagesNotSeen', { sawImages: false }],
    ['subjectTo', { subjectTo: 'the NGS result' }],
    ['distress', { leftInDistress: true }],
  ] as const)('of a consultation are its own: %s', (code, set) => {
    const summary = { requestedOn: null, dueOn: null, receivedOn: null };
    const codesOf = (held: object) =>
      stepWarnings('consultation', guideFacts({ consultations: [{ ...heldConsultation, ...held }] }), today).map(
        (warning) => warning.code,
      );

    expect(codesOf({ summary, ...set })).toContain(code);
    expect(codesOf({ summary: { ...summary, receivedOn: day('2026-11-15') } })).toEqual([]);
  });

  it('of a source are those of the Sources tab, of the one chosen', () => {
    const sources = [chosenCandidate()];
    const sourceFlags = [
      { code: 'focusUnknown', level: 'ask', text: 'The tumor is rare.', source: 'Process reference, step 3' },
      { code: 'sameDoctor', level: 'warning', text: 'Dr. Vega gave the first.', source: 'Process reference, step 3' },
    ] as const;
    const found = stepWarnings('source', guideFacts({ sources, sourceFlags }), today);

    expect(found).toEqual([
      { ...sourceFlags[1], level: 'warning', text: 'Far Center: Dr. Vega gave the first.', place: 'sources' },
      { ...sourceFlags[0], level: 'caution', text: 'Far Center: The tumor is rare.', place: 'sources' },
    ]);
    expect(stepWarnings('source', guideFacts(), today)).toEqual([]);
  });

  it('put what weighs more first', () => {
    const levels = stepWarnings('reasons', guideFacts({ case: { fearsOffending: true } }), today).map(
      ({ level }) => level,
    );

    expect(levels).toEqual(['warning', 'caution']);
  });

  it('come with something to watch for by eye at every step, each with its source', () => {
    for (const step of steps) {
      expect(watchForOf(step).length).toBeGreaterThan(0);
      for (const { text, source } of watchForOf(step)) expect(`${text}${source}`).toMatch(/Process reference/);
    }
  });
});

describe('closing a case', () => {
  it('says what stays open wherever the case stands, and says nothing once nothing does', () => {
    const open = guideFacts({
      authorizations: [buildAuthorization()],
      materials: [buildMaterial()],
      custodyEvents: out,
    });
    const shut = guideFacts({ case: { nextAction: { what: 'First scan', dueOn: consultOn } } });

    expect(closingWarnings(open, today).map(({ code }) => code)).toEqual([
      'authorizationOpen',
      'loanOut',
      'noFollowUp',
    ]);
    expect(closingWarnings(shut, today)).toEqual([]);
  });
});
