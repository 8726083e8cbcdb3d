import { Alert, NumberInput } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState } from 'react';
import { requestOperations } from '../../../contract/requests.ts';
import { sayFee } from '../../../domain/requests/fee.ts';
import type { RequestFee } from '../../../domain/requests/request.ts';
import { useWrite } from '../../lib/use-operation.ts';
import { useToday } from '../../lib/use-today.ts';
import { DayField } from '../../ui/day-field.tsx';
import { EditSection } from '../../ui/edit-section.tsx';
import { TextField } from '../../ui/fields.tsx';
import { useOperationForm } from '../../ui/form.tsx';
import layout from '../../ui/layout.module.css';
import formStyles from '../../ui/letters/letter-form.module.css';
import { SectionForm } from '../../ui/section-form.tsx';
import styles from './item-outcomes.module.css';
import type { RequestView } from './request-words.ts';

const CENTS = 100;
const schema = requestOperations['requests.updateFee'].input.shape.fee;
type Values = { [Field in keyof RequestFee]: RequestFee[Field] | string | null };

/** What was quoted, invoiced, paid and disputed. */
export function FeeSection({ view }: { readonly view: RequestView }) {
  const today = useToday();
  const [warnings, setWarnings] = useState<ReadonlyArray<string>>([]);
  const { fee, id } = view.request;
  const formKey = `request:${id}:fee`;
  const said = sayFee(fee, today);
  return (
    <EditSection
      title="Fee"
      formKey={formKey}
      fields={['fee']}
      form={(close) => <FeeForm view={view} formKey={formKey} close={close} onSaved={setWarnings} />}
    >
      {said.length === 0 ? (
        <p className={layout.quiet}>Nothing was quoted or invoiced.</p>
      ) : (
        said.map((sentence) => (
          <p key={sentence} className={styles.sentence}>
            {sentence}
          </p>
        ))
      )}
      {warnings.length > 0 && (
        <Alert color="caution" variant="light" role="status" icon={<IconAlertTriangle size={18} aria-hidden="true" />}>
          {warnings.map((warning) => (
            <p key={warning} className={styles.sentence}>
              {warning}
            </p>
          ))}
        </Alert>
      )}
    </EditSection>
  );
}

interface FormProps {
  readonly view: RequestView;
  readonly formKey: string;
  readonly close: () => void;
  readonly onSaved: (warnings: ReadonlyArray<string>) => void;
}

function FeeForm({ view: { request }, formKey, close, onSaved }: FormProps) {
  const update = useWrite('requests.updateFee');
  const form = useOperationForm<Values>(schema, { ...request.fee });
  const amount = (field: 'quotedCents' | 'invoicedCents' | 'paidCents', label: string) => {
    const { value, onChange, onBlur, error } = form.getInputProps(field);
    return (
      <NumberInput
        label={label}
        prefix="$"
        decimalScale={2}
        hideControls
        allowNegative={false}
        value={typeof value === 'number' ? value / CENTS : ''}
        onChange={(dollars) => onChange(typeof dollars === 'number' ? Math.round(dollars * CENTS) : null)}
        onBlur={onBlur}
        error={error}
        data-path={field}
      />
    );
  };
  return (
    <SectionForm
      form={form}
      formKey={formKey}
      submitLabel="Save the fee"
      close={close}
      save={async (values) => {
        const { warnings } = await update.mutateAsync({ requestId: request.id, fee: schema.parse(values) });
        onSaved(warnings);
      }}
    >
      <div className={formStyles.pair}>
        {amount('quotedCents', 'Quoted')}
        <DayField label="Quoted on" {...form.getInputProps('quotedOn')} />
        {amount('invoicedCents', 'Invoiced')}
        <DayField label="Invoiced on" {...form.getInputProps('invoicedOn')} />
        <TextField label="Invoice number" {...form.getInputProps('invoiceNumber')} />
        <span />
        {amount('paidCents', 'Paid')}
        <DayField label="Paid on" {...form.getInputProps('paidOn')} />
        <DayField
          label="Disputed since"
          description="The day you told them that the fee is not right."
          {...form.getInputProps('disputedOn')}
        />
        <DayField label="Dispute over on" {...form.getInputProps('settledOn')} />
      </div>
    </SectionForm>
  );
}
