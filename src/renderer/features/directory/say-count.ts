import type { OperationOutput } from '../../../contract/all.ts';

/** "1 request", "4 requests"; null for none. */
export function sayCount(count: number, one: string, many = `${one}s`): string | null {
  if (count === 0) return null;
  return count === 1 ? `1 ${one}` : `${count} ${many}`;
}

/** "a, b and c". */
function joinWords(words: ReadonlyArray<string>): string {
  if (words.length < 2) return words[0] ?? '';
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

/** "3 requests, 5 records and 2 forms move to Example General." */
export function sayMoving(moving: OperationOutput<'organizations.mergeCounts'>, to: string): string {
  const { requests, records, letters, departments, clinicians, forms, others } = moving;
  const words = [
    sayCount(requests, 'request'),
    sayCount(records, 'record'),
    sayCount(letters, 'letter'),
    sayCount(departments, 'department'),
    sayCount(clinicians, 'clinician'),
    sayCount(forms, 'form'),
    sayCount(others, 'other entry', 'other entries'),
  ].flatMap((part) => part ?? []);
  const total = requests + records + letters + departments + clinicians + forms + others;
  if (total === 0) return `Nothing names it yet, so nothing moves to ${to}.`;
  return `${joinWords(words)} ${total === 1 ? 'moves' : 'move'} to ${to}.`;
}
