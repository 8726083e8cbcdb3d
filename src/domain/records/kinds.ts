import data from '../../../resources/reference/record-kinds.json' with { type: 'json' };
import type { DepartmentKind } from '../directory/organization.ts';
import type { PacketTier, RecordItem, RecordKind } from './record-item.ts';

/** What is known of a kind of record before any case (workflow.md 5.1). */
export interface RecordKindFacts {
  readonly label: string;
  /** One or two words, for the ledger strip. */
  readonly shortLabel: string;
  /** The lowest packet tier that asks for it; null when none does. */
  readonly tier: PacketTier | null;
  /** True when its tier asks for it only in cases that list it: marrow studies in blood cancers. */
  readonly onlyWhenListed: boolean;
  /** Who holds it, in words. */
  readonly heldBy: string;
  /** The department of a custodian that usually answers for it; null when client or advocate has it. */
  readonly custodianDepartment: DepartmentKind | null;
  readonly travels: string;
  readonly watch: string;
  /** A specimen: it cannot be copied, travels by courier, and no report stands for it. */
  readonly isPhysical: boolean;
  /** Image files: no report stands for them either. */
  readonly isImageSet: boolean;
  /** The kind on the other side of the accession number: report and slides, report and images (workflow.md 5.2). */
  readonly pairsWith: RecordKind | null;
}

// A JSON import widens "good" to string; tests/domain/records/kinds.test.ts checks every value against the unions.
const kinds = data.kinds as Readonly<Record<RecordKind, RecordKindFacts>>;

/** All kinds in the order a packet holds them; ledger and strip use the same. */
export const packetOrder = data.packetOrder as ReadonlyArray<RecordKind>;

const places = new Map(packetOrder.map((kind, place) => [kind, place]));

/** Facts about one kind (workflow.md 5.1). */
export function recordKindFacts(kind: RecordKind): RecordKindFacts {
  return kinds[kind];
}

/** The items as a packet holds them: by kind, then by first day of service (undated last), then as they were added. */
export function inPacketOrder<Item extends Pick<RecordItem, 'kind' | 'servedFrom'>>(
  items: ReadonlyArray<Item>,
): Item[] {
  return items.toSorted(
    (one, other) =>
      (places.get(one.kind) ?? 0) - (places.get(other.kind) ?? 0) ||
      compareText(one.servedFrom ?? '~', other.servedFrom ?? '~'),
  );
}

function compareText(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
