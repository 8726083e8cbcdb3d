import { Alert, Anchor, Button } from '@mantine/core';
import { IconArrowMerge, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { newOrganizationSchema } from '../../../contract/directory.ts';
import { accreditationLabel, organizationKindLabel } from '../../../domain/directory/labels.ts';
import type { Organization } from '../../../domain/directory/organization.ts';
import type { OrganizationId } from '../../../domain/shared/ids.ts';
import { changedFields } from '../../lib/changed-fields.ts';
import { useDraft } from '../../lib/use-draft.ts';
import { useOperation, useWrite } from '../../lib/use-operation.ts';
import { confirmDelete } from '../../ui/confirm.tsx';
import { DeleteButton } from '../../ui/delete-button.tsx';
import { DraftOffer } from '../../ui/draft-offer.tsx';
import { EditSection } from '../../ui/edit-section.tsx';
import { Fact } from '../../ui/facts.tsx';
import { FormFrame, useOperationForm } from '../../ui/form.tsx';
import layout from '../../ui/layout.module.css';
import { Page } from '../../ui/page.tsx';
import { Section } from '../../ui/section.tsx';
import { SectionForm } from '../../ui/section-form.tsx';
import { OperationView } from '../../ui/states.tsx';
import { ContactFacts } from './contact-facts.tsx';
import { Departments } from './departments.tsx';
import styles from './directory.module.css';
import { DuplicatesBanner } from './duplicates-banner.tsx';
import { HistorySection } from './history-section.tsx';
import { type MergeAsked, MergeDialog } from './merge-dialog.tsx';
import { MergedIn } from './merged-in.tsx';
import { OrganizationFields } from './organization-fields.tsx';
import { emptyOrganizationValues, organizationFields, toOrganizationValues } from './organization-values.ts';
import { CliniciansThere, OwnForms } from './people-and-forms.tsx';

const trail = [{ label: 'Directory', to: '/directory' }];

interface OrganizationScreenProps {
  /** "new" is an organization not yet saved. */
  readonly organizationId: OrganizationId | 'new';
}

/** One organization of the directory: how it is reached, and its departments. */
export function OrganizationScreen({ organizationId }: OrganizationScreenProps) {
  return organizationId === 'new' ? <NewOrganization /> : <KnownOrganization organizationId={organizationId} />;
}

function NewOrganization() {
  const form = useOperationForm(newOrganizationSchema, emptyOrganizationValues);
  const draft = useDraft('organization:new', form);
  const add = useWrite('organizations.add');
  const navigate = useNavigate();
  return (
    <Page
      title="New organization"
      subtitle="Only the name is needed now. Departments are added on its own page."
      trail={trail}
      width="reading"
    >
      <FormFrame
        form={form}
        submitLabel="Add to the directory"
        onSubmit={async (values) => {
          const { organizationId } = await add.mutateAsync(values);
          await draft.clear();
          await navigate(`/directory/${organizationId}`, { replace: true });
        }}
        aside={
          <Button variant="default" component={Link} to="/directory">
            Back to the directory
          </Button>
        }
      >
        <DraftOffer draft={draft} />
        <Section title="Organization">
          <OrganizationFields form={form} />
        </Section>
      </FormFrame>
    </Page>
  );
}

function KnownOrganization({ organizationId }: { readonly organizationId: OrganizationId }) {
  const organization = useOperation('organizations.get', { organizationId });
  return <OperationView query={organization}>{(value) => <OrganizationPage organization={value} />}</OperationView>;
}

function OrganizationPage({ organization }: { readonly organization: Organization }) {
  const [isAdding, setIsAdding] = useState(false);
  const [merging, setMerging] = useState<MergeAsked | null>(null);
  return (
    <Page
      title={organization.name}
      subtitle={organizationKindLabel(organization.kind)}
      trail={trail}
      mainAction={
        <>
          {organization.mergedIntoId === null ? (
            <Button
              variant="default"
              leftSection={<IconArrowMerge size={16} aria-hidden="true" />}
              onClick={() => setMerging({ keptId: organization.id, mergedId: null })}
            >
              Merge another into it
            </Button>
          ) : null}
          <Button leftSection={<IconPlus size={16} aria-hidden="true" />} onClick={() => setIsAdding(true)}>
            Add a department
          </Button>
        </>
      }
    >
      {organization.mergedIntoId === null ? (
        <DuplicatesBanner of={organization.id} />
      ) : (
        <MergedAway intoId={organization.mergedIntoId} />
      )}
      <div className={styles.columns}>
        <div className={layout.column}>
          <OrganizationSection organization={organization} />
          <HistorySection organizationId={organization.id} />
          <MergedIn organizationId={organization.id} />
        </div>
        <div className={layout.column}>
          <Departments organization={organization} isAdding={isAdding} onAdded={() => setIsAdding(false)} />
          <CliniciansThere organization={organization} />
          <OwnForms organization={organization} />
        </div>
      </div>
      <DeleteOrganization organization={organization} />
      <MergeDialog asked={merging} onClose={() => setMerging(null)} />
    </Page>
  );
}

function OrganizationSection({ organization }: { readonly organization: Organization }) {
  const formKey = `organization:${organization.id}`;
  return (
    <EditSection
      title="Organization"
      formKey={formKey}
      fields={organizationFields}
      form={(close) => <OrganizationForm organization={organization} formKey={formKey} close={close} />}
    >
      <ContactFacts of={organization} withoutAddress="Not given; letters by mail need it" note={organization.note}>
        <Fact label="Laboratory">
          {organization.accreditation === 'unknown' ? null : accreditationLabel(organization.accreditation)}
        </Fact>
        {organization.copyServiceId === null ? null : (
          <Fact label="Copy service">
            <OrganizationLink organizationId={organization.copyServiceId} />
          </Fact>
        )}
      </ContactFacts>
    </EditSection>
  );
}

/** An organization by its name, to go there. */
function OrganizationLink({ organizationId }: { readonly organizationId: OrganizationId }) {
  const organization = useOperation('organizations.get', { organizationId });
  if (organization.data === undefined) return null;
  return (
    <Anchor component={Link} to={`/directory/${organizationId}`}>
      {organization.data.name}
    </Anchor>
  );
}

function MergedAway({ intoId }: { readonly intoId: OrganizationId }) {
  return (
    <Alert color="caution" variant="light" icon={<IconArrowMerge size={18} aria-hidden="true" />}>
      This one was merged and is no longer offered. Everything of it is at <OrganizationLink organizationId={intoId} />.
    </Alert>
  );
}

interface OrganizationFormProps {
  readonly organization: Organization;
  readonly formKey: string;
  readonly close: () => void;
}

function OrganizationForm({ organization, formKey, close }: OrganizationFormProps) {
  const initial = toOrganizationValues(organization);
  const form = useOperationForm(newOrganizationSchema, initial);
  const update = useWrite('organizations.update');
  return (
    <SectionForm
      form={form}
      formKey={formKey}
      submitLabel="Save organization"
      save={(values) =>
        update.mutateAsync({
          organizationId: organization.id,
          changes: changedFields(initial, values, organizationFields),
        })
      }
      close={close}
    >
      <OrganizationFields form={form} />
    </SectionForm>
  );
}

function DeleteOrganization({ organization }: { readonly organization: Organization }) {
  const remove = useWrite('organizations.delete');
  const navigate = useNavigate();
  const ask = async () => {
    const isConfirmed = await confirmDelete({
      title: 'Delete this organization?',
      sentence: `${organization.name} goes to the trash with its departments. You can take it back from the trash. One that a record or a request uses stays.`,
      confirmLabel: 'Delete the organization',
    });
    if (isConfirmed) {
      remove.mutate({ organizationId: organization.id }, { onSuccess: () => void navigate('/directory') });
    }
  };
  return <DeleteButton label="Delete the organization" isPending={remove.isPending} onAsk={() => void ask()} />;
}
