import type { z } from 'zod';
import { caseChangesSchema, newCaseSchema } from '../../../contract/cases.ts';
import type { Case } from '../../../domain/cases/case.ts';
import type { OperationForm } from '../../ui/form.tsx';

/** What the sections of the overview change; intake, timing and step 8 have forms of their own. */
type Field =
  | 'cancer'
  | 'triggers'
  | 'reasons'
  | 'goal'
  | 'firstOpinionSummary'
  | 'primaryOncologist'
  | 'authorization'
  | 'ticks'
  | 'nextAction'
  | 'blocker';
type Changes = Required<Pick<z.input<typeof caseChangesSchema>, Field>>;
type TextField = 'goal' | 'firstOpinionSummary' | 'primaryOncologist' | 'blocker';

/** A case as its forms hold it: every field present, text that nobody gave as ''. */
export type CaseValues = Omit<Changes, TextField> & Record<TextField, string>;

export type CaseForm = OperationForm<CaseValues>;

/** What judges the forms of a case: the changes the operation takes. */
export const caseValuesSchema = caseChangesSchema;

/** What a form starts from for a case that is in the store. */
export function toCaseValues(one: Case): CaseValues {
  return {
    cancer: one.cancer,
    triggers: [...one.triggers],
    reasons: [...one.reasons],
    goal: one.goal ?? '',
    firstOpinionSummary: one.firstOpinionSummary ?? '',
    primaryOncologist: one.primaryOncologist ?? '',
    authorization: one.authorization,
    ticks: [...one.ticks],
    nextAction: one.nextAction === null ? null : { ...one.nextAction },
    blocker: one.blocker ?? '',
  };
}

/** What the dialog that opens a case asks for. */
export const newCaseFormSchema = newCaseSchema.pick({ cancer: true, urgency: true, openedOn: true });
