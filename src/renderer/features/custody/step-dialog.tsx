import { Alert, Modal, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState } from 'react';
import type { z } from 'zod';
import { custodyOperations } from '../../../contract/custody.ts';
import { custodyEventLabel } from '../../../domain/custody/labels.ts';
import type { CustodyEventKind } from '../../../domain/custody/material.ts';
import { shippingAdvice, shippingWarnings } from '../../../domain/custody/shipping.ts';
import { isDay } from '../../../domain/shared/days.ts';
import { tellDone } from '../../lib/tell.ts';
import { useWrite } from '../../lib/use-operation.ts';
import { useToday } from '../../lib/use-today.ts';
import { CustodianField } from '../../ui/custodian-field.tsx';
import { DayField } from '../../ui/day-field.tsx';
import { SelectField, TextField } from '../../ui/fields.tsx';
import { type AddedFile, FileButton } from '../../ui/file-button.tsx';
import { DialogForm, useOperationForm } from '../../ui/form.tsx';
import layout from '../../ui/layout.module.css';
import styles from './custody.module.css';
import type { CustodyView } from './custody-words.ts';

const schema = custodyOperations['custody.addEvent'].input.omit({ materialId: true });
type Values = Required<Omit<z.input<typeof schema>, 'proofId'>>;

interface StepDialogProps {
  readonly view: CustodyView;
  /** Steps that can follow, the usual one first. */
  readonly kinds: ReadonlyArray<CustodyEventKind>;
  readonly onClose: () => void;
}

/** Notes one step of a material's way; asks only what that step needs. */
export function StepDialog({ view: { material, custody }, kinds, onClose }: StepDialogProps) {
  const today = useToday();
  const add = useWrite('custody.addEvent');
  const [proof, setProof] = useState<AddedFile | null>(null);
  const form = useOperationForm<Values>(schema, {
    kind: kinds[0] ?? 'sent',
    on: today,
    holderId: null,
    holderName: '',
    carrier: '',
    tracking: '',
    confirmedBy: '',
    loanDueOn: null,
    note: '',
  });
  const { kind, on } = form.values;
  const isShipping = kind === 'sent' || kind === 'returnSent';
  const namesHolder = kind === 'sent' || kind === 'received' || kind === 'kept';
  const warnings = isShipping && isDay(on) ? shippingWarnings({ ...material, loanDueOn: custody.loanDueOn }, on) : [];
  return (
    <Modal opened onClose={onClose} title="Add a step" size="lg">
      <DialogForm
        form={form}
        submitLabel="Add the step"
        onSubmit={async (values) => {
          const { changeId, warnings: said } = await add.mutateAsync({
            materialId: material.id,
            ...values,
            ...(proof === null ? {} : { proofId: proof.id }),
          });
          if (said.length > 0) void tellDone(changeId, said.join(' '));
        }}
        onClose={onClose}
      >
        <Stack gap="md">
          <div className={layout.pair}>
            <SelectField
              label="What happened"
              required
              choices={kinds.map((value) => ({ value, label: custodyEventLabel(value) }))}
              {...form.getInputProps('kind')}
            />
            <DayField label="On" required saysDistance {...form.getInputProps('on')} />
          </div>
          {namesHolder && (
            <>
              <CustodianField
                label={kind === 'sent' ? 'Sent to' : 'Who has it'}
                {...(kind === 'sent' ? {} : { description: 'Left empty, whoever it was sent to.' })}
                {...form.getInputProps('holderId')}
              />
              <TextField
                label="Or a person or place in words"
                placeholder="Dr. Sample, slide desk"
                {...form.getInputProps('holderName')}
              />
            </>
          )}
          {isShipping && (
            <div className={layout.pair}>
              <TextField label="Carrier" {...form.getInputProps('carrier')} />
              <TextField label="Tracking number" {...form.getInputProps('tracking')} />
            </div>
          )}
          {(kind === 'received' || kind === 'returned') && (
            <TextField label="Who signed for it or said so" {...form.getInputProps('confirmedBy')} />
          )}
          {kind === 'extended' && (
            <DayField label="Now due back on" required saysDistance {...form.getInputProps('loanDueOn')} />
          )}
          <TextField label="Note" {...form.getInputProps('note')} />
          {proof === null ? null : <Text role="status">Proof kept: {proof.name}</Text>}
          <FileButton
            label={proof === null ? 'Add proof: receipt, photo' : 'Use another file'}
            purpose="proof"
            size="compact-sm"
            owner={{ caseId: material.caseId }}
            onAdded={setProof}
          />
          {warnings.length > 0 && (
            <Alert
              color="caution"
              variant="light"
              role="status"
              icon={<IconAlertTriangle size={18} aria-hidden="true" />}
            >
              {warnings.map((warning) => (
                <p key={warning} className={styles.said}>
                  {warning}
                </p>
              ))}
            </Alert>
          )}
          {isShipping && (
            <details>
              <summary>How to pack it</summary>
              <ul className={styles.advice}>
                {shippingAdvice(material.kind).map(({ id, text }) => (
                  <li key={id}>{text}</li>
                ))}
              </ul>
            </details>
          )}
        </Stack>
      </DialogForm>
    </Modal>
  );
}
