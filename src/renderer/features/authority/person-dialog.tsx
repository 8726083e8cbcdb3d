import { Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { z } from 'zod';
import { authorityOperations } from '../../../contract/authority.ts';
import { type Authority, legalEffects } from '../../../domain/authority/authorization.ts';
import { legalEffectLabel, legalEffectMeaning } from '../../../domain/authority/labels.ts';
import type { ClientId } from '../../../domain/shared/ids.ts';
import { useWrite } from '../../lib/use-operation.ts';
import { DayField } from '../../ui/day-field.tsx';
import { CheckField, SelectField, TextField, WordsField } from '../../ui/fields.tsx';
import { FileButton } from '../../ui/file-button.tsx';
import { DialogForm, useOperationForm } from '../../ui/form.tsx';
import styles from './authority.module.css';

const schema = authorityOperations['authorities.add'].input.omit({ clientId: true });
type Values = Required<z.input<typeof schema>>;

interface PersonDialogProps {
  readonly clientId: ClientId;
  /** The person to change; null for a new one. */
  readonly authority: Authority | null;
  readonly onClose: () => void;
}

/** A person and what that person may do; a paper asks for its days only where it stands in for the client. */
export function PersonDialog({ clientId, authority, onClose }: PersonDialogProps) {
  const add = useWrite('authorities.add');
  const update = useWrite('authorities.update');
  const [paperName, setPaperName] = useState<string | null>(null);
  const form = useOperationForm<Values>(schema, valuesOf(authority));
  const { effect, needsActivation } = form.values;
  const hasPaper = effect !== 'noAuthority';
  return (
    <Modal opened onClose={onClose} title={authority === null ? 'Add a person' : 'Change the person'} size="lg">
      <DialogForm
        form={form}
        submitLabel={authority === null ? 'Add the person' : 'Save the person'}
        onSubmit={async (values) => {
          if (authority === null) await add.mutateAsync({ clientId, ...values });
          else await update.mutateAsync({ authorityId: authority.id, changes: values });
        }}
        onClose={onClose}
      >
        <Stack gap="md">
          <div className={styles.pair}>
            <TextField label="Name" required autoFocus {...form.getInputProps('personName')} />
            <TextField label="Relationship" required placeholder="Daughter" {...form.getInputProps('relationship')} />
          </div>
          <SelectField
            label="May do, by law"
            required
            description={legalEffectMeaning(effect)}
            choices={legalEffects.map((value) => ({ value, label: legalEffectLabel(value) }))}
            {...form.getInputProps('effect')}
          />
          {hasPaper && (
            <>
              <TextField
                label="Rests on"
                placeholder="Health care power of attorney of May 3, 2025"
                {...form.getInputProps('basis')}
              />
              <TextField label="Scope" placeholder="All health decisions" {...form.getInputProps('scope')} />
              <div className={styles.pair}>
                <DayField label="From" {...form.getInputProps('effectiveOn')} />
                <DayField label="Until" {...form.getInputProps('expiresOn')} />
              </div>
            </>
          )}
          {effect === 'standsInForClient' && (
            <>
              <CheckField
                label="Works only once it is activated"
                description="A springing power: a doctor or a court has to find first that the client cannot decide."
                {...form.getInputProps('needsActivation', { type: 'checkbox' })}
              />
              {needsActivation && <DayField label="Activated on" {...form.getInputProps('activatedOn')} />}
            </>
          )}
          {hasPaper && (
            <>
              {paperName === null ? null : <Text role="status">Paper kept: {paperName}</Text>}
              <FileButton
                label={form.values.fileId === null ? 'Add the paper' : 'Use another paper'}
                purpose="authorityPaper"
                size="compact-sm"
                owner={{ clientId }}
                onAdded={(file) => {
                  form.setFieldValue('fileId', file.id);
                  setPaperName(file.name);
                }}
              />
            </>
          )}
          <WordsField label="Note" rows={2} {...form.getInputProps('note')} />
        </Stack>
      </DialogForm>
    </Modal>
  );
}

function valuesOf(authority: Authority | null): Values {
  return {
    personName: authority?.personName ?? '',
    relationship: authority?.relationship ?? '',
    effect: authority?.effect ?? 'mayBeTold',
    basis: authority?.basis ?? '',
    scope: authority?.scope ?? '',
    effectiveOn: authority?.effectiveOn ?? null,
    expiresOn: authority?.expiresOn ?? null,
    needsActivation: authority?.needsActivation ?? false,
    activatedOn: authority?.activatedOn ?? null,
    fileId: authority?.fileId ?? null,
    note: authority?.note ?? '',
  };
}
