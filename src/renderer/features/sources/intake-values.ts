import type { z } from 'zod';
import type { intakeSchema } from '../../../contract/sources.ts';
import type { Candidate } from './source-words.ts';

/** What the intake form holds; its file is kept apart. */
export type IntakeValues = Required<Omit<z.input<typeof intakeSchema>, 'recordsListFileId'>>;

/** What the form starts from. */
export function intakeOf({ intake }: Candidate): IntakeValues {
  const { recordsListFileId: _, ...values } = intake;
  return structuredClone(values) as IntakeValues;
}

/** Who and when, as the form holds it. */
export function detailsOf({ name, clinicianName, mode, earliestSlot, note }: Candidate) {
  return { name, clinicianName, mode, earliestSlot: earliestSlot as string | null, note };
}

/** "$450" or "1,250.50" as cents; null for nothing written; undefined for what is no amount. */
export function parseCents(typed: string): number | null | undefined {
  const text = typed.replaceAll(/[$,\s]/g, '');
  if (text === '') return null;
  if (!/^\d{1,6}(\.\d{1,2})?$/.test(text)) return undefined;
  const [dollars = '0', cents = ''] = text.split('.');
  return Number(dollars) * 100 + Number(cents.padEnd(2, '0'));
}
