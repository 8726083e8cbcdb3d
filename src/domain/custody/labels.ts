import words from '../../../resources/reference/custody-words.json' with { type: 'json' };
import type { CustodyEventKind, CustodyStatus, Material, MaterialKind } from './material.ts';

/** "Tissue block". */
export function materialKindLabel(kind: MaterialKind): string {
  return words.materialKinds[kind];
}

/** "Sent back": one step of a material's way. */
export function custodyEventLabel(kind: CustodyEventKind): string {
  return words.eventKinds[kind];
}

/** "On its way": where a material is. */
export function custodyStatusLabel(status: CustodyStatus): string {
  return words.statuses[status];
}

/** "Slides: A2, A3, H&E and ER (S26-1042)". */
export function materialName(material: Pick<Material, 'kind' | 'label' | 'accessionNumber'>): string {
  const number = material.accessionNumber?.trim() ?? '';
  return `${materialKindLabel(material.kind)}: ${material.label}${number === '' ? '' : ` (${number})`}`;
}
