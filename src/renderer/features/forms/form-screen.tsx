import { Button } from '@mantine/core';
import { IconSquarePlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { CustodianForm } from '../../../domain/forms/form.ts';
import type { FormId, OrganizationId } from '../../../domain/shared/ids.ts';
import { useOperation, useWrite } from '../../lib/use-operation.ts';
import { confirmDelete } from '../../ui/confirm.tsx';
import { DeleteButton } from '../../ui/delete-button.tsx';
import { TextField } from '../../ui/fields.tsx';
import { Page } from '../../ui/page.tsx';
import { PdfPages } from '../../ui/pdf-pages.tsx';
import { OperationView } from '../../ui/states.tsx';
import { TwoPanes } from '../../ui/two-panes.tsx';
import { BoxRows } from './box-rows.tsx';
import { FieldRows } from './field-rows.tsx';
import styles from './forms.module.css';
import { PageOverlay } from './page-overlay.tsx';
import { useBoxes } from './use-boxes.ts';
import { useFormFields } from './use-form-fields.ts';

interface FormScreenProps {
  readonly organizationId: OrganizationId;
  readonly formId: FormId;
}

/** Maps a custodian's form once: what goes into each field, and text boxes where the page has none. */
export function FormScreen({ organizationId, formId }: FormScreenProps) {
  const form = useOperation('forms.get', { formId });
  return (
    <OperationView query={form}>
      {(value) => <Mapping key={formId} organizationId={organizationId} form={value} />}
    </OperationView>
  );
}

interface MappingProps {
  readonly organizationId: OrganizationId;
  readonly form: CustodianForm;
}

function Mapping({ organizationId, form }: MappingProps) {
  const organization = useOperation('organizations.get', { organizationId });
  const file = useOperation('files.read', { fileId: form.fileId });
  const saved = useFormFields(form);
  const boxes = useBoxes(form, saved);
  const [marked, setMarked] = useState<string | null>(null);
  const { title } = saved.fields;
  return (
    <Page
      title={form.title}
      trail={[
        { label: 'Directory', to: '/directory' },
        { label: organization.data?.name ?? 'Organization', to: `/directory/${organizationId}` },
        { label: 'Own forms', to: `/directory/${organizationId}/forms` },
      ]}
      width="full"
      mainAction={
        <Button
          variant={boxes.isPlacing ? 'outline' : 'filled'}
          leftSection={<IconSquarePlus size={16} aria-hidden="true" />}
          aria-pressed={boxes.isPlacing}
          onClick={() => boxes.setIsPlacing(!boxes.isPlacing)}
        >
          Place a text box
        </Button>
      }
    >
      <div className={styles.panes}>
        <TwoPanes
          name="form"
          leftShare={44}
          left={
            <section className={styles.mapping} aria-label="What goes in">
              <TextField
                label="Title"
                value={title}
                onChange={(text) => saved.set({ title: text ?? '' })}
                error={saved.errors.title}
              />
              <FieldRows form={form} saved={saved} onMark={setMarked} />
              <BoxRows boxes={boxes} />
              {saved.saveState.kind === 'refused' && (
                <p role="alert" className={styles.refused}>
                  {saved.saveState.message}
                </p>
              )}
              <DeleteForm organizationId={organizationId} form={form} />
            </section>
          }
          right={
            <div className={styles.paper}>
              {boxes.isPlacing && (
                <p className={styles.placing} role="status">
                  Click on the page where the text begins, or press Enter to put it on the page and move it with the
                  arrow keys. Escape stops.
                </p>
              )}
              <OperationView query={file}>
                {({ bytes }) => (
                  <div className={styles.pages}>
                    <PdfPages
                      pdf={bytes}
                      label={form.title}
                      overlay={(page) => <PageOverlay page={page} boxes={boxes} marked={marked} />}
                    />
                  </div>
                )}
              </OperationView>
            </div>
          }
        />
      </div>
    </Page>
  );
}

function DeleteForm({ organizationId, form }: MappingProps) {
  const remove = useWrite('forms.delete');
  const navigate = useNavigate();
  const ask = async () => {
    const isConfirmed = await confirmDelete({
      title: 'Delete this form?',
      sentence: `${form.title} goes to the trash with how it is mapped. You can take it back from the trash. One that was filled in for a case stays.`,
      confirmLabel: 'Delete the form',
    });
    if (!isConfirmed) return;
    remove.mutate(
      { formId: form.id },
      { onSuccess: () => void navigate(`/directory/${organizationId}/forms`, { replace: true }) },
    );
  };
  return <DeleteButton label="Delete the form" isPending={remove.isPending} onAsk={() => void ask()} />;
}
