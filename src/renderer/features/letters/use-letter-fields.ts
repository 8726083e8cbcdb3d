import type { OperationInput } from '../../../contract/all.ts';
import { caseLetterOperations } from '../../../contract/case-letters.ts';
import type { CaseLetter } from '../../../domain/letters/letter.ts';
import { call } from '../../lib/call.ts';
import { type SavedFields, useSavedFields } from '../../lib/use-saved-fields.ts';
import { fieldProblems } from '../../ui/letters/letter-fields.tsx';
import type { LetterKindFacts } from '../../ui/letters/letter-words.ts';

/** What the composer changes of a letter that does not open a request. */
type LetterFormFields = Pick<
  CaseLetter,
  | 'custodianId'
  | 'departmentId'
  | 'clinicianId'
  | 'materialId'
  | 'requestId'
  | 'letterDate'
  | 'signer'
  | 'fields'
  | 'switches'
  | 'overrides'
  | 'authorizationId'
>;
export type LetterForm = SavedFields<LetterFormFields>;
type Changes = OperationInput<'caseLetters.update'>['changes'];

/** The composer's form, saved as one goes: the letter beside it is drawn from what the store holds. */
export function useLetterFields(letter: CaseLetter, kind: LetterKindFacts | undefined): LetterForm {
  return useSavedFields<LetterFormFields>({
    stored: fieldsOf(letter),
    schema: caseLetterOperations['caseLetters.update'].input.shape.changes,
    check: (changes) => fieldProblems(kind?.fields ?? [], changes.fields),
    // The contract's input asks for lists it may change; the values are the same.
    save: (changes) => call('caseLetters.update', { caseLetterId: letter.id, changes: changes as Changes }),
  });
}

function fieldsOf(letter: CaseLetter): LetterFormFields {
  const { custodianId, departmentId, clinicianId, materialId, requestId } = letter;
  const { letterDate, signer, fields, switches, overrides, authorizationId } = letter;
  return {
    custodianId,
    departmentId,
    clinicianId,
    materialId,
    requestId,
    letterDate,
    signer,
    fields,
    switches,
    overrides,
    authorizationId,
  };
}
