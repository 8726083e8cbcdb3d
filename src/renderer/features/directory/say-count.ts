/** "1 request", "4 requests"; null for none. */
export function sayCount(count: number, one: string, many = `${one}s`): string | null {
  if (count === 0) return null;
  return count === 1 ? `1 ${one}` : `${count} ${many}`;
}

/** "a, b and c". */
export function joinWords(words: ReadonlyArray<string>): string {
  if (words.length < 2) return words[0] ?? '';
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
