import { Button, Modal, Stack, Text } from '@mantine/core';
import { useNavigate } from 'react-router';
import type { z } from 'zod';
import { urgencies } from '../../../domain/cases/case.ts';
import { urgencyLabel, urgencyMeaning } from '../../../domain/cases/labels.ts';
import type { ClientId } from '../../../domain/shared/ids.ts';
import { useDraft } from '../../lib/use-draft.ts';
import { useWrite } from '../../lib/use-operation.ts';
import { useToday } from '../../lib/use-today.ts';
import { DayField } from '../../ui/day-field.tsx';
import { DraftOffer } from '../../ui/draft-offer.tsx';
import { SelectField, TextField } from '../../ui/fields.tsx';
import { FormFrame, useOperationForm } from '../../ui/form.tsx';
import { newCaseFormSchema } from './case-values.ts';

interface CaseClient {
  readonly id: ClientId;
  readonly legalName: string;
}

interface NewCaseDialogProps {
  /** Whose case is opened; null keeps the dialog shut. */
  readonly client: CaseClient | null;
  readonly onClose: () => void;
}

/** Opens a case: the cancer in short is enough. Goes to the new case when it is saved. */
export function NewCaseDialog({ client, onClose }: NewCaseDialogProps) {
  return (
    <Modal opened={client !== null} onClose={onClose} title="Open a case" size="lg">
      {client === null ? null : <NewCaseForm client={client} onClose={onClose} />}
    </Modal>
  );
}

function NewCaseForm({ client, onClose }: { readonly client: CaseClient; readonly onClose: () => void }) {
  const today = useToday();
  const form = useOperationForm<z.input<typeof newCaseFormSchema>>(newCaseFormSchema, {
    cancer: '',
    urgency: 'standard',
    openedOn: today,
  });
  const draft = useDraft(`case:new:${client.id}`, form);
  const add = useWrite('cases.add');
  const navigate = useNavigate();
  const { urgency } = form.values;
  return (
    <FormFrame
      form={form}
      submitLabel="Open the case"
      onSubmit={async (values) => {
        const { caseId } = await add.mutateAsync({ clientId: client.id, ...values });
        await draft.clear();
        onClose();
        await navigate(`/cases/${caseId}`);
      }}
      aside={
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
      }
    >
      <Stack gap="md">
        <Text>
          One case is one second opinion on one disease of <strong>{client.legalName}</strong>.
        </Text>
        <DraftOffer draft={draft} />
        <TextField
          label="Cancer, in short"
          description="As told, for example “Breast, left, HER2-positive”"
          required
          autoFocus
          {...form.getInputProps('cancer')}
        />
        <SelectField
          label="Urgency"
          description={urgency === undefined ? '' : urgencyMeaning(urgency)}
          choices={urgencies.map((value) => ({ value, label: urgencyLabel(value) }))}
          {...form.getInputProps('urgency')}
        />
        <DayField label="Opened on" description="The window is counted from it" {...form.getInputProps('openedOn')} />
      </Stack>
    </FormFrame>
  );
}
