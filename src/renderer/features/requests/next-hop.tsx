import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { IconArrowForwardUp } from '@tabler/icons-react';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { z } from 'zod';
import { organizationId } from '../../../contract/schemas.ts';
import type { CaseId, OrganizationId } from '../../../domain/shared/ids.ts';
import { useOperation, useWrite } from '../../lib/use-operation.ts';
import { CustodianField } from '../../ui/custodian-field.tsx';
import { FormFrame, useOperationForm } from '../../ui/form.tsx';
import type { RequestView } from './request-words.ts';

const schema = z.strictObject({
  custodianId: organizationId.nullable().refine((id) => id !== null, 'Choose who holds it.'),
});

interface NextHopProps {
  readonly caseId: CaseId;
  readonly view: RequestView;
}

/** "Not on file, go to the copy service": a request to whoever holds it, with a clock of its own. */
export function NextHop({ caseId, view }: NextHopProps) {
  const [isOpen, setIsOpen] = useState(false);
  const hasRest = view.request.items.some(({ outcome }) => outcome === null || outcome.kind === 'notHeld');
  if (!hasRest || view.request.closedOn !== null) return null;
  return (
    <>
      <Group>
        <Button
          variant="default"
          leftSection={<IconArrowForwardUp size={16} aria-hidden="true" />}
          onClick={() => setIsOpen(true)}
        >
          Not on file there: ask who holds it
        </Button>
      </Group>
      {isOpen && <NextHopDialog caseId={caseId} view={view} onClose={() => setIsOpen(false)} />}
    </>
  );
}

function NextHopDialog({ caseId, view, onClose }: NextHopProps & { readonly onClose: () => void }) {
  const custodian = useOperation('organizations.get', { organizationId: view.request.custodianId });
  return (
    <Modal opened onClose={onClose} title="Ask who holds it">
      {custodian.data !== undefined && (
        <NextHopForm caseId={caseId} view={view} proposed={custodian.data.copyServiceId} onClose={onClose} />
      )}
    </Modal>
  );
}

function NextHopForm({
  caseId,
  view,
  proposed,
  onClose,
}: NextHopProps & { readonly proposed: OrganizationId | null; readonly onClose: () => void }) {
  const open = useWrite('requests.openNextHop');
  const navigate = useNavigate();
  const form = useOperationForm<{ custodianId: OrganizationId | null }>(schema, { custodianId: proposed });
  return (
    <FormFrame
      form={form}
      submitLabel="Draft the next request"
      aside={
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
      }
      onSubmit={async ({ custodianId }) => {
        if (custodianId === null) return;
        const { requestId } = await open.mutateAsync({ requestId: view.request.id, custodianId });
        onClose();
        navigate(`/cases/${caseId}/requests/${requestId}`);
      }}
    >
      <Stack gap="md">
        <Text>
          What is still open here is asked for there. The new request has its own clock; this one keeps its days, its
          log and its proof.
        </Text>
        <CustodianField
          label="Who holds it"
          {...(proposed === null ? {} : { description: 'The copy service of this custodian, from the directory.' })}
          {...form.getInputProps('custodianId')}
        />
      </Stack>
    </FormFrame>
  );
}
