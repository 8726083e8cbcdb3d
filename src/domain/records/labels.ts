import tiers from '../../../resources/reference/packet-tiers.json' with { type: 'json' };
import states from '../../../resources/reference/record-states.json' with { type: 'json' };
import { recordKindFacts } from './kinds.ts';
import type { PacketTier, RecordItem, RecordStateKind, TissueLeft } from './record-item.ts';

/** "Checked". */
export function recordStateLabel(state: RecordStateKind): string {
  return states.labels[state];
}

/** What a state claims, "Opened, complete, and the right person's". */
export function recordStateMeaning(state: RecordStateKind): string {
  return states.meanings[state];
}

/** "Little tissue left": how much a block can still give. */
export function tissueLeftLabel(left: TissueLeft): string {
  return states.tissueLeft[left];
}

/** "Good". */
export function packetTierLabel(tier: PacketTier): string {
  return tiers.tiers[tier].label;
}

/** What a packet of this tier is enough for (workflow.md section 6). */
export function packetTierUse(tier: PacketTier): string {
  return tiers.tiers[tier].use;
}

/** "Pathology slides: core biopsy, left breast", or the kind alone while it has no title. */
export function recordItemName(item: Pick<RecordItem, 'kind' | 'title'>): string {
  const { label } = recordKindFacts(item.kind);
  return item.title === null ? label : `${label}: ${item.title}`;
}
