import { Fieldset } from '@mantine/core';
import type { Clinician } from '../../../domain/directory/clinician.ts';
import { useOperation } from '../../lib/use-operation.ts';
import { CustodianField, useOrganizations } from '../../ui/custodian-field.tsx';
import { SelectField } from '../../ui/fields.tsx';
import styles from '../../ui/letters/letter-form.module.css';
import type { LetterKindFacts } from '../../ui/letters/letter-words.ts';
import type { LetterForm } from './use-letter-fields.ts';

interface RecipientFieldsProps {
  readonly kind: LetterKindFacts;
  readonly form: LetterForm;
}

/** Whom the letter goes to: an organization and its department, a clinician there, or both. */
export function RecipientFields({ kind, form: { fields, errors, set } }: RecipientFieldsProps) {
  const clinicians = useOperation('clinicians.list', {}).data ?? [];
  const organization = useOrganizations().find((one) => one.id === fields.custodianId);
  const departments = organization?.departments ?? [];
  const isToClinician = kind.addressee === 'clinician' || kind.needs.includes('clinician');
  const clinician = (
    <div data-field="clinicianId" key="clinician">
      <SelectField
        label="Clinician"
        clearable
        placeholder={clinicians.length === 0 ? 'None in the directory yet' : 'Nobody by name'}
        {...(clinicians.length === 0 ? { description: 'Clinicians are added in the directory.' } : {})}
        choices={clinicians.map((one) => ({ value: one.id, label: clinicianName(one) }))}
        value={fields.clinicianId}
        onChange={(clinicianId) => set({ clinicianId })}
        error={errors.clinicianId}
      />
    </div>
  );
  return (
    <Fieldset variant="unstyled" legend="To">
      <div className={styles.pair}>
        {isToClinician ? clinician : null}
        <div data-field="custodianId" className={styles.wide}>
          <CustodianField
            label="Organization"
            value={fields.custodianId}
            onChange={(custodianId) => set({ custodianId, departmentId: null })}
            error={errors.custodianId}
          />
        </div>
        {departments.length > 0 && (
          <div data-field="departmentId">
            <SelectField
              label="Department"
              clearable
              placeholder="The organization itself"
              choices={departments.map(({ id, name }) => ({ value: id, label: name }))}
              value={fields.departmentId}
              onChange={(departmentId) => set({ departmentId })}
              error={errors.departmentId}
            />
          </div>
        )}
        {isToClinician ? null : clinician}
      </div>
    </Fieldset>
  );
}

function clinicianName({ name, credential, specialty }: Clinician): string {
  const called = credential === null ? name : `${name}, ${credential}`;
  return specialty === null ? called : `${called} (${specialty})`;
}
