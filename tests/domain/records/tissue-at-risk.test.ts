import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Accreditation } from '../../../src/domain/directory/organization.ts';
import type { RecordItem } from '../../../src/domain/records/record-item.ts';
import { recordStateKinds } from '../../../src/domain/records/record-item.ts';
import { tissueWarnings } from '../../../src/domain/records/tissue-at-risk.ts';
import { addDays, type Day, isDay } from '../../../src/domain/shared/days.ts';
import type { OrganizationId } from '../../../src/domain/shared/ids.ts';
import { buildItem } from './build-record-item.ts';

const today = '2026-11-21' as Day;
const lab = 'lab' as OrganizationId;
const laboratory = (accreditation: Accreditation, set: { mergedIntoId?: OrganizationId } = {}) => ({
  id: lab,
  name: 'Harbor Lab',
  accreditation,
  mergedIntoId: null,
  ...set,
});
const item = (kind: RecordItem['kind'], servedFrom: string | null, set: Partial<RecordItem> = {}) =>
  buildItem(kind, 'needed', { servedFrom: servedFrom as Day | null, custodianId: lab, ...set });
const warningsOf = (one: RecordItem, accreditation: Accreditation = 'unknown') =>
  tissueWarnings([one], [laboratory(accreditation)], today);

describe('a block', () => {
  it.each([
    ['unknown', '2025-05-21', 0, null],
    ['unknown', '2025-05-20', 1, '2027-05-20'],
    ['none', '2025-05-20', 1, '2027-05-20'],
    ['unknown', '2024-02-29', 1, '2026-02-28'],
    ['cap', '2025-05-20', 0, null],
    ['cap', '2017-11-21', 0, null],
    ['cap', '2017-11-20', 1, '2027-11-20'],
    ['none', '2017-11-20', 1, '2019-11-20'],
    ['unknown', '2027-01-01', 0, null],
  ] as const)(
    'at a laboratory with accreditation %s, of %s, gives %i warning until %s',
    (accreditation, day, count, until) => {
      const warnings = warningsOf(item('tissueBlock', day), accreditation);

      expect(warnings).toHaveLength(count);
      if (count > 0) expect(warnings[0]?.until).toBe(until);
    },
  );

  it('is said in words, with age, floor, source and the day', () => {
    expect(warningsOf(item('tissueBlock', '2025-03-01', { title: 'Left breast', blockId: 'A2' }))[0]?.text).toBe(
      'Tissue block: Left breast (A2) is 20 months old, and whether Harbor Lab is accredited by CAP is not known. The federal floor for blocks is 2 years (42 CFR 493.1105): until Mon, Mar 1, 2027, in 100 days. Ask the laboratory to keep the block and write down how long it does.',
    );
    expect(warningsOf(item('tissueBlock', '2024-01-10'), 'none')[0]?.text).toBe(
      'Tissue block is 2 years old, and Harbor Lab is noted as not accredited by CAP. The federal floor for blocks, 2 years (42 CFR 493.1105), ended on Sat, Jan 10, 315 days ago. Ask today whether the block is still there, and that it be kept.',
    );
    expect(warningsOf(item('tissueBlock', '2017-06-01'), 'cap')[0]?.text).toBe(
      'Tissue block is 9 years old. CAP-accredited laboratories keep blocks for 10 years: until Tue, Jun 1, 2027, in 192 days. Ask the laboratory to keep the block.',
    );
  });

  it('without a custodian counts as one whose accreditation is not known', () => {
    const [warning] = warningsOf(item('tissueBlock', '2025-01-01', { custodianId: null }), 'cap');

    expect(warning?.text).toContain('whether the laboratory is accredited by CAP is not known');
  });

  it('follows a laboratory that was merged into another', () => {
    const kept = { id: 'kept' as OrganizationId, name: 'Kept', accreditation: 'cap' as const, mergedIntoId: null };
    const merged = laboratory('unknown', { mergedIntoId: kept.id });

    expect(tissueWarnings([item('tissueBlock', '2025-01-01')], [merged, kept], today)).toEqual([]);
    expect(
      tissueWarnings([item('tissueBlock', '2025-01-01')], [laboratory('cap', { mergedIntoId: lab })], today),
    ).toHaveLength(1);
  });

  it('without a day says that nothing can be said, unless the laboratory is accredited', () => {
    expect(warningsOf(item('tissueBlock', null))[0]).toMatchObject({ level: 'caution', until: null });
    expect(warningsOf(item('tissueBlock', null), 'cap')).toEqual([]);
  });

  it.each([
    ['exhausted', 'no new sections can be cut'],
    ['limited', 'has little tissue left'],
  ] as const)('that is %s says what to ask for', (tissueLeft, said) => {
    expect(warningsOf(item('tissueBlock', '2026-10-01', { tissueLeft }))[0]?.text).toContain(said);
    expect(warningsOf(item('tissueBlock', '2026-10-01', { tissueLeft: 'adequate' }))).toEqual([]);
  });

  it.each(recordStateKinds)('that is %s is at risk only while the laboratory has it', (state) => {
    const warnings = warningsOf(buildItem('tissueBlock', state, { servedFrom: '2025-01-01' as Day, custodianId: lab }));

    expect(warnings).toHaveLength(['needed', 'requested', 'incomplete'].includes(state) ? 1 : 0);
  });
});

