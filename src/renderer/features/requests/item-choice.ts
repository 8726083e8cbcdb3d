import type { AskingKind } from '../../../domain/letters/letter.ts';
import { recordKindFacts } from '../../../domain/records/kinds.ts';
import type { RecordItem } from '../../../domain/records/record-item.ts';

/** True for what a letter of this kind can bring: (d) asks for slides and blocks, every other kind for copies. */
export function canBeAskedBy(kind: AskingKind, item: Pick<RecordItem, 'kind'>): boolean {
  return recordKindFacts(item.kind).isPhysical === (kind === 'd');
}
