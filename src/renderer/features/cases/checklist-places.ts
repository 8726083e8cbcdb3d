/** The key before which a moved line comes to stand at `place` among the others; null puts it last. */
export function keyBeforeAt(keys: ReadonlyArray<string>, movedKey: string, place: number): string | null {
  return keys.filter((key) => key !== movedKey)[place] ?? null;
}

/** The place among all lines that a dragged one takes when it is dropped at an edge of another. */
export function placeAfterMove(
  keys: ReadonlyArray<string>,
  draggedKey: string,
  targetKey: string,
  edge: 'before' | 'after',
): number {
  if (draggedKey === targetKey) return keys.indexOf(draggedKey);
  const others = keys.filter((key) => key !== draggedKey);
  return others.indexOf(targetKey) + (edge === 'after' ? 1 : 0);
}
