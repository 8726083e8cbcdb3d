import type { OperationInput } from '../../../contract/all.ts';
import { requestOperations } from '../../../contract/requests.ts';
import type { Request, RequestItem } from '../../../domain/requests/request.ts';
import { call } from '../../lib/call.ts';
import { type SavedFields, useSavedFields } from '../../lib/use-saved-fields.ts';
import { fieldProblems } from '../../ui/letters/letter-fields.tsx';
import type { LetterKindFacts } from '../../ui/letters/letter-words.ts';

/** One thing asked for, before anything came of it. */
export type AskedItem = Omit<RequestItem, 'outcome'>;

/** What the composer changes; everything else of a request is set by sending, confirming and closing it. */
type RequestFields = Pick<
  Request,
  | 'departmentId'
  | 'letterDate'
  | 'signer'
  | 'fields'
  | 'switches'
  | 'overrides'
  | 'authorizationId'
  | 'delivery'
  | 'idMethod'
  | 'feeCeilingCents'
  | 'neededBy'
  | 'options'
> & { readonly items: ReadonlyArray<AskedItem> };

export type RequestFieldsForm = SavedFields<RequestFields>;
type Changes = OperationInput<'requests.update'>['changes'];

const schema = requestOperations['requests.update'].input.shape.changes;

/** The composer's form, saved as one goes: the letter beside it is drawn from what the store holds. */
export function useRequestFields(request: Request, kind: LetterKindFacts | undefined): RequestFieldsForm {
  return useSavedFields<RequestFields>({
    stored: fieldsOf(request),
    schema,
    check: (changes) => fieldProblems(kind?.fields ?? [], changes.fields),
    // The contract's input asks for lists it may change; the values are the same.
    save: (changes) => call('requests.update', { requestId: request.id, changes: changes as Changes }),
  });
}

function fieldsOf(request: Request): RequestFields {
  const { departmentId, letterDate, signer, fields, switches, overrides, authorizationId } = request;
  const { items, delivery, idMethod, feeCeilingCents, neededBy, options } = request;
  return {
    departmentId,
    letterDate,
    signer,
    fields,
    switches,
    overrides,
    authorizationId,
    items: items.map(({ recordItemId, from, to }) => ({ recordItemId, from, to })),
    delivery,
    idMethod,
    feeCeilingCents,
    neededBy,
    options,
  };
}
