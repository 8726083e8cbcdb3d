import { Anchor, Table } from '@mantine/core';
import { Link, useNavigate } from 'react-router';
import type { CustodianForm } from '../../../domain/forms/form.ts';
import type { OrganizationId } from '../../../domain/shared/ids.ts';
import { call } from '../../lib/call.ts';
import { useOperation, useWrite } from '../../lib/use-operation.ts';
import { type AddedFile, FileButton } from '../../ui/file-button.tsx';
import { Page } from '../../ui/page.tsx';
import { EmptyState, OperationView } from '../../ui/states.tsx';
import styles from './forms.module.css';

const LONGEST_TITLE = 200;

/** A custodian's own forms: kept as PDF, mapped once, filled in for any client. */
export function FormList({ organizationId }: { readonly organizationId: OrganizationId }) {
  const organization = useOperation('organizations.get', { organizationId });
  const forms = useOperation('forms.list', { organizationId });
  const add = useWrite('forms.add');
  const navigate = useNavigate();
  const keep = async (file: AddedFile) => {
    // What cannot be filled in is no form; the button has said why.
    if (!file.isReadable) return void (await call('files.delete', { fileId: file.id }));
    const title =
      file.name
        .replace(/\.pdf$/i, '')
        .trim()
        .slice(0, LONGEST_TITLE) || 'Form';
    const { formId } = await add.mutateAsync({ organizationId, fileId: file.id, title });
    await navigate(`/directory/${organizationId}/forms/${formId}`);
  };
  const button = (
    <div className={styles.keep}>
      <FileButton
        label="Keep a form (PDF)"
        purpose="custodianForm"
        owner={{ organizationId }}
        accept="pdf"
        variant="filled"
        onAdded={keep}
      />
    </div>
  );
  return (
    <OperationView query={organization}>
      {({ name }) => (
        <Page
          title="Own forms"
          subtitle={`Forms that ${name} asks for instead of a letter. Each is mapped once and then fills itself in.`}
          trail={[
            { label: 'Directory', to: '/directory' },
            { label: name, to: `/directory/${organizationId}` },
          ]}
          mainAction={button}
        >
          <OperationView
            query={forms}
            isEmpty={(kept) => kept.length === 0}
            empty={
              <EmptyState sentence="Keep the custodian’s blank form here as a PDF. Its fields are proposed by their names; on a page without fields you place text where it belongs." />
            }
          >
            {(kept) => <Forms organizationId={organizationId} forms={kept} />}
          </OperationView>
        </Page>
      )}
    </OperationView>
  );
}

interface FormsProps {
  readonly organizationId: OrganizationId;
  readonly forms: ReadonlyArray<CustodianForm>;
}

function Forms({ organizationId, forms }: FormsProps) {
  return (
    <Table className={styles.table} verticalSpacing="sm" horizontalSpacing="md">
      <Table.Thead>
        <Table.Tr>
          <Table.Th className={styles.title}>Form</Table.Th>
          <Table.Th>Pages</Table.Th>
          <Table.Th>Fields filled in</Table.Th>
          <Table.Th>Text boxes</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {forms.map((form) => (
          <Table.Tr key={form.id}>
            <Table.Td>
              <Anchor component={Link} to={`/directory/${organizationId}/forms/${form.id}`} fw="var(--weight-medium)">
                {form.title}
              </Anchor>
            </Table.Td>
            <Table.Td>{form.pageCount}</Table.Td>
            <Table.Td>{sayFilled(form)}</Table.Td>
            <Table.Td>{form.boxes.length === 0 ? 'None' : form.boxes.length}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function sayFilled({ fields, mappings }: CustodianForm): string {
  if (fields.length === 0) return 'None: a flat page';
  return `${mappings.filter(({ source }) => source.kind !== 'empty').length} of ${fields.length}`;
}
