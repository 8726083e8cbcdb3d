import { Anchor, Modal, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import type { CustodianForm } from '../../../domain/forms/form.ts';
import type { CaseId, OrganizationId } from '../../../domain/shared/ids.ts';
import { refusalOf } from '../../lib/call.ts';
import { useOperation, useWrite } from '../../lib/use-operation.ts';
import { useOrganizations } from '../../ui/custodian-field.tsx';
import layout from '../../ui/layout.module.css';
import { EmptyState, OperationView, RefusalNote } from '../../ui/states.tsx';
import { custodiansOf, requestFor } from './case-custodians.ts';
import styles from './forms.module.css';

interface NewFillDialogProps {
  readonly caseId: CaseId;
  readonly onClose: () => void;
}

/** Which form: those of the custodians that hold something of this case. */
export function NewFillDialog({ caseId, onClose }: NewFillDialogProps) {
  const ledger = useOperation('records.list', { caseId });
  const requests = useOperation('requests.list', { caseId });
  const organizations = useOrganizations();
  const add = useWrite('fills.add');
  const navigate = useNavigate();
  const [refused, setRefused] = useState<unknown>(null);
  const fill = async ({ id, organizationId }: CustodianForm) => {
    setRefused(null);
    try {
      const requestId =
        requestFor(
          organizationId,
          (requests.data ?? []).map(({ request }) => request),
        )?.id ?? null;
      const { formFillId } = await add.mutateAsync({ formId: id, caseId, requestId });
      onClose();
      await navigate(`/cases/${caseId}/forms/${formFillId}`);
    } catch (thrown) {
      setRefused(thrown);
    }
  };
  return (
    <Modal opened onClose={onClose} title="Fill in a form" size="lg">
      {refused === null ? null : <RefusalNote refusal={refusalOf(refused)} />}
      <OperationView query={ledger}>
        {({ items }) => {
          const held = custodiansOf(
            items,
            (requests.data ?? []).map(({ request }) => request),
          );
          if (held.length === 0) {
            return (
              <EmptyState sentence="No record of this case names a custodian yet. Say in the ledger who holds what; the forms of those custodians are offered here." />
            );
          }
          return (
            <div className={layout.stack}>
              {held.map((organizationId) => (
                <FormChoices
                  key={organizationId}
                  organizationId={organizationId}
                  name={organizations.find(({ id }) => id === organizationId)?.name ?? 'Custodian'}
                  reference={
                    requestFor(
                      organizationId,
                      (requests.data ?? []).map(({ request }) => request),
                    )?.reference
                  }
                  isBusy={add.isPending || requests.data === undefined}
                  onChoose={(form) => void fill(form)}
                />
              ))}
            </div>
          );
        }}
      </OperationView>
    </Modal>
  );
}

interface FormChoicesProps {
  readonly organizationId: OrganizationId;
  readonly name: string;
  /** Of the request the form would go with. */
  readonly reference: string | undefined;
  readonly isBusy: boolean;
  readonly onChoose: (form: CustodianForm) => void;
}

function FormChoices({ organizationId, name, reference, isBusy, onChoose }: FormChoicesProps) {
  const forms = useOperation('forms.list', { organizationId });
  return (
    <section aria-label={name}>
      <strong>{name}</strong>
      <OperationView
        query={forms}
        isEmpty={(kept) => kept.length === 0}
        empty={
          <p className={layout.quiet}>
            No form is kept of it.{' '}
            <Anchor component={Link} to={`/directory/${organizationId}/forms`} underline="always" size="sm">
              Keep one in the directory
            </Anchor>
          </p>
        }
      >
        {(kept) => (
          <ul className={styles.choices}>
            {kept.map((form) => (
              <li key={form.id}>
                <UnstyledButton className={styles.choice ?? ''} disabled={isBusy} onClick={() => onChoose(form)}>
                  <span className={styles.fieldName}>{form.title}</span>
                  <span className={layout.quiet}>
                    {form.pageCount === 1 ? '1 page' : `${form.pageCount} pages`}
                    {reference === undefined ? '' : `, with request ${reference}`}
                  </span>
                </UnstyledButton>
              </li>
            ))}
          </ul>
        )}
      </OperationView>
    </section>
  );
}
