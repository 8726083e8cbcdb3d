import { describe, expect, it, test } from 'vitest';
import list from '../../../resources/reference/anticoagulants.json' with { type: 'json' };
import words from '../../../resources/reference/health-words.json' with { type: 'json' };
import { anticoagulantFlag, findAnticoagulant } from '../../../src/domain/health/anticoagulants.ts';
import { eventNotices, spanProblem } from '../../../src/domain/health/event-notices.ts';
import { byGeneration, generationOf } from '../../../src/domain/health/family.ts';
import { kinships } from '../../../src/domain/health/health.ts';
import { sourceWords } from '../../../src/domain/health/labels.ts';
import { pedigreeOf } from '../../../src/domain/health/pedigree.ts';
import { proposeEvents } from '../../../src/domain/health/propose-events.ts';
import { healthSheets } from '../../../src/domain/health/sheets.ts';
import { timelineKinds } from '../../../src/domain/health/timeline-event.ts';
import { recordKinds } from '../../../src/domain/records/record-item.ts';
import type { Day } from '../../../src/domain/shared/days.ts';
import type { RecordItemId } from '../../../src/domain/shared/ids.ts';
import { buildEvent, buildMedication, buildRecord, buildRelative, buildTreatment, TODAY } from './build-health.ts';

const received = { kind: 'received', receivedOn: TODAY } as const;

describe('a blood thinner', () => {
  it.each([
    ['Eliquis 5 mg', 'apixaban'],
    ['APIXABAN', 'apixaban'],
    ['warfarin (Coumadin)', 'warfarin'],
    ['heparin-lock flush', 'heparin'],
    ['Lovenox', 'enoxaparin'],
  ])('is known by its name: %s', (name, generic) => {
    expect(anticoagulantFlag(buildMedication({ name }))).toEqual({
      isFlagged: true,
      byName: generic,
      setByPerson: false,
    });
  });

  it.each(['Aspirin 81 mg', 'Heparinoid cream', 'Metoprolol', 'Xareltonol'])('is not seen in “%s”', (name) => {
    expect(findAnticoagulant(name)).toBeNull();
  });

  it('is what a person says, against the list too', () => {
    expect(anticoagulantFlag({ name: 'Eliquis', isAnticoagulant: false }).isFlagged).toBe(false);
    expect(anticoagulantFlag({ name: 'Study drug', isAnticoagulant: true })).toMatchObject({
      isFlagged: true,
      setByPerson: true,
    });
  });

  it('comes from a dated list with its source, without a name twice', () => {
    const names = list.names.flatMap(({ generic, also }) => [generic, ...also]).map((name) => name.toLowerCase());

    expect(list.asOf).toMatch(/^\d{4}-\d{2}$/);
    expect(list.source).not.toBe('');
    expect(new Set(names).size).toBe(names.length);
  });
});

describe('an event', () => {
  const born = '1968-02-29' as Day;
  it('before birth or after today is kept and pointed out', () => {
    const says = (over: Parameters<typeof buildEvent>[0]) => eventNotices(buildEvent(over), { born, today: TODAY });

    expect(says({ from: '1967-01-01' }).join()).toContain('Before the client was born (Feb 29, 1968)');
    expect(says({ from: '1968-01-01', precision: 'year' })).toEqual([]);
    expect(says({ from: '2027-01-01' }).join()).toContain('After today');
    expect(says({ from: '2026-01-01', to: '2027-01-01' }).join()).toContain('After today');
    expect(says({ toldBy: null }).join()).toContain('Cites no record');
  });

  it('cannot end before it begins, nor end and go on', () => {
    const span = { from: '2026-03-05' as Day, to: '2026-03-04' as Day, precision: 'day', isOngoing: false } as const;

    expect(spanProblem(span)?.field).toBe('to');
    expect(spanProblem({ ...span, precision: 'month' })).toBeNull();
    expect(spanProblem({ ...span, to: '2026-03-06' as Day, isOngoing: true })?.field).toBe('isOngoing');
  });

  it('says where it is from: record and page, who told it, or a record that is gone', () => {
    const source = { recordItemId: 'r' as RecordItemId, toldBy: null, lostRecord: null };

    expect(sourceWords({ ...source, page: 2 }, 'Pathology report')).toBe('Pathology report, page 2');
    expect(sourceWords({ ...source, recordItemId: null, toldBy: 'Ana' }, null)).toBe('As told by Ana');
    expect(sourceWords({ ...source, recordItemId: null, lostRecord: 'MRI' }, null)).toBe(
      'MRI, no longer in the ledger',
    );
    expect(sourceWords({ ...source, recordItemId: null }, null)).toBe('No source named yet');
  });
});

