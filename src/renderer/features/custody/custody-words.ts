import type { OperationOutput } from '../../../contract/all.ts';
import type { CustodyEventKind, CustodyStatus, MaterialKind } from '../../../domain/custody/material.ts';
import type { RecordItem, RecordKind } from '../../../domain/records/record-item.ts';

export type CustodyView = OperationOutput<'custody.list'>[number];

const kindOfRecord: Partial<Readonly<Record<RecordKind, MaterialKind>>> = {
  pathologySlides: 'slides',
  tissueBlock: 'block',
  imagingStudy: 'disc',
};

/** What a thing of the ledger is when it travels: slides, a block, a disc; null for what is copied. */
export function materialKindOf(item: Pick<RecordItem, 'kind'>): MaterialKind | null {
  return kindOfRecord[item.kind] ?? null;
}

/** Things of the ledger that travel and are not followed yet. */
export function notFollowed(
  items: ReadonlyArray<RecordItem>,
  views: ReadonlyArray<Pick<CustodyView, 'material'>>,
): ReadonlyArray<RecordItem> {
  const followed = new Set(views.map(({ material }) => material.recordItemId));
  return items.filter(
    (item) => materialKindOf(item) !== null && item.state.kind !== 'notNeeded' && !followed.has(item.id),
  );
}

const nextSteps: { readonly [Status in CustodyStatus]: ReadonlyArray<CustodyEventKind> } = {
  withOwner: ['sent', 'lost', 'damaged', 'extended'],
  onTheWay: ['received', 'lost', 'damaged', 'extended'],
  withHolder: ['returnSent', 'sent', 'returned', 'kept', 'lost', 'damaged', 'extended'],
  onTheWayBack: ['returned', 'lost', 'damaged', 'extended'],
  returned: [],
  kept: [],
  lost: ['received', 'returned'],
};

/** The steps that can follow where a material is, the usual one first; a loan alone can be extended. */
export function nextStepsOf({ custody, material }: Pick<CustodyView, 'custody' | 'material'>) {
  return nextSteps[custody.status].filter((kind) => kind !== 'extended' || material.isLoan);
}
