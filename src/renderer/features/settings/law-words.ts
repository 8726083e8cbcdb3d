import type { StateRule } from '../../../domain/law/law.ts';

const marks: Readonly<Record<string, string>> = {
  V: 'Read in a source',
  K: 'Well established',
  unsure: 'Unsure',
};

/** "Read in a source": how sure the table is of something, in words. */
export function sayMark(mark: string): string {
  return marks[mark] ?? mark;
}

/** "15 calendar days". */
export function sayDays({ days, dayType }: Pick<StateRule, 'days' | 'dayType'>): string {
  return `${days} ${dayType} ${days === 1 ? 'day' : 'days'}`;
}
