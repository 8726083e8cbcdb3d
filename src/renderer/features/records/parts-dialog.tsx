import { Modal, Stack, Title } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import type { z } from 'zod';
import { partEvents, recordOperations } from '../../../contract/records.ts';
import { partEventLabel } from '../../../domain/records/parts.ts';
import type { CaseId, RecordItemId } from '../../../domain/shared/ids.ts';
import { call } from '../../lib/call.ts';
import { useOperation, useWrite } from '../../lib/use-operation.ts';
import { CustodianField, useOrganizations } from '../../ui/custodian-field.tsx';
import { DayField } from '../../ui/day-field.tsx';
import { SelectField, TextField } from '../../ui/fields.tsx';
import { DialogForm, useOperationForm } from '../../ui/form.tsx';
import { OperationView } from '../../ui/states.tsx';
import { PartTicks } from './part-ticks.tsx';
import styles from './parts-dialog.module.css';
import { toAdded, useTicks } from './use-proposed-parts.ts';

interface PartsDialogProps {
  readonly caseId: CaseId;
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly onAdded: (recordItemIds: ReadonlyArray<RecordItemId>) => void;
}

/** Writes what a biopsy, a scan or another event leaves onto the ledger, all in one go. */
export function PartsDialog({ caseId, opened, onClose, onAdded }: PartsDialogProps) {
  return (
    <Modal opened={opened} onClose={onClose} title="Add what was done" size="xl">
      <PartsForm caseId={caseId} onClose={onClose} onAdded={onAdded} />
    </Modal>
  );
}

const partsSchema = recordOperations['records.proposeParts'].input.omit({ caseId: true });

type PartsValues = Omit<z.input<typeof partsSchema>, 'title' | 'accessionNumber'> & {
  title: string;
  accessionNumber: string;
};

const blank: PartsValues = {
  event: 'biopsy',
  title: '',
  custodianId: null,
  departmentId: null,
  servedFrom: null,
  accessionNumber: '',
};

/** Long enough not to ask at every key. */
const TYPING_PAUSE_MS = 150;

function PartsForm({ caseId, onClose, onAdded }: Omit<PartsDialogProps, 'opened'>) {
  const form = useOperationForm<PartsValues>(partsSchema, blank);
  const organizations = useOrganizations();
  const add = useWrite('records.addParts');
  const [typed] = useDebouncedValue(form.values, TYPING_PAUSE_MS);
  // The offer follows what is typed as far as it can be read; what cannot is said when the form is sent.
  const asked = partsSchema.safeParse(typed).data ?? { event: form.values.event };
  const proposal = useOperation(
    'records.proposeParts',
    { caseId, ...asked, event: form.values.event },
    { keepLast: true },
  );
  const ticks = useTicks(form.values.event);
  const count = (proposal.data ?? []).filter(ticks.isTicked).length;

  return (
    <DialogForm
      form={form}
      submitLabel={count === 1 ? 'Add 1 record' : `Add ${count} records`}
      onSubmit={async (values) => {
        const parts = await call('records.proposeParts', { caseId, ...values });
        const items = toAdded(parts.filter(ticks.isTicked), organizations);
        const { recordItemIds } = await add.mutateAsync({ caseId, items });
        onAdded(recordItemIds);
      }}
      onClose={onClose}
    >
      <div className={styles.twoSides}>
        <Stack gap="md">
          <SelectField
            label="What was done"
            choices={partEvents.map((event) => ({ value: event, label: partEventLabel(event) }))}
            {...form.getInputProps('event')}
            onChange={(event) => event !== null && form.setFieldValue('event', event)}
          />
          <TextField
            label="Title"
            description="What and where: “Core biopsy, left breast”"
            autoFocus
            {...form.getInputProps('title')}
          />
          <CustodianField label="Custodian" {...form.getInputProps('custodianId')} />
          <DayField label="Day" {...form.getInputProps('servedFrom')} />
          <TextField
            label="Accession number"
            description="The number on the report; it ties these things together"
            {...form.getInputProps('accessionNumber')}
          />
        </Stack>
        <Stack gap="md">
          <Title order={3}>What it leaves</Title>
          <OperationView query={proposal}>
            {(parts) => <PartTicks parts={parts} ticks={ticks} label="What it leaves" />}
          </OperationView>
        </Stack>
      </div>
    </DialogForm>
  );
}
