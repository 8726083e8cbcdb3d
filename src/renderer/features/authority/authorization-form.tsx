import { Fieldset, Stack } from '@mantine/core';
import type { z } from 'zod';
import { authorityOperations } from '../../../contract/authority.ts';
import { type Authorization, permissions } from '../../../domain/authority/authorization.ts';
import { permissionLabel } from '../../../domain/authority/labels.ts';
import type { Case } from '../../../domain/cases/case.ts';
import { packetOrder, recordKindFacts } from '../../../domain/records/kinds.ts';
import { changedFields } from '../../lib/changed-fields.ts';
import { useWrite } from '../../lib/use-operation.ts';
import { CustodianField, useOrganizations } from '../../ui/custodian-field.tsx';
import { DayField } from '../../ui/day-field.tsx';
import { CheckField, ChipsField, SelectField, TextField, WordsField } from '../../ui/fields.tsx';
import { useOperationForm } from '../../ui/form.tsx';
import { SectionForm } from '../../ui/section-form.tsx';
import styles from './authority.module.css';

const schema = authorityOperations['authorizations.update'].input.shape.changes;
type Values = Required<z.input<typeof schema>>;

interface AuthorizationFormProps {
  readonly authorization: Authorization;
  readonly cases: ReadonlyArray<Case>;
  readonly close: () => void;
}

/** The elements the law asks of an authorization (45 CFR 164.508(c)(1)), in the order of its form. */
export function AuthorizationForm({ authorization, cases, close }: AuthorizationFormProps) {
  const initial = valuesOf(authorization);
  const form = useOperationForm<Values>(schema, initial);
  const update = useWrite('authorizations.update');
  const departments = useOrganizations().find((one) => one.id === form.values.custodianId)?.departments ?? [];
  return (
    <SectionForm
      form={form}
      formKey={`authorization:${authorization.id}`}
      submitLabel="Save the authorization"
      close={close}
      save={(values) =>
        update.mutateAsync({ authorizationId: authorization.id, changes: changedFields(initial, values) })
      }
    >
      <Fieldset variant="unstyled" legend="Who may give it">
        <div className={styles.pair}>
          <CustodianField
            label="One custodian"
            value={form.values.custodianId as Authorization['custodianId']}
            error={form.errors.custodianId}
            onChange={(custodianId) => form.setValues({ custodianId, departmentId: null })}
          />
          {departments.length > 0 && (
            <SelectField
              label="Department"
              clearable
              placeholder="All of it"
              choices={departments.map(({ id, name }) => ({ value: id, label: name }))}
              {...form.getInputProps('departmentId')}
            />
          )}
          <TextField
            label="Or a class of them in words"
            placeholder="Every hospital, laboratory and imaging center that treated me since 2024"
            {...form.getInputProps('disclosers')}
          />
        </div>
      </Fieldset>
      <Fieldset variant="unstyled" legend="What they may give">
        <Stack gap="md">
          <ChipsField
            label="Kinds of records"
            choices={packetOrder.map((kind) => ({ value: kind, label: recordKindFacts(kind).label }))}
            {...form.getInputProps('recordKinds')}
          />
          <TextField
            label="More exactly, in words"
            description="Where the kinds do not say it. “All records” alone is not specific enough."
            {...form.getInputProps('description')}
          />
          <div className={styles.pair}>
            <DayField label="Dated from" {...form.getInputProps('coversFrom')} />
            <DayField label="Dated to" {...form.getInputProps('coversTo')} />
          </div>
        </Stack>
      </Fieldset>
      <Fieldset variant="unstyled" legend="Who may receive it">
        <Stack gap="md">
          <CheckField
            label="You, with your practice"
            {...form.getInputProps('advocateReceives', { type: 'checkbox' })}
          />
          <TextField
            label="Others, each named exactly"
            description="Several are parted by semicolons, each with its address where it matters."
            {...form.getInputProps('otherRecipients')}
          />
          <CheckField
            label="Works both ways with the second-opinion center"
            description="The center may give and get what is listed here as well."
            {...form.getInputProps('isTwoWayWithCenter', { type: 'checkbox' })}
          />
          <ChipsField
            label="They may"
            choices={permissions.map((value) => ({ value, label: permissionLabel(value) }))}
            {...form.getInputProps('permissions')}
          />
        </Stack>
      </Fieldset>
      <Fieldset variant="unstyled" legend="Why, and until when">
        <div className={styles.pair}>
          <TextField label="Purpose" required {...form.getInputProps('purpose')} />
          {cases.length > 1 && (
            <SelectField
              label="For the case"
              clearable
              placeholder="Every case"
              choices={cases.map((one) => ({ value: one.id, label: one.cancer }))}
              {...form.getInputProps('caseId')}
            />
          )}
          <DayField label="Ends on" saysDistance {...form.getInputProps('expiresOn')} />
          <TextField
            label="Or when this happens"
            placeholder="the second opinion is given"
            {...form.getInputProps('expiresEvent')}
          />
        </div>
      </Fieldset>
      <WordsField label="Note" rows={2} {...form.getInputProps('note')} />
    </SectionForm>
  );
}

function valuesOf(authorization: Authorization): Values {
  const { caseId, description, coversFrom, coversTo, custodianId, departmentId, disclosers } = authorization;
  const { advocateReceives, otherRecipients, isTwoWayWithCenter, purpose, expiresOn, expiresEvent, note } =
    authorization;
  return {
    caseId,
    recordKinds: [...authorization.recordKinds],
    description: description ?? '',
    coversFrom,
    coversTo,
    custodianId,
    departmentId,
    disclosers: disclosers ?? '',
    advocateReceives,
    otherRecipients: otherRecipients ?? '',
    isTwoWayWithCenter,
    purpose,
    expiresOn,
    expiresEvent: expiresEvent ?? '',
    permissions: [...authorization.permissions],
    note: note ?? '',
  };
}
