import type { Opinion } from '../../../domain/opinions/opinion.ts';
import type { RecordItemId } from '../../../domain/shared/ids.ts';

/** What one opinion rests on, beside the others: it named no records, or it lacked some that others had. */
export type BasisNote =
  | { readonly kind: 'notNamed'; readonly opinion: Opinion }
  | { readonly kind: 'lacked'; readonly opinion: Opinion; readonly records: ReadonlyArray<RecordItemId> };

export interface Basis {
  /** `unknown` while fewer than two opinions name the records they had in hand. */
  readonly kind: 'same' | 'different' | 'unknown';
  readonly notes: ReadonlyArray<BasisNote>;
}

/** How the records the opinions rest on lie to each other; said before any row (workflow.md section 9). */
export function basisOf(opinions: ReadonlyArray<Opinion>): Basis {
  const all = [...new Set(opinions.flatMap((opinion) => opinion.basedOn))];
  const named = opinions.filter((opinion) => opinion.basedOn.length > 0);
  const notes = opinions.flatMap((opinion): ReadonlyArray<BasisNote> => {
    if (opinion.basedOn.length === 0) return [{ kind: 'notNamed', opinion }];
    const records = all.filter((id) => !opinion.basedOn.includes(id));
    return records.length === 0 ? [] : [{ kind: 'lacked', opinion, records }];
  });
  if (named.length < 2) return { kind: 'unknown', notes };
  return { kind: notes.length === 0 ? 'same' : 'different', notes };
}
