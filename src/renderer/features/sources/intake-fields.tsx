import { Button, Fieldset } from '@mantine/core';
import { useState } from 'react';
import { coverageLabel } from '../../../domain/sources/labels.ts';
import { DayField } from '../../ui/day-field.tsx';
import { SelectField, TextField } from '../../ui/fields.tsx';
import type { OperationForm } from '../../ui/form.tsx';
import rows from '../../ui/list-rows.module.css';
import { AddRow, RemoveRow } from '../../ui/list-rows.tsx';
import { type IntakeValues, parseCents } from './intake-values.ts';
import styles from './sources.module.css';

interface FieldsProps {
  readonly form: OperationForm<IntakeValues>;
}

/** The fees the center named, one a row, and the day they were asked. */
export function FeeFields({ form }: FieldsProps) {
  return (
    <Fieldset legend="Fees asked" variant="unstyled">
      <div className={rows.rows}>
        {form.values.fees.map((_, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a fee of the form has no name but its place.
          <div key={index} className={rows.row} data-kind="plan">
            <TextField label={`Fee ${index + 1} for`} {...form.getInputProps(`fees.${index}.what`)} />
            <AmountField form={form} index={index} />
            <TextField label="Note" {...form.getInputProps(`fees.${index}.note`)} />
            <RemoveRow what={`fee ${index + 1}`} onClick={() => form.removeListItem('fees', index)} />
          </div>
        ))}
        <div className={styles.level}>
          <AddRow what="Add a fee" onClick={() => form.insertListItem('fees', { what: '', cents: null, note: null })} />
          <DayField label="Fees asked on" {...form.getInputProps('feesAskedOn')} />
        </div>
      </div>
    </Fieldset>
  );
}

function AmountField({ form, index }: FieldsProps & { readonly index: number }) {
  const path = `fees.${index}.cents` as const;
  const cents = form.values.fees[index]?.cents ?? null;
  // What is being typed; an amount that cannot be read stays as typed and says so.
  const [typed, setTyped] = useState<string | null>(null);
  const shown = typed ?? (cents === null ? '' : (cents / 100).toFixed(2));
  const isWrong = typed !== null && parseCents(typed) === undefined;
  return (
    <TextField
      label="Amount in dollars"
      value={shown}
      error={isWrong ? 'Write an amount like 450 or 1250.50.' : form.errors[path]}
      onChange={(text) => {
        setTyped(text ?? '');
        const amount = parseCents(text ?? '');
        if (amount !== undefined) form.setFieldValue(path, amount);
      }}
      onBlur={() => {
        if (!isWrong) setTyped(null);
      }}
    />
  );
}

const blank = {
  answer: 'unclear',
  saidBy: null,
  on: null,
  reference: null,
  referralNeeded: null,
  priorAuthorizationNeeded: null,
  note: null,
} as const;

const answers = ['covered', 'partly', 'notCovered', 'unclear'] as const;
const yesNo = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
] as const;

/** What the plan said: worth something only with who, when and the reference number. */
export function CoverageFields({ form }: FieldsProps) {
  const { coverage } = form.values;
  if (coverage === null) {
    return (
      <div>
        <AddRow what="Note what the plan said" onClick={() => form.setFieldValue('coverage', { ...blank })} />
      </div>
    );
  }
  return (
    <Fieldset legend="What the health plan said" variant="unstyled">
      <div className={styles.pair}>
        <SelectField
          label="Answer of the plan"
          choices={answers.map((value) => ({ value, label: coverageLabel(value) }))}
          {...form.getInputProps('coverage.answer')}
        />
        <TextField label="Said by" {...form.getInputProps('coverage.saidBy')} />
        <DayField label="Said on" {...form.getInputProps('coverage.on')} />
        <TextField label="Reference number" {...form.getInputProps('coverage.reference')} />
        {(['referralNeeded', 'priorAuthorizationNeeded'] as const).map((field) => (
          <SelectField
            key={field}
            label={field === 'referralNeeded' ? 'Referral needed' : 'Plan must agree beforehand'}
            clearable
            choices={yesNo}
            value={coverage[field] === null ? null : coverage[field] ? 'yes' : 'no'}
            onChange={(value) => form.setFieldValue(`coverage.${field}`, value === null ? null : value === 'yes')}
          />
        ))}
        <TextField label="Note on the answer" {...form.getInputProps('coverage.note')} />
      </div>
      <Button variant="subtle" color="quiet" size="compact-sm" onClick={() => form.setFieldValue('coverage', null)}>
        Take the answer away
      </Button>
    </Fieldset>
  );
}
