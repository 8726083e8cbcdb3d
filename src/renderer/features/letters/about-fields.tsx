import { Anchor, Fieldset } from '@mantine/core';
import { Link } from 'react-router';
import { materialName } from '../../../domain/custody/labels.ts';
import { shortDate } from '../../../domain/shared/days.ts';
import type { CaseId } from '../../../domain/shared/ids.ts';
import { useOperation } from '../../lib/use-operation.ts';
import { useToday } from '../../lib/use-today.ts';
import { SelectField } from '../../ui/fields.tsx';
import styles from '../../ui/letters/letter-form.module.css';
import type { LetterKindFacts } from '../../ui/letters/letter-words.ts';
import type { LetterForm } from './use-letter-fields.ts';

interface AboutFieldsProps {
  readonly caseId: CaseId;
  readonly kind: LetterKindFacts;
  readonly form: LetterForm;
}

/** The request or the material a letter is about, where its kind needs one. */
export function AboutFields({ caseId, kind, form }: AboutFieldsProps) {
  const needsRequest = kind.needs.includes('request');
  const needsMaterial = kind.needs.includes('material');
  if (!needsRequest && !needsMaterial) return null;
  return (
    <Fieldset variant="unstyled" legend="About">
      <div className={styles.pair}>
        {needsRequest && <RequestField caseId={caseId} form={form} />}
        {needsMaterial && <MaterialField caseId={caseId} form={form} />}
      </div>
    </Fieldset>
  );
}

type FieldProps = Omit<AboutFieldsProps, 'kind'>;

function RequestField({ caseId, form: { fields, errors, set } }: FieldProps) {
  const today = useToday();
  const requests = useOperation('requests.list', { caseId });
  const out = (requests.data ?? []).filter(({ request }) => request.sent !== null || request.id === fields.requestId);
  return (
    <div data-field="requestId">
      <SelectField
        label="The request it follows up"
        placeholder={out.length === 0 ? 'No request is out yet' : 'Choose a request'}
        description={
          fields.requestId === null ? undefined : (
            <Anchor component={Link} to={`/cases/${caseId}/requests/${fields.requestId}`} underline="always" size="xs">
              Open the request
            </Anchor>
          )
        }
        choices={out.map(({ request, custodianName }) => ({
          value: request.id,
          label:
            request.sent === null
              ? `${request.reference}, ${custodianName}`
              : `${request.reference}, ${custodianName}, sent ${shortDate(request.sent.sentOn, today)}`,
        }))}
        value={fields.requestId}
        onChange={(requestId) => {
          const chosen = out.find(({ request }) => request.id === requestId)?.request;
          if (chosen === undefined) return;
          set({ requestId, custodianId: chosen.custodianId, departmentId: chosen.departmentId });
        }}
        error={errors.requestId}
      />
    </div>
  );
}

function MaterialField({ caseId, form: { fields, errors, set } }: FieldProps) {
  const materials = useOperation('custody.list', { caseId }).data ?? [];
  return (
    <div data-field="materialId">
      <SelectField
        label="Slides, block or disc"
        placeholder={materials.length === 0 ? 'Nothing is under custody yet' : 'Choose'}
        choices={materials.map(({ material }) => ({ value: material.id, label: materialName(material) }))}
        value={fields.materialId}
        onChange={(materialId) => set({ materialId })}
        error={errors.materialId}
      />
    </div>
  );
}
