/** The text up to `longest` characters, cut between words and marked with "…". */
export function shortened(text: string, longest: number): string {
  const characters = [...text];
  if (characters.length <= longest) return text;
  const head = characters.slice(0, longest - 1).join('');
  const lastSpace = head.lastIndexOf(' ');
  return `${(lastSpace > longest / 2 ? head.slice(0, lastSpace) : head).trimEnd()}…`;
}
