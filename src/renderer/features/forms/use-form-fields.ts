import type { OperationInput } from '../../../contract/all.ts';
import { formOperations } from '../../../contract/forms.ts';
import type { CustodianForm } from '../../../domain/forms/form.ts';
import { call } from '../../lib/call.ts';
import { type SavedFields, useSavedFields } from '../../lib/use-saved-fields.ts';

type FormValues = Pick<CustodianForm, 'title' | 'mappings' | 'boxes'>;
export type MappingForm = SavedFields<FormValues>;
type Changes = OperationInput<'forms.update'>['changes'];

/** How a custodian's form is mapped, saved as one goes. */
export function useFormFields({ id, title, mappings, boxes }: CustodianForm): MappingForm {
  return useSavedFields<FormValues>({
    stored: { title, mappings, boxes },
    schema: formOperations['forms.update'].input.shape.changes,
    // The contract's input asks for lists it may change; the values are the same.
    save: (changes) => call('forms.update', { formId: id, changes: changes as Changes }),
  });
}
