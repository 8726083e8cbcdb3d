import { ActionIcon, Button, Group, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { IconTrash, IconX } from '@tabler/icons-react';
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from 'react';
import { recordKindFacts } from '../../../domain/records/kinds.ts';
import { recordItemName } from '../../../domain/records/labels.ts';
import type { RecordItem, RecordKind } from '../../../domain/records/record-item.ts';
import type { CaseId, RecordItemId } from '../../../domain/shared/ids.ts';
import { changedFields } from '../../lib/changed-fields.ts';
import { useWrite } from '../../lib/use-operation.ts';
import { CustodianField, useOrganizations } from '../../ui/custodian-field.tsx';
import { DayField } from '../../ui/day-field.tsx';
import { SelectField, TextField, WordsField } from '../../ui/fields.tsx';
import { useOperationForm } from '../../ui/form.tsx';
import { GroupedSelectField } from '../../ui/grouped-select-field.tsx';
import { SectionForm } from '../../ui/section-form.tsx';
import styles from './record-form.module.css';
import {
  departmentsOf,
  emptyRecordValues,
  kindGroups,
  type RecordForm,
  type RecordValues,
  recordSchema,
  toRecordValues,
  usualDepartment,
} from './record-values.ts';
import { StateFields } from './state-fields.tsx';

interface PanelProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** The side panel in which one record is written; Escape closes it and keeps what was typed as a draft. */
function RecordPanel({ title, onClose, children }: PanelProps) {
  const titleId = useId();
  const panel = useRef<HTMLElement>(null);
  // The panel is in sight already; scrolling to the field would hide what it is about.
  useEffect(() => panel.current?.querySelector<HTMLElement>('form input')?.focus({ preventScroll: true }), []);
  const closeOnEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !(event.target instanceof Element)) return;
    // An open list takes the first Escape for itself; a dialog or a calendar over the page is not part of the panel.
    const isOfList = event.target.getAttribute('aria-expanded') === 'true';
    if (!isOfList && panel.current?.contains(event.target)) onClose();
  };
  return (
    <section ref={panel} className={styles.panel} aria-labelledby={titleId} onKeyDown={closeOnEscape}>
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <Title order={3} id={titleId}>
          {title}
        </Title>
        <ActionIcon variant="subtle" color="quiet" aria-label="Close the panel" onClick={onClose}>
          <IconX size={18} aria-hidden="true" />
        </ActionIcon>
      </Group>
      {children}
    </section>
  );
}

interface NewRecordPanelProps {
  readonly caseId: CaseId;
  /** The kind proposed: usually the next thing the packet lacks. */
  readonly kind: RecordKind;
  readonly onClose: () => void;
  readonly onAdded: (recordItemId: RecordItemId) => void;
}

/** Writes a needed thing onto the ledger. */
export function NewRecordPanel({ caseId, kind, onClose, onAdded }: NewRecordPanelProps) {
  const form = useOperationForm<RecordValues>(recordSchema, emptyRecordValues(kind));
  const add = useWrite('records.add');
  return (
    <RecordPanel title="Add a record" onClose={onClose}>
      <SectionForm
        form={form}
        formKey={`record:new:${caseId}`}
        isNew
        submitLabel="Add to the ledger"
        save={async (values) => onAdded((await add.mutateAsync({ caseId, ...values })).recordItemId)}
        close={onClose}
      >
        <RecordFields form={form} />
      </SectionForm>
    </RecordPanel>
  );
}

interface EditRecordPanelProps {
  readonly item: RecordItem;
  readonly onClose: () => void;
  readonly onDelete: (item: RecordItem) => void;
}

/** Changes one thing of the ledger. */
export function EditRecordPanel({ item, onClose, onDelete }: EditRecordPanelProps) {
  const initial = toRecordValues(item);
  const form = useOperationForm<RecordValues>(recordSchema, initial);
  const update = useWrite('records.update');
  return (
    <RecordPanel title={recordItemName(item)} onClose={onClose}>
      <SectionForm
        form={form}
        formKey={`record:${item.id}`}
        submitLabel="Save the record"
        save={(values) => update.mutateAsync({ recordItemId: item.id, changes: changedFields(initial, values) })}
        close={onClose}
      >
        <RecordFields form={form} />
      </SectionForm>
      <Group>
        <Button
          variant="subtle"
          color="quiet"
          size="compact-sm"
          leftSection={<IconTrash size={16} aria-hidden="true" />}
          onClick={() => onDelete(item)}
        >
          Remove from the ledger
        </Button>
      </Group>
    </RecordPanel>
  );
}

function RecordFields({ form }: { readonly form: RecordForm }) {
  const organizations = useOrganizations();
  const { kind, custodianId } = form.values;
  const facts = recordKindFacts(kind);
  const departments = departmentsOf(custodianId, organizations);
  return (
    <Stack gap="md">
      <GroupedSelectField label="Kind" groups={kindGroups} required {...form.getInputProps('kind')} />
      <Text size="xs" c="dimmed">
        {facts.isPhysical || facts.isImageSet ? `${facts.travels}. No report stands for it. ` : ''}
        {`Held by: ${facts.heldBy}. ${facts.watch}.`}
      </Text>
      <TextField label="Title" description="What tells it from others of its kind" {...form.getInputProps('title')} />
      <StateFields form={form} />
      <CustodianField
        label="Custodian"
        {...form.getInputProps('custodianId')}
        onChange={(chosen) => {
          form.setFieldValue('custodianId', chosen);
          form.setFieldValue('departmentId', usualDepartment(kind, chosen, organizations));
        }}
      />
      {departments.length === 0 ? null : (
        <SelectField
          label="Department"
          clearable
          choices={departments.map(({ id, name }) => ({ value: id, label: name }))}
          {...form.getInputProps('departmentId')}
        />
      )}
      <SimpleGrid cols={2} spacing="md">
        <DayField label="Service from" {...form.getInputProps('servedFrom')} />
        <DayField label="Service to" {...form.getInputProps('servedTo')} />
      </SimpleGrid>
      <TextField
        label="Accession number"
        description="Ties a report to its slides or images"
        {...form.getInputProps('accessionNumber')}
      />
      <DayField label="Needed by" saysDistance {...form.getInputProps('neededBy')} />
      <WordsField label="Note" rows={2} {...form.getInputProps('note')} />
    </Stack>
  );
}
