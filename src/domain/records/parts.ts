import data from '../../../resources/reference/record-parts.json' with { type: 'json' };
import type { Day } from '../shared/days.ts';
import type { DepartmentId, OrganizationId } from '../shared/ids.ts';
import { accessionKeys, isSameAccession } from './accession.ts';
import type { RecordItem, RecordKind } from './record-item.ts';

/** Something that was done to the client, which leaves several things at once. */
export const partEvents = ['biopsy', 'surgery', 'cytology', 'marrow', 'scan', 'molecularTest', 'radiation'] as const;
export type PartEvent = (typeof partEvents)[number];

/** What the parts of one event have in common. */
export interface EventFacts {
  readonly event: PartEvent;
  readonly title: string | null;
  readonly custodianId: OrganizationId | null;
  readonly departmentId?: DepartmentId | null | undefined;
  readonly servedFrom: Day | null;
  readonly accessionNumber: string | null;
}

/** A thing to add to the ledger, if the advocate agrees. */
export interface ProposedPart {
  readonly kind: RecordKind;
  readonly title: string | null;
  readonly custodianId: OrganizationId | null;
  readonly departmentId: DepartmentId | null;
  readonly servedFrom: Day | null;
  readonly accessionNumber: string | null;
  /** True when it is ticked unless the advocate takes it off; false for what only some of these events leave. */
  readonly isProposed: boolean;
  readonly why: string;
}

interface Part {
  readonly kind: RecordKind;
  /** What the title says of this part beside the event: "plan files (DICOM-RT)". */
  readonly adds?: string | null;
  readonly isProposed: boolean;
  readonly why: string;
}

// A JSON import widens kinds to string; tests/domain/shared/reference.test.ts checks them against the union.
const events = data.events as Readonly<Record<PartEvent, { label: string; parts: ReadonlyArray<Part> }>>;
const companions = data.companions as Readonly<Partial<Record<RecordKind, ReadonlyArray<Part>>>>;

/** "Biopsy". */
export function partEventLabel(event: PartEvent): string {
  return events[event].label;
}

/**
 * The things a biopsy, a scan or another event leaves (workflow.md 5.1): report, slides and block of a biopsy, study
 * files and report of a scan. All carry the custodian, day and accession number of the event. A department is kept only
 * where it was given, since report, slides and images are often answered for by different ones.
 */
export function proposeParts(facts: EventFacts): ReadonlyArray<ProposedPart> {
  return events[facts.event].parts.map((part) => toProposed(part, facts));
}

/**
 * The parts that belong to one thing of the ledger and are not listed yet: slides and block of a pathology report,
 * under its accession number (workflow.md 5.2). A kind counts as listed when one of it has the same number; without
 * numbers, when one has the same custodian and day; or when the kind was settled as not needed for the whole case.
 */
export function partsMissingFor(item: RecordItem, items: ReadonlyArray<RecordItem>): ReadonlyArray<ProposedPart> {
  const parts = companions[item.kind] ?? [];
  return parts
    .filter(({ kind }) => !items.some((other) => other.kind === kind && belongsTo(other, item)))
    .map((part) =>
      toProposed(part, {
        title: item.title,
        custodianId: item.custodianId,
        departmentId: null,
        servedFrom: item.servedFrom,
        accessionNumber: item.accessionNumber,
      }),
    );
}

function toProposed(part: Part, facts: Omit<EventFacts, 'event'>): ProposedPart {
  return {
    kind: part.kind,
    title: joinTitle(facts.title, part.adds ?? null),
    custodianId: facts.custodianId,
    departmentId: facts.departmentId ?? null,
    servedFrom: facts.servedFrom,
    accessionNumber: facts.accessionNumber,
    isProposed: part.isProposed,
    why: part.why,
  };
}

/** The longest title the ledger takes. */
const LONGEST_TITLE = 200;

function joinTitle(title: string | null, adds: string | null): string | null {
  const own = title?.trim() ?? '';
  if (adds === null) return own === '' ? null : own;
  if (own === '') return `${adds.charAt(0).toUpperCase()}${adds.slice(1)}`;
  const room = LONGEST_TITLE - adds.length - 2;
  return `${own.length <= room ? own : `${own.slice(0, room - 1).trimEnd()}…`}, ${adds}`;
}

function belongsTo(other: RecordItem, item: RecordItem): boolean {
  const has = accessionKeys(other.accessionNumber).length > 0;
  if (!has && other.state.kind === 'notNeeded') return true;
  if (has && accessionKeys(item.accessionNumber).length > 0) {
    return isSameAccession(other.accessionNumber, item.accessionNumber);
  }
  return other.custodianId === item.custodianId && other.servedFrom === item.servedFrom;
}
