import { AppError } from '../../domain/shared/app-error.ts';

/** The list with one of it put before another, or last. Errors: invalidInput where that other is not in the list. */
export function movedBefore<Id extends string>(ids: ReadonlyArray<Id>, id: Id, beforeId: Id | null): Id[] {
  if (beforeId === id) return [...ids];
  const others = ids.filter((each) => each !== id);
  const place = beforeId === null ? others.length : others.indexOf(beforeId);
  if (place < 0) {
    throw new AppError('invalidInput', 'The line it was to stand before is not in this list any more. Look again.', {
      field: 'beforeId',
    });
  }
  return others.toSpliced(place, 0, id);
}
