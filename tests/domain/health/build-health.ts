import type { Medication, Relative, Treatment } from '../../../src/domain/health/health.ts';
import type { TimelineEvent } from '../../../src/domain/health/timeline-event.ts';
import type { RecordItem } from '../../../src/domain/records/record-item.ts';
import type { Day } from '../../../src/domain/shared/days.ts';
import { buildItem } from '../records/build-record-item.ts';

export const TODAY = '2026-11-21' as Day;
const toldByAna = { recordItemId: null, toldBy: 'Ana', lostRecord: null };

let count = 0;
function newId<Id extends string>(): Id {
  count += 1;
  return `id-${count}` as Id;
}

export function buildEvent({ from = '2026-03-05', to = null, ...over }: EventOver = {}): TimelineEvent {
  return {
    id: newId(),
    caseId: 'case' as TimelineEvent['caseId'],
    kind: 'visit',
    precision: 'day',
    isOngoing: false,
    title: 'Visit',
    detail: null,
    page: null,
    ...toldByAna,
    ...over,
    from: from as Day,
    to: to as Day | null,
  };
}

type EventOver = Partial<Omit<TimelineEvent, 'from' | 'to'>> & { from?: string; to?: string | null };

/** A thing of the ledger that is needed unless said otherwise. */
export function buildRecord({ kind, ...set }: Partial<RecordItem> & Pick<RecordItem, 'kind'>): RecordItem {
  return buildItem(kind, 'needed', { id: newId(), ...set });
}

export function buildTreatment(over: Partial<Treatment> = {}): Treatment {
  return {
    id: newId(),
    caseId: 'case' as Treatment['caseId'],
    kind: 'systemic',
    name: 'AC-T',
    line: null,
    intent: null,
    site: null,
    from: null,
    to: null,
    precision: 'day',
    isOngoing: false,
    drugs: null,
    dose: null,
    cycles: null,
    doseGy: null,
    fractions: null,
    facility: null,
    clinicianName: null,
    residual: null,
    bestResponse: null,
    toxicity: null,
    reasonStopped: null,
    source: toldByAna,
    note: null,
    ...over,
  };
}

export function buildMedication(over: Partial<Medication> = {}): Medication {
  return {
    id: newId(),
    clientId: 'client' as Medication['clientId'],
    name: 'Metoprolol',
    dose: null,
    route: null,
    frequency: null,
    from: null,
    stoppedOn: null,
    prescriber: null,
    isSupplement: false,
    isAnticoagulant: null,
    source: toldByAna,
    note: null,
    ...over,
  };
}

export function buildRelative(over: Partial<Relative> = {}): Relative {
  return {
    id: newId(),
    clientId: 'client' as Relative['clientId'],
    kinship: 'mother',
    side: null,
    name: null,
    cancer: null,
    ageAtDiagnosis: null,
    isLiving: null,
    ageAtDeath: null,
    geneticResult: null,
    source: toldByAna,
    note: null,
    ...over,
  };
}
