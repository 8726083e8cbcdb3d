import { ActionIcon, Button, Fieldset, Group, SimpleGrid, Stack, Title } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useEffect, useId, useRef } from 'react';
import { centerModes } from '../../../domain/directory/center.ts';
import { centerKindLabel, centerModeLabel } from '../../../domain/directory/labels.ts';
import { changedFields } from '../../lib/changed-fields.ts';
import { useWrite } from '../../lib/use-operation.ts';
import { ChipsField, SelectField, TextField, WordsField } from '../../ui/fields.tsx';
import { type OperationForm, useOperationForm } from '../../ui/form.tsx';
import { SectionForm } from '../../ui/section-form.tsx';
import {
  type CenterValues,
  centerSchema,
  emptyCenterValues,
  type NewCenterValues,
  newCenterSchema,
  toCenterValues,
} from './center-values.ts';
import type { Center } from './center-words.ts';
import styles from './centers.module.css';

const kinds = ['center', 'remoteProgram', 'pathologyService'] as const satisfies ReadonlyArray<Center['kind']>;

interface NewCenterPanelProps {
  readonly onClose: () => void;
  readonly onAdded: (centerId: string) => void;
}

/** Adds a center of the practice's own to the list. */
export function NewCenterPanel({ onClose, onAdded }: NewCenterPanelProps) {
  const titleId = useId();
  const form = useOperationForm<NewCenterValues>(newCenterSchema, emptyCenterValues);
  const add = useWrite('centers.add');
  const added = useRef<string | null>(null);
  return (
    <section className={styles.panel} aria-labelledby={titleId}>
      <Title order={3} id={titleId}>
        New center
      </Title>
      <SectionForm
        form={form}
        formKey="center:new"
        isNew
        submitLabel="Add to the list"
        save={async ({ institution, ...values }) => {
          // Left out, the institution is the center itself.
          const whole = institution.trim() === '' ? values : { ...values, institution };
          added.current = (await add.mutateAsync(whole)).centerId;
        }}
        close={() => (added.current === null ? onClose() : onAdded(added.current))}
      >
        <SelectField
          label="Kind"
          choices={kinds.map((value) => ({ value, label: centerKindLabel(value) }))}
          {...form.getInputProps('kind')}
        />
        <CenterFields form={form as unknown as OperationForm<CenterValues>} isNew />
      </SectionForm>
    </section>
  );
}

interface EditCenterFormProps {
  readonly center: Center;
  readonly close: () => void;
}

/** Changes what the practice says of a center; the shipped entry can be had back. */
export function EditCenterForm({ center, close }: EditCenterFormProps) {
  const initial = toCenterValues(center);
  const form = useOperationForm<CenterValues>(centerSchema, initial);
  const update = useWrite('centers.update');
  return (
    <SectionForm
      form={form}
      formKey={`center:${center.id}`}
      submitLabel="Save the entry"
      save={(values) => update.mutateAsync({ centerId: center.id, changes: changedFields(initial, values) })}
      close={close}
    >
      <CenterFields form={form} />
    </SectionForm>
  );
}

function CenterFields({
  form,
  isNew = false,
}: {
  readonly form: OperationForm<CenterValues>;
  readonly isNew?: boolean;
}) {
  const fields = useRef<HTMLDivElement>(null);
  useEffect(() => fields.current?.querySelector<HTMLElement>('input, textarea')?.focus(), []);
  return (
    <Stack gap="md" ref={fields}>
      {isNew ? null : <NoteField form={form} />}
      <TextField label="Name" required {...form.getInputProps('name')} />
      <TextField
        label="Institution"
        {...(isNew ? { description: 'Leave empty when it is the same' } : { required: true })}
        {...form.getInputProps('institution')}
      />
      <SimpleGrid cols={2} spacing="md">
        <TextField label="City" {...form.getInputProps('city')} />
        <TextField label="State" placeholder="OH" {...form.getInputProps('state')} />
      </SimpleGrid>
      <ChipsField
        label="Gives opinions"
        choices={centerModes.map((mode) => ({ value: mode, label: centerModeLabel(mode) }))}
        {...form.getInputProps('modes')}
      />
      <FactFields form={form} />
      {isNew ? <NoteField form={form} /> : null}
    </Stack>
  );
}

function NoteField({ form }: { readonly form: OperationForm<CenterValues> }) {
  return (
    <WordsField label="Own note" description="What you have learned of it" rows={2} {...form.getInputProps('note')} />
  );
}

function FactFields({ form }: { readonly form: OperationForm<CenterValues> }) {
  return (
    <Fieldset legend="Facts" variant="unstyled">
      <Stack gap="md">
        {form.values.facts.map((fact, place) => (
          // A fact has no identity beside its place while its label is being typed.
          // biome-ignore lint/suspicious/noArrayIndexKey: the place is the identity.
          <div key={place} className={styles.fact}>
            <TextField label="What" placeholder="Turnaround" {...form.getInputProps(`facts.${place}.label`)} />
            <ActionIcon
              variant="subtle"
              color="quiet"
              aria-label={`Remove ${fact.label === '' ? 'this fact' : fact.label}`}
              onClick={() => form.removeListItem('facts', place)}
            >
              <IconTrash size={18} aria-hidden="true" />
            </ActionIcon>
            <div className={styles.words}>
              <WordsField label="Words" rows={1} {...form.getInputProps(`facts.${place}.text`)} />
            </div>
          </div>
        ))}
        <Group>
          <Button
            variant="default"
            size="compact-sm"
            leftSection={<IconPlus size={16} aria-hidden="true" />}
            onClick={() => form.insertListItem('facts', { label: '', text: '' })}
          >
            Add a fact
          </Button>
        </Group>
      </Stack>
    </Fieldset>
  );
}
