import { dimensions, type Opinion } from '../../domain/opinions/opinion.ts';
import type { RecordItemId } from '../../domain/shared/ids.ts';

/** True when the opinion had the record in hand, or a value of it was read from there. */
export function restsOnRecord(opinion: Opinion, id: RecordItemId): boolean {
  return recordsBehind(opinion).has(id);
}

/** Every record an opinion names. */
export function recordsBehind(opinion: Opinion): ReadonlySet<RecordItemId> {
  const cited = dimensions.flatMap((dimension) => {
    const stated = opinion.dimensions[dimension];
    return stated.kind === 'notStated' ? [] : stated.citation.restsOn;
  });
  return new Set([...opinion.basedOn, ...cited]);
}
