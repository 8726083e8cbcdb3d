import { Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { z } from 'zod';
import { authorityOperations } from '../../../contract/authority.ts';
import { sensitiveCategories } from '../../../domain/authority/authorization.ts';
import { sensitiveCategoryLabel } from '../../../domain/authority/labels.ts';
import { useOperation, useWrite } from '../../lib/use-operation.ts';
import { useToday } from '../../lib/use-today.ts';
import { DayField } from '../../ui/day-field.tsx';
import { ChipsField, TextField } from '../../ui/fields.tsx';
import { type AddedFile, FileButton } from '../../ui/file-button.tsx';
import { DialogForm, useOperationForm } from '../../ui/form.tsx';
import { Loading } from '../../ui/states.tsx';
import type { AuthorizationView } from './authorization-words.ts';

const signing = authorityOperations['authorizations.markSigned'].input.omit({ authorizationId: true, scanId: true });
type Values = z.input<typeof signing>;

interface MarkSignedDialogProps {
  readonly view: AuthorizationView;
  readonly onClose: () => void;
}

/** Asks who signed, when, and what was initialed; after that only the note can be changed. */
export function MarkSignedDialog({ view, onClose }: MarkSignedDialogProps) {
  const client = useOperation('clients.get', { clientId: view.authorization.clientId });
  return (
    <Modal opened onClose={onClose} title="Mark the authorization as signed" size="lg">
      {client.data === undefined ? (
        <Loading />
      ) : (
        <MarkSignedForm
          view={view}
          onClose={onClose}
          signer={client.data.representative?.name ?? client.data.legalName}
        />
      )}
    </Modal>
  );
}

function MarkSignedForm({ view, onClose, signer }: MarkSignedDialogProps & { readonly signer: string }) {
  const today = useToday();
  const mark = useWrite('authorizations.markSigned');
  const [scan, setScan] = useState<AddedFile | null>(null);
  const { authorization } = view;
  const schema = signing.superRefine(({ signedOn }, context) => {
    if (signedOn <= today) return;
    context.addIssue({ code: 'custom', path: ['signedOn'], message: 'This day is still to come.' });
  });
  const form = useOperationForm<Values>(schema, { signedOn: today, signedBy: signer, initialed: [] });
  return (
    <DialogForm
      form={form}
      submitLabel="Mark as signed"
      onSubmit={(values) =>
        mark.mutateAsync({ authorizationId: authorization.id, ...values, scanId: scan?.id ?? null })
      }
      onClose={onClose}
    >
      <Stack gap="md">
        <Text>What it says can no longer be changed after this. It can be revoked.</Text>
        <DayField label="Signed on" required saysDistance {...form.getInputProps('signedOn')} />
        <TextField label="Signed by" required {...form.getInputProps('signedBy')} />
        <ChipsField
          label="Initialed on the form"
          description="Only what has initials beside it is covered."
          choices={sensitiveCategories.map((value) => ({ value, label: sensitiveCategoryLabel(value) }))}
          {...form.getInputProps('initialed')}
        />
        {scan === null ? null : <Text role="status">Scan kept: {scan.name}</Text>}
        <FileButton
          label={scan === null ? 'Add the scan' : 'Use another scan'}
          purpose="authorizationScan"
          size="compact-sm"
          owner={{ clientId: authorization.clientId }}
          onAdded={setScan}
        />
      </Stack>
    </DialogForm>
  );
}
