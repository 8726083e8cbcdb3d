import { Anchor, Button, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { z } from 'zod';
import { caseId as caseIdSchema, day, optionalLine } from '../../../contract/schemas.ts';
import { revocationLetters } from '../../../domain/authority/revocation.ts';
import type { Case } from '../../../domain/cases/case.ts';
import type { CaseId, CaseLetterId } from '../../../domain/shared/ids.ts';
import { useOperation, useWrite } from '../../lib/use-operation.ts';
import { useToday } from '../../lib/use-today.ts';
import { useOrganizations } from '../../ui/custodian-field.tsx';
import { DayField } from '../../ui/day-field.tsx';
import { SelectField, TextField } from '../../ui/fields.tsx';
import { FormFrame, useOperationForm } from '../../ui/form.tsx';
import layout from '../../ui/layout.module.css';
import styles from './authority.module.css';
import { type AuthorizationView, discloserOf } from './authorization-words.ts';

interface RevokeDialogProps {
  readonly view: AuthorizationView;
  readonly cases: ReadonlyArray<Case>;
  readonly onClose: () => void;
}

interface Drafted {
  readonly caseId: CaseId;
  readonly letterIds: ReadonlyArray<CaseLetterId>;
}

/** Takes an authorization back: says first which letters (k) it drafts, then leads to them. */
export function RevokeDialog({ view, cases, onClose }: RevokeDialogProps) {
  const [drafted, setDrafted] = useState<Drafted | null>(null);
  return (
    <Modal
      opened
      onClose={onClose}
      title={drafted === null ? `Revoke the authorization for ${discloserOf(view)}` : 'Revoked'}
      size="lg"
    >
      {drafted === null ? (
        <RevokeForm view={view} cases={cases} onClose={onClose} onDrafted={setDrafted} />
      ) : (
        <DraftedLetters drafted={drafted} onClose={onClose} />
      )}
    </Modal>
  );
}

function RevokeForm({
  view,
  cases,
  onClose,
  onDrafted,
}: RevokeDialogProps & { onDrafted: (drafted: Drafted) => void }) {
  const today = useToday();
  const revoke = useWrite('authorizations.revoke');
  const { authorization } = view;
  const schema = z.strictObject({ caseId: caseIdSchema, revokedOn: day, reason: optionalLine(400) });
  const form = useOperationForm<{ caseId: string; revokedOn: string; reason: string | null }>(schema, {
    caseId: authorization.caseId ?? cases[0]?.id ?? '',
    revokedOn: today,
    reason: '',
  });
  const ofCase = cases.find((one) => one.id === form.values.caseId);
  return (
    <FormFrame
      form={form}
      submitLabel="Revoke it"
      submitVariant="outline"
      aside={
        <Button variant="filled" onClick={onClose}>
          Cancel
        </Button>
      }
      onSubmit={async ({ caseId, revokedOn, reason }) => {
        const { caseLetterIds } = await revoke.mutateAsync({
          authorizationId: authorization.id,
          caseId,
          revokedOn,
          reason,
        });
        onDrafted({ caseId: caseId as CaseId, letterIds: caseLetterIds });
      }}
    >
      <Stack gap="md">
        <Text>
          From then on no letter may rely on it. What custodians have done in reliance on it before stays done. Each
          holder gets a letter (k), signed by the client:
        </Text>
        {ofCase !== undefined && <Holders view={view} caseId={ofCase.id} />}
        <DayField label="Revoked on" required saysDistance {...form.getInputProps('revokedOn')} />
        {cases.length > 1 && (
          <SelectField
            label="The letters belong to the case"
            required
            choices={cases.map((one) => ({ value: one.id, label: one.cancer }))}
            {...form.getInputProps('caseId')}
          />
        )}
        <TextField
          label="Why"
          description="For the register only; the letters give no reason."
          {...form.getInputProps('reason')}
        />
      </Stack>
    </FormFrame>
  );
}

/** Who gets a letter (k): whoever discloses, receives, or was sent a letter that relied on it. */
function Holders({ view, caseId }: { readonly view: AuthorizationView; readonly caseId: CaseId }) {
  const organizations = useOrganizations();
  const requests = useOperation('requests.list', { caseId });
  const { authorization } = view;
  const sentTo = (requests.data ?? [])
    .filter(({ request }) => request.sent !== null && request.authorizationId === authorization.id)
    .map(({ request }) => ({ authorizationId: authorization.id, custodianId: request.custodianId }));
  const letters = revocationLetters([authorization], organizations, sentTo);
  if (letters.length === 0) return <Text c="dimmed">No holder is named, so no letter is drafted.</Text>;
  return (
    <ul className={styles.letters}>
      {letters.map(({ name, why }) => (
        <li key={name}>
          {name}
          <span className={layout.quiet}> {why}</span>
        </li>
      ))}
    </ul>
  );
}

function DraftedLetters({ drafted, onClose }: { readonly drafted: Drafted; readonly onClose: () => void }) {
  const letters = useOperation('caseLetters.list', { caseId: drafted.caseId });
  const ours = (letters.data ?? []).filter(({ letter }) => drafted.letterIds.includes(letter.id));
  return (
    <Stack gap="md">
      <Text>
        {drafted.letterIds.length === 0
          ? 'No holder was named, so no letter was drafted.'
          : 'These letters wait to be printed and signed:'}
      </Text>
      <ul className={styles.letters}>
        {ours.map(({ letter, recipientName, kindLabel }) => (
          <li key={letter.id}>
            <Anchor component={Link} to={`/cases/${drafted.caseId}/letters/${letter.id}`} underline="always">
              {recipientName === null ? kindLabel : `${kindLabel} to ${recipientName}`}
            </Anchor>
          </li>
        ))}
      </ul>
      <div>
        <Button onClick={onClose}>Done</Button>
      </div>
    </Stack>
  );
}
