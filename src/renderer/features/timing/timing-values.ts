import { z } from 'zod';
import { caseChangesSchema } from '../../../contract/cases.ts';
import { day } from '../../../contract/schemas.ts';
import type { Case } from '../../../domain/cases/case.ts';
import { changedFields } from '../../lib/changed-fields.ts';
import type { OperationForm } from '../../ui/form.tsx';

type Changes = Required<
  Pick<
    z.input<typeof caseChangesSchema>,
    | 'urgency'
    | 'urgencyConfirmedOn'
    | 'latestSafeStart'
    | 'plannedTreatmentStart'
    | 'consultOn'
    | 'openedOn'
    | 'phase'
    | 'workUp'
    | 'pendingTests'
  >
>;

/** The timing of a case as its form holds it: every field present, text that nobody gave as ''. */
export interface TimingValues extends Changes, Record<string, unknown> {
  urgencyConfirmedBy: string;
  nextDecisionPoint: { what: string; on: string | null };
}

export type TimingForm = OperationForm<TimingValues>;

/** The fields of the form, for links that ask for one of them. */
export const timingFields = [
  'urgency',
  'urgencyConfirmedBy',
  'urgencyConfirmedOn',
  'latestSafeStart',
  'plannedTreatmentStart',
  'consultOn',
  'openedOn',
  'phase',
  'workUp',
  'pendingTests',
  'nextDecisionPoint',
] as const satisfies ReadonlyArray<keyof TimingValues>;

/** What judges the form: what the operation takes, but a decision point may be left empty. */
export const timingValuesSchema = caseChangesSchema.extend({
  nextDecisionPoint: z
    .strictObject({ what: z.string().max(200, 'This is too long: at most 200 characters.'), on: day.nullable() })
    .refine(({ what, on }) => on === null || what.trim() !== '', {
      message: 'Say what happens on that day: a scan, a cycle, a change of line.',
      path: ['what'],
    }),
});

/** What the form starts from. */
export function toTimingValues(one: Case): TimingValues {
  return {
    urgency: one.urgency,
    urgencyConfirmedBy: one.urgencyConfirmedBy ?? '',
    urgencyConfirmedOn: one.urgencyConfirmedOn,
    latestSafeStart: one.latestSafeStart,
    plannedTreatmentStart: one.plannedTreatmentStart,
    consultOn: one.consultOn,
    openedOn: one.openedOn,
    phase: one.phase,
    workUp: one.workUp,
    pendingTests: one.pendingTests.map((test) => ({ ...test })),
    nextDecisionPoint: { what: one.nextDecisionPoint?.what ?? '', on: one.nextDecisionPoint?.on ?? null },
  };
}

/** What a save changes: the fields that differ, an empty decision point as none. */
export function timingChanges(initial: TimingValues, values: TimingValues): z.input<typeof caseChangesSchema> {
  const { nextDecisionPoint, ...others } = changedFields(initial, values, timingFields);
  if (nextDecisionPoint === undefined) return others;
  return { ...others, nextDecisionPoint: nextDecisionPoint.what.trim() === '' ? null : nextDecisionPoint };
}
