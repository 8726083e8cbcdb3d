import type { z } from 'zod';
import type { repeatInput } from '../../../contract/tasks.ts';

export type RepeatValue = z.input<typeof repeatInput>;

interface RepeatChoice {
  readonly value: string;
  readonly label: string;
  readonly repeat: RepeatValue | null;
}

/** The repetitions chosen at once; any other is written in the dialog. */
export const repeatChoices: ReadonlyArray<RepeatChoice> = [
  { value: 'once', label: 'Once', repeat: null },
  { value: 'daily', label: 'Every day', repeat: { every: 1, unit: 'day', until: null } },
  { value: 'weekly', label: 'Every week', repeat: { every: 1, unit: 'week', until: null } },
  { value: 'fortnightly', label: 'Every 2 weeks', repeat: { every: 2, unit: 'week', until: null } },
  { value: 'monthly', label: 'Every month', repeat: { every: 1, unit: 'month', until: null } },
];

export const unitChoices = [
  { value: 'day', label: 'days' },
  { value: 'week', label: 'weeks' },
  { value: 'month', label: 'months' },
] as const;
