import { Anchor, Button, Group } from '@mantine/core';
import { IconFileText, IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import type { Case } from '../../../domain/cases/case.ts';
import type { CaseId } from '../../../domain/shared/ids.ts';
import { useOperation, useWrite } from '../../lib/use-operation.ts';
import { confirmDelete } from '../../ui/confirm.tsx';
import { FileButton } from '../../ui/file-button.tsx';
import layout from '../../ui/layout.module.css';
import styles from './authority.module.css';
import { type AuthorizationView, discloserOf } from './authorization-words.ts';
import { MarkSignedDialog } from './mark-signed-dialog.tsx';
import { RevokeDialog } from './revoke-dialog.tsx';

interface AuthorizationActionsProps {
  readonly view: AuthorizationView;
  readonly cases: ReadonlyArray<Case>;
  readonly onEdit: () => void;
}

/** What can be done with an authorization where it stands: make its form, sign, keep the scan, revoke. */
export function AuthorizationActions({ view, cases, onEdit }: AuthorizationActionsProps) {
  const { authorization, status } = view;
  const [asks, setAsks] = useState<'signed' | 'revoke' | null>(null);
  const attach = useWrite('authorizations.attachScan');
  const caseId = authorization.caseId ?? cases[0]?.id ?? null;
  const isDraft = status === 'draft';
  const canBeRevoked = authorization.signedOn !== null && authorization.revokedOn === null;
  return (
    <>
      {caseId === null ? null : <LettersOf view={view} caseId={caseId} />}
      <Group gap="sm">
        {isDraft && (
          <Button
            variant="default"
            leftSection={<IconPencil size={16} aria-hidden="true" />}
            onClick={onEdit}
            aria-label={`Edit the authorization: ${discloserOf(view)}`}
          >
            Edit
          </Button>
        )}
        {isDraft && <MakeForm view={view} caseId={caseId} />}
        {isDraft && (
          <Button variant="outline" onClick={() => setAsks('signed')}>
            Mark as signed
          </Button>
        )}
        {authorization.signedOn !== null && (
          <FileButton
            label={authorization.scanId === null ? 'Add the scan' : 'Use another scan'}
            purpose="authorizationScan"
            owner={{ clientId: authorization.clientId }}
            onAdded={(file) => attach.mutateAsync({ authorizationId: authorization.id, scanId: file.id })}
          />
        )}
        {canBeRevoked && caseId !== null && (
          <Button variant="outline" onClick={() => setAsks('revoke')}>
            Revoke
          </Button>
        )}
        {isDraft && <DeleteAuthorization view={view} />}
      </Group>
      {asks === 'signed' && <MarkSignedDialog view={view} onClose={() => setAsks(null)} />}
      {asks === 'revoke' && <RevokeDialog view={view} cases={cases} onClose={() => setAsks(null)} />}
    </>
  );
}

interface OfCaseProps {
  readonly view: AuthorizationView;
  readonly caseId: CaseId;
}

function MakeForm({ view, caseId }: { readonly view: AuthorizationView; readonly caseId: CaseId | null }) {
  const add = useWrite('caseLetters.add');
  const navigate = useNavigate();
  const { id, custodianId, departmentId } = view.authorization;
  if (caseId === null) return <span className={layout.quiet}>Open a case to make the form for the client.</span>;
  return (
    <Button
      leftSection={<IconFileText size={16} aria-hidden="true" />}
      loading={add.isPending}
      onClick={() =>
        add.mutate(
          { caseId, kind: 'c', authorizationId: id, custodianId, departmentId },
          { onSuccess: ({ caseLetterId }) => void navigate(`/cases/${caseId}/letters/${caseLetterId}`) },
        )
      }
    >
      Make the form to sign
    </Button>
  );
}

/** The form made from it and the revocations drafted for it, each a way to the letter. */
function LettersOf({ view, caseId }: OfCaseProps) {
  const letters = useOperation('caseLetters.list', { caseId });
  const ours = (letters.data ?? []).filter(
    ({ letter }) => letter.authorizationId === view.authorization.id && (letter.kind === 'c' || letter.kind === 'k'),
  );
  if (ours.length === 0) return null;
  return (
    <ul className={styles.letters} aria-label="Its letters">
      {ours.map(({ letter, kindLabel, recipientName }) => (
        <li key={letter.id}>
          <Anchor component={Link} to={`/cases/${caseId}/letters/${letter.id}`}>
            {recipientName === null ? kindLabel : `${kindLabel} to ${recipientName}`}
          </Anchor>
          <span className={layout.quiet}>
            {' '}
            {letter.reference}, {letter.sent === null ? 'draft' : 'sent'}
          </span>
        </li>
      ))}
    </ul>
  );
}

function DeleteAuthorization({ view }: { readonly view: AuthorizationView }) {
  const remove = useWrite('authorizations.delete');
  const ask = async () => {
    const isSure = await confirmDelete({
      title: `Delete the draft for ${discloserOf(view)}?`,
      sentence: 'It was never signed. It goes to the trash and can be put back from there.',
      confirmLabel: 'Delete the draft',
    });
    if (isSure) remove.mutate({ authorizationId: view.authorization.id });
  };
  return (
    <Button
      variant="subtle"
      color="quiet"
      size="compact-sm"
      className={styles.away ?? ''}
      loading={remove.isPending}
      onClick={() => void ask()}
    >
      Delete the draft
    </Button>
  );
}
