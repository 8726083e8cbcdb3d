import { materialName } from '../../../domain/custody/labels.ts';
import { shortDate } from '../../../domain/shared/days.ts';
import type { CaseId } from '../../../domain/shared/ids.ts';
import { useOperation } from '../../lib/use-operation.ts';
import { useToday } from '../../lib/use-today.ts';
import type { Choice } from '../../ui/fields.tsx';
import { sayAuthorization } from '../../ui/letters/authorization-field.tsx';
import type { LetterKindFacts } from '../../ui/letters/letter-words.ts';

type Need = LetterKindFacts['needs'][number];

/** What a letter could be about, for each thing its kind needs; a list is missing until it is read. */
export function useNeedChoices(
  caseId: CaseId,
  needs: ReadonlyArray<Need>,
): { readonly [Key in Need]?: ReadonlyArray<Choice> } {
  const today = useToday();
  const asks = (need: Need) => ({ enabled: needs.includes(need) });
  const requests = useOperation('requests.list', { caseId }, asks('request')).data;
  const materials = useOperation('custody.list', { caseId }, asks('material')).data;
  const clinicians = useOperation('clinicians.list', {}, asks('clinician')).data;
  const theCase = useOperation('cases.get', { caseId }, asks('authorization')).data;
  const authorizations = useOperation(
    'authorizations.list',
    { clientId: theCase?.case.clientId ?? '' },
    { enabled: theCase !== undefined && needs.includes('authorization') },
  ).data;
  return {
    ...(requests === undefined
      ? {}
      : {
          request: requests.flatMap(({ request, custodianName }) =>
            request.sent === null
              ? []
              : [
                  {
                    value: request.id,
                    label: `${request.reference}, ${custodianName}, sent ${shortDate(request.sent.sentOn, today)}`,
                  },
                ],
          ),
        }),
    ...(materials === undefined
      ? {}
      : { material: materials.map(({ material }) => ({ value: material.id, label: materialName(material) })) }),
    ...(clinicians === undefined
      ? {}
      : {
          clinician: clinicians.map(({ id, name, credential }) => ({
            value: id,
            label: credential === null ? name : `${name}, ${credential}`,
          })),
        }),
    ...(authorizations === undefined
      ? {}
      : {
          authorization: authorizations.map((view) => ({
            value: view.authorization.id,
            label: sayAuthorization(view, today),
          })),
        }),
  };
}