describe('events are proposed', () => {
  const served = { servedFrom: '2026-03-05' as Day, state: received };
  const keys = (...given: Parameters<typeof proposeEvents>) => proposeEvents(...given).map(({ kind }) => kind);

  it('from records that came: reports are tests, operations surgery, notes visits', () => {
    const items = (['pathologyReport', 'operativeReport', 'imagingReport', 'clinicNote', 'medications'] as const).map(
      (kind) => buildRecord({ kind, ...served }),
    );
    expect(keys(items, [], [])).toEqual(['test', 'surgery', 'test', 'visit']);
  });

  it('never from what is missing, undated, superseded or cited already', () => {
    const missing = buildRecord({ kind: 'pathologyReport', servedFrom: served.servedFrom });
    const undated = buildRecord({ kind: 'pathologyReport', state: received });
    const old = buildRecord({ kind: 'operativeReport', ...served });
    const amended = buildRecord({ kind: 'operativeReport', ...served, supersedesId: old.id });

    expect(keys([missing, undated], [], [])).toEqual([]);
    expect(proposeEvents([old, amended], [], []).map(({ recordItemId }) => recordItemId)).toEqual([amended.id]);
    expect(keys([old, amended], [], [buildEvent({ recordItemId: old.id })])).toEqual([]);
  });

  it('once for one exam: the images stand behind their report', () => {
    const exam = { ...served, accessionNumber: 'MR-1' };
    const images = buildRecord({ kind: 'imagingStudy', ...exam });

    expect(keys([images, buildRecord({ kind: 'imagingReport', ...exam })], [], [])).toEqual(['test']);
    expect(keys([images], [], [])).toEqual(['test']);
  });

  it('from treatments with a day, and once where the treatment cites the record', () => {
    const report = buildRecord({ kind: 'operativeReport', ...served });
    const cites = { recordItemId: report.id, toldBy: null, lostRecord: null };
    const surgery = buildTreatment({ kind: 'surgery', name: 'Lumpectomy', from: '2026-03-05' as Day, source: cites });

    const [only, ...more] = proposeEvents([report], [surgery, buildTreatment()], []);

    expect([only?.title, more]).toEqual(['Lumpectomy', []]);
    expect(keys([report], [surgery], [buildEvent({ kind: 'surgery', recordItemId: report.id })])).toEqual([]);
  });
});

describe('the family', () => {
  it('is grouped by generation, eldest first', () => {
    const some = (['daughter', 'mother', 'paternalGrandfather', 'sister'] as const).map((kinship) =>
      buildRelative({ kinship }),
    );
    expect(byGeneration(some).map(({ generation }) => generation)).toEqual([
      'grandparents',
      'parents',
      'own',
      'children',
    ]);
    expect(kinships.map(generationOf)).toHaveLength(kinships.length);
  });

  it('is drawn with the client in the middle, the mother’s side first, and the dead told apart', () => {
    const { rows } = pedigreeOf(
      [
        buildRelative({ kinship: 'father' }),
        buildRelative({ kinship: 'maternalAunt', cancer: 'Ovarian cancer', ageAtDiagnosis: 52, ageAtDeath: 55 }),
        buildRelative({ kinship: 'daughter' }),
      ],
      'Rosa',
    );

    expect(rows.map(({ people }) => people.map(({ name }) => name))).toEqual([
      ['Mother’s sister', 'Father'],
      ['Rosa'],
      ['Daughter'],
    ]);
    expect(rows[0]?.people[0]).toMatchObject({
      lines: ['Ovarian cancer, 52', 'died at 55'],
      sex: 'female',
      hasCancer: true,
      isDead: true,
    });
  });
});

test('the words name every lane, every sheet and only known kinds of record', () => {
  expect(Object.keys(words.kinds).toSorted()).toEqual([...timelineKinds].toSorted());
  expect(Object.keys(words.lanes).toSorted()).toEqual([...timelineKinds].toSorted());
  expect(Object.keys(words.sheets).toSorted()).toEqual([...healthSheets].toSorted());
  expect(Object.keys(words.kinships).toSorted()).toEqual([...kinships].toSorted());
  for (const [record, kind] of Object.entries(words.proposals)) {
    expect(recordKinds).toContain(record);
    expect(timelineKinds).toContain(kind);
  }
});
