import tierData from '../../../resources/reference/packet-tiers.json' with { type: 'json' };
import type { RecordItemId } from '../shared/ids.ts';
import { packetOrder, recordKindFacts } from './kinds.ts';
import { type PairingWarning, pairingWarnings } from './pairing.ts';
import { type PacketTier, packetTiers, type RecordItem, type RecordKind, type RecordState } from './record-item.ts';
import { currentItems } from './versions.ts';

/** How far one kind of a tier has come: the furthest of its items, `missing` when nothing was even asked for. */
export type TierLineState = 'missing' | 'underway' | 'here' | 'checked' | 'notNeeded' | 'notAvailable';

export interface TierLine {
  readonly kind: RecordKind;
  readonly label: string;
  readonly state: TierLineState;
  readonly note: string | null;
}

export interface TierCompleteness {
  readonly tier: PacketTier;
  readonly isReached: boolean;
  readonly checkedCount: number;
  readonly applicableCount: number;
  /** The kinds this tier adds to the one below, in packet order. */
  readonly lines: ReadonlyArray<TierLine>;
}

export interface Completeness {
  readonly tiers: ReadonlyArray<TierCompleteness>;
  readonly reached: PacketTier | null;
  /** Received and checked, of how many applicable kinds: a plain sum over all tiers (workflow.md section 6). */
  readonly sum: { readonly checkedCount: number; readonly applicableCount: number };
  readonly warnings: ReadonlyArray<{ readonly recordItemId: RecordItemId | null; readonly text: string }>;
}

/**
 * What each packet tier still lacks (workflow.md section 6).
 *
 * A kind counts once one item of it is checked; nothing else is progress. Kinds whose items are all "not needed" drop
 * out. A tier is reached when every applicable kind of it and of the tiers below is checked, and at least one kind of
 * its own is: what nobody has does not make a packet better. A report never stands for slides or image files (5.2).
 * Of an amended record only the current version counts.
 */
export function completenessOf(items: ReadonlyArray<RecordItem>): Completeness {
  const byKind = Map.groupBy(currentItems(items), ({ kind }) => kind);
  const tiers: TierCompleteness[] = [];
  for (const tier of packetTiers) {
    const lines = kindsOfTier(tier, byKind).map((kind) => tierLine(kind, tier, byKind));
    const checkedCount = lines.filter(({ state }) => state === 'checked').length;
    const applicableCount = lines.filter(({ state }) => state !== 'notNeeded').length;
    const isComplete = checkedCount > 0 && checkedCount === applicableCount;
    tiers.push({
      tier,
      isReached: isComplete && (tiers.at(-1)?.isReached ?? true),
      checkedCount,
      applicableCount,
      lines,
    });
  }
  const reached = tiers.findLast(({ isReached }) => isReached)?.tier ?? null;
  const sum = {
    checkedCount: tiers.reduce((total, { checkedCount }) => total + checkedCount, 0),
    applicableCount: tiers.reduce((total, { applicableCount }) => total + applicableCount, 0),
  };
  const warnings: PairingWarning[] = pairingWarnings(items);
  return { tiers, reached, sum, warnings };
}

/** The kinds a tier and those below it ask for and the ledger does not list at all, in packet order. */
export function missingKinds(tier: PacketTier, items: ReadonlyArray<RecordItem>): RecordKind[] {
  const asked = packetTiers.slice(0, packetTiers.indexOf(tier) + 1);
  const listed = new Set(items.map(({ kind }) => kind));
  return packetOrder.filter((kind) => {
    const facts = recordKindFacts(kind);
    const isAsked = facts.tier !== null && asked.includes(facts.tier) && !facts.onlyWhenListed;
    return isAsked && !listed.has(kind);
  });
}

type ByKind = ReadonlyMap<RecordKind, ReadonlyArray<RecordItem>>;

function kindsOfTier(tier: PacketTier, byKind: ByKind): RecordKind[] {
  return packetOrder.filter((kind) => {
    const facts = recordKindFacts(kind);
    return facts.tier === tier && (!facts.onlyWhenListed || byKind.has(kind));
  });
}

function tierLine(kind: RecordKind, tier: PacketTier, byKind: ByKind): TierLine {
  const own = byKind.get(kind) ?? [];
  const state = lineState(own);
  return { kind, label: recordKindFacts(kind).label, state, note: lineNote(kind, tier, state, own, byKind) };
}

const furthestFirst = ['checked', 'here', 'underway', 'missing', 'notAvailable'] as const;

function lineState(own: ReadonlyArray<RecordItem>): TierLineState {
  if (own.length === 0) return 'missing';
  const states = own.map((item) => lineStateOf(item.state));
  return furthestFirst.find((state) => states.includes(state)) ?? 'notNeeded';
}

function lineStateOf(state: RecordState): TierLineState {
  switch (state.kind) {
    case 'needed':
      return 'missing';
    case 'requested':
      return 'underway';
    case 'received':
    case 'incomplete':
      return 'here';
    case 'checked':
    case 'notAvailable':
    case 'notNeeded':
      return state.kind;
  }
}

function lineNote(
  kind: RecordKind,
  tier: PacketTier,
  state: TierLineState,
  own: ReadonlyArray<RecordItem>,
  byKind: ByKind,
): string | null {
  const asked = own.filter((item) => item.state.kind !== 'notNeeded');
  const checked = asked.filter((item) => item.state.kind === 'checked');
  if (state === 'checked') {
    return checked.length < asked.length ? `${checked.length} of ${asked.length} checked.` : tierData.tiers[tier].note;
  }
  const incomplete = own.find((item) => item.state.kind === 'incomplete');
  if (incomplete?.state.kind === 'incomplete') return `Incomplete: ${incomplete.state.missing}`;
  if (state !== 'notNeeded' && isReportHere(kind, byKind)) return standInNote(kind);
  return tierData.tiers[tier].note;
}

function isReportHere(kind: RecordKind, byKind: ByKind): boolean {
  const { isPhysical, isImageSet, pairsWith } = recordKindFacts(kind);
  if (pairsWith === null || (!isPhysical && !isImageSet)) return false;
  return (byKind.get(pairsWith) ?? []).some((item) => ['received', 'checked'].includes(item.state.kind));
}

function standInNote(kind: RecordKind): string {
  const { isImageSet } = recordKindFacts(kind);
  return isImageSet
    ? 'The report is here; it does not stand for the image files.'
    : `The report is here; it does not stand for the ${kind === 'tissueBlock' ? 'block' : 'slides'}.`;
}
