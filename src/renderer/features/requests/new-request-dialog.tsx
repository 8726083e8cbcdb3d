import { Button, Modal, Stack } from '@mantine/core';
import { useNavigate } from 'react-router';
import { z } from 'zod';
import { organizationId } from '../../../contract/schemas.ts';
import { askingKinds } from '../../../domain/letters/letter.ts';
import { letterKindLabel } from '../../../domain/requests/labels.ts';
import type { CaseId, OrganizationId } from '../../../domain/shared/ids.ts';
import { useWrite } from '../../lib/use-operation.ts';
import { CustodianField } from '../../ui/custodian-field.tsx';
import { SelectField } from '../../ui/fields.tsx';
import { FormFrame, useOperationForm } from '../../ui/form.tsx';
import { useLetterKinds } from '../../ui/letters/letter-words.ts';

const schema = z.strictObject({
  custodianId: organizationId.nullable().refine((id) => id !== null, 'Choose whom to ask.'),
  letterKind: z.enum(askingKinds),
});

interface NewRequestDialogProps {
  readonly caseId: CaseId;
  readonly onClose: () => void;
}

/** Drafts one request by hand, where the proposals do not know what the advocate knows. */
export function NewRequestDialog({ caseId, onClose }: NewRequestDialogProps) {
  const kinds = useLetterKinds();
  const add = useWrite('requests.add');
  const navigate = useNavigate();
  const form = useOperationForm<{ custodianId: OrganizationId | null; letterKind: (typeof askingKinds)[number] }>(
    schema,
    { custodianId: null, letterKind: 'a' },
  );
  return (
    <Modal opened onClose={onClose} title="New request">
      <FormFrame
        form={form}
        submitLabel="Draft the request"
        aside={
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
        }
        onSubmit={async ({ custodianId, letterKind }) => {
          if (custodianId === null) return;
          const { requestId } = await add.mutateAsync({ caseId, custodianId, letterKind });
          onClose();
          navigate(`/cases/${caseId}/requests/${requestId}`);
        }}
      >
        <Stack gap="md">
          <CustodianField label="Ask" required {...form.getInputProps('custodianId')} />
          <SelectField
            label="With"
            required
            description={kinds.find((one) => one.kind === form.values.letterKind)?.does}
            choices={askingKinds.map((value) => ({ value, label: letterKindLabel(value) }))}
            {...form.getInputProps('letterKind')}
          />
        </Stack>
      </FormFrame>
    </Modal>
  );
}