describe('the federal floors', () => {
  it.each([
    ['pathologySlides', 'Core biopsy', '2017-11-21', null],
    ['pathologySlides', 'Core biopsy', '2017-11-20', '2027-11-20'],
    ['pathologySlides', 'Core biopsy', '2010-01-01', '2020-01-01'],
    ['pathologySlides', 'FNA of thyroid', '2022-11-21', null],
    ['pathologySlides', 'Pleural fluid, Cytology', '2022-11-20', '2027-11-20'],
    ['pathologyReport', 'Core biopsy', '2017-11-20', '2027-11-20'],
    ['imagingStudy', 'CT', '2000-01-01', null],
  ] as const)('of %s (%s) of %s end on %s', (kind, title, day, until) => {
    const warnings = warningsOf(item(kind, day, { title }), 'cap');

    expect(warnings.map((warning) => warning.until)).toEqual(until === null ? [] : [until]);
    if (until !== null) expect(warnings[0]?.text).toContain('42 CFR 493.1105');
  });
});

describe('wet tissue', () => {
  it('is urgent at once, before and after its two weeks, and without a day', () => {
    const wet = (day: string | null) => warningsOf(item('tissueBlock', day, { isWetTissueWanted: true }), 'cap');

    expect(wet('2026-11-20')[0]).toMatchObject({ level: 'alert', until: '2026-12-04' });
    expect(wet('2026-11-20')[0]?.text).toContain('may end on Fri, Dec 4, in 13 days. Call the laboratory today.');
    expect(wet('2026-10-01')[0]?.text).toContain('may have ended on Thu, Oct 15, 37 days ago');
    expect(wet(null)[0]).toMatchObject({ level: 'alert', until: null });
  });

  it('comes before what has more time', () => {
    const old = item('tissueBlock', '2025-03-01');
    const wet = item('pathologySlides', '2026-11-20', { isWetTissueWanted: true });

    expect(tissueWarnings([old, wet], [], today).map(({ level }) => level)).toEqual(['alert', 'caution']);
  });
});

describe('in any ledger', () => {
  it('every warning is a whole sentence, and as time goes on none falls silent', () => {
    const anyItem = fc.record({
      kind: fc.constantFrom('tissueBlock', 'pathologySlides', 'pathologyReport' as const),
      age: fc.nat(6_000),
      accreditation: fc.constantFrom('cap', 'none', 'unknown' as const),
      isWetTissueWanted: fc.boolean(),
    });
    fc.assert(
      fc.property(anyItem, fc.nat(2_000), ({ kind, age, accreditation, isWetTissueWanted }, later) => {
        const one = item(kind, addDays(today, -age), { isWetTissueWanted });
        const on = (day: Day) => tissueWarnings([one], [laboratory(accreditation)], day);

        expect(on(addDays(today, later)).length).toBeGreaterThanOrEqual(on(today).length);
        for (const { text, until } of on(today)) {
          expect(text).not.toMatch(/[{}]|undefined|null/);
          expect(until === null || isDay(until)).toBe(true);
        }
      }),
    );
  });
});
