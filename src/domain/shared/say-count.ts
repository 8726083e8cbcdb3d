/** "1 loan", "3 loans": a count with its noun, an s for any number but one. */
export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
