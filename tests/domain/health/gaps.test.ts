import { describe, expect, it } from 'vitest';
import { findGaps, GAP_DAYS } from '../../../src/domain/health/gaps.ts';
import type { RecordItem } from '../../../src/domain/records/record-item.ts';
import type { Day } from '../../../src/domain/shared/days.ts';
import { buildEvent, buildRecord, TODAY } from './build-health.ts';

const diagnosis = buildEvent({ kind: 'diagnosis', from: '2026-01-10' });
const atEnd = buildEvent({ from: '2026-11-20' });
const found = (events: Parameters<typeof findGaps>[0]) =>
  findGaps(events, [], TODAY).map(({ from, to, days }) => [from, to, days]);

describe('times nothing is known of', () => {
  it('are longer than the days of the resource, and one day less is none', () => {
    const from = '2026-01-10' as Day;
    const at = (days: number) => buildEvent({ from: Temporal.PlainDate.from(from).add({ days }).toString() });
    const covered = buildEvent({ kind: 'treatment', from: '2026-06-01', isOngoing: true });

    expect(GAP_DAYS).toBe(60);
    expect(findGaps([diagnosis, at(61), covered], [], '2026-03-13' as Day)).toEqual([]);
    expect(findGaps([diagnosis, at(62), covered], [], '2026-03-13' as Day)).toHaveLength(1);
  });

  it('begin with the diagnosis: what came before it is not asked for', () => {
    expect(found([buildEvent({ from: '2020-01-01', kind: 'symptom' })])).toEqual([]);
    expect(found([buildEvent({ from: '2020-01-01', kind: 'symptom' }), diagnosis, atEnd])).toEqual([
      ['2026-01-11', '2026-11-19', 313],
    ]);
  });

  it('reach until today when nothing came since', () => {
    expect(found([diagnosis])).toEqual([['2026-01-11', '2026-11-20', 314]]);
  });

  it('are none while a treatment lasts, in the days of it and until today when it goes on', () => {
    expect(found([diagnosis, buildEvent({ kind: 'treatment', from: '2026-01-20', isOngoing: true })])).toEqual([]);
    const over = buildEvent({ kind: 'treatment', from: '2026-01-20', to: '2026-09-30' });
    expect(found([diagnosis, over, atEnd])).toEqual([]);
  });

  it('are not hidden by a symptom that lasts', () => {
    expect(found([diagnosis, buildEvent({ kind: 'symptom', from: '2026-01-20', isOngoing: true }), atEnd])).toEqual([
      ['2026-01-21', '2026-11-19', 303],
    ]);
  });

  it('are not seen in a month that is known as a whole', () => {
    const march = buildEvent({ from: '2026-03-01', precision: 'month' });
    expect(found([diagnosis, march, atEnd])).toEqual([['2026-04-01', '2026-11-19', 233]]);
  });

  it('end at today, whatever is planned after it', () => {
    expect(found([diagnosis, buildEvent({ from: '2027-03-01' })])).toEqual([['2026-01-11', '2026-11-20', 314]]);
  });

  it('name the missing records whose service touches them, and no others', () => {
    const item = (over: Partial<RecordItem>) => buildRecord({ kind: 'clinicNote', ...over });
    const served = (from: string, to: string | null = null) => ({
      servedFrom: from as Day,
      servedTo: to as Day | null,
    });
    const records = [
      item({ title: 'inside', ...served('2026-05-01') }),
      item({ title: 'reaches in', ...served('2026-01-01', '2026-02-01') }),
      item({ title: 'before', ...served('2026-01-05') }),
      item({ title: 'no day' }),
      item({ title: 'here', ...served('2026-05-02'), state: { kind: 'received', receivedOn: TODAY } }),
      item({
        title: 'in part',
        ...served('2026-05-03'),
        state: { kind: 'incomplete', receivedOn: TODAY, missing: 'page 2' },
      }),
    ];

    const [gap] = findGaps([diagnosis, atEnd], records, TODAY);

    expect(gap?.missing.map(({ name }) => name)).toEqual([
      'Clinic note: inside',
      'Clinic note: reaches in',
      'Clinic note: in part',
    ]);
  });
});
