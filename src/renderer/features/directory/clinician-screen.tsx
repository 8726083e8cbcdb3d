import { Anchor, Button } from '@mantine/core';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { newClinicianSchema } from '../../../contract/clinicians.ts';
import { organizationId } from '../../../contract/schemas.ts';
import type { Clinician } from '../../../domain/directory/clinician.ts';
import { checkNpi, clinicianName } from '../../../domain/directory/new-clinician.ts';
import type { ClinicianId } from '../../../domain/shared/ids.ts';
import { changedFields } from '../../lib/changed-fields.ts';
import { useDraft } from '../../lib/use-draft.ts';
import { useOperation, useWrite } from '../../lib/use-operation.ts';
import { confirmDelete } from '../../ui/confirm.tsx';
import { useOrganizations } from '../../ui/custodian-field.tsx';
import { DeleteButton } from '../../ui/delete-button.tsx';
import { DraftOffer } from '../../ui/draft-offer.tsx';
import { EditSection } from '../../ui/edit-section.tsx';
import { Fact, Facts } from '../../ui/facts.tsx';
import { FormFrame, useOperationForm } from '../../ui/form.tsx';
import { Page } from '../../ui/page.tsx';
import { Section } from '../../ui/section.tsx';
import { SectionForm } from '../../ui/section-form.tsx';
import { OperationView } from '../../ui/states.tsx';
import { ClinicianFields } from './clinician-fields.tsx';
import { type ClinicianValues, clinicianFields, emptyClinicianValues, toClinicianValues } from './clinician-values.ts';
import styles from './directory.module.css';

const trail = [
  { label: 'Directory', to: '/directory' },
  { label: 'Clinicians', to: '/directory/clinicians' },
];

interface ClinicianScreenProps {
  /** "new" is a clinician not yet saved. */
  readonly clinicianId: ClinicianId | 'new';
}

/** One clinician of the directory. */
export function ClinicianScreen({ clinicianId }: ClinicianScreenProps) {
  return clinicianId === 'new' ? <NewClinician /> : <KnownClinician clinicianId={clinicianId} />;
}

function NewClinician() {
  const [parameters] = useSearchParams();
  const at = organizationId.safeParse(parameters.get('organization')).data ?? null;
  const form = useOperationForm<ClinicianValues>(newClinicianSchema, { ...emptyClinicianValues, organizationId: at });
  const draft = useDraft('clinician:new', form);
  const add = useWrite('clinicians.add');
  const navigate = useNavigate();
  return (
    <Page title="New clinician" subtitle="Only the name is needed now." trail={trail} width="reading">
      <FormFrame
        form={form}
        submitLabel="Add to the directory"
        onSubmit={async (values) => {
          const { clinicianId } = await add.mutateAsync(values);
          await draft.clear();
          await navigate(`/directory/clinicians/${clinicianId}`, { replace: true });
        }}
        aside={
          <Button variant="default" component={Link} to="/directory/clinicians">
            Back to the clinicians
          </Button>
        }
      >
        <DraftOffer draft={draft} />
        <Section title="Clinician">
          <ClinicianFields form={form} />
        </Section>
      </FormFrame>
    </Page>
  );
}

function KnownClinician({ clinicianId }: { readonly clinicianId: ClinicianId }) {
  const clinician = useOperation('clinicians.get', { clinicianId });
  return <OperationView query={clinician}>{(value) => <ClinicianPage clinician={value} />}</OperationView>;
}

function ClinicianPage({ clinician }: { readonly clinician: Clinician }) {
  const formKey = `clinician:${clinician.id}`;
  return (
    <Page title={clinicianName(clinician)} subtitle={clinician.specialty} trail={trail} width="reading">
      <EditSection
        title="Clinician"
        formKey={formKey}
        fields={clinicianFields}
        form={(close) => <ClinicianForm clinician={clinician} formKey={formKey} close={close} />}
      >
        <ClinicianFacts clinician={clinician} />
      </EditSection>
      <DeleteClinician clinician={clinician} />
    </Page>
  );
}

function ClinicianFacts({ clinician }: { readonly clinician: Clinician }) {
  const organizations = useOrganizations();
  const organization = organizations.find(({ id }) => id === clinician.organizationId);
  const warning = checkNpi(clinician.npi);
  return (
    <Facts>
      <Fact label="Works at" without="Not known yet">
        {organization === undefined ? null : (
          <Anchor component={Link} to={`/directory/${organization.id}`}>
            {organization.name}
          </Anchor>
        )}
      </Fact>
      <Fact label="Department">{organization?.departments.find(({ id }) => id === clinician.departmentId)?.name}</Fact>
      <Fact label="Phone">{clinician.phone}</Fact>
      <Fact label="Fax">{clinician.fax}</Fact>
      <Fact label="Email">{clinician.email}</Fact>
      {clinician.npi === null ? null : (
        <Fact label="NPI">
          {clinician.npi}
          {warning === null ? null : <div className={styles.caution}>{warning}</div>}
        </Fact>
      )}
      <Fact label="Note">{clinician.note}</Fact>
    </Facts>
  );
}

interface ClinicianFormProps {
  readonly clinician: Clinician;
  readonly formKey: string;
  readonly close: () => void;
}

function ClinicianForm({ clinician, formKey, close }: ClinicianFormProps) {
  const initial = toClinicianValues(clinician);
  const form = useOperationForm<ClinicianValues>(newClinicianSchema, initial);
  const update = useWrite('clinicians.update');
  return (
    <SectionForm
      form={form}
      formKey={formKey}
      submitLabel="Save clinician"
      save={(values) =>
        update.mutateAsync({ clinicianId: clinician.id, changes: changedFields(initial, values, clinicianFields) })
      }
      close={close}
    >
      <ClinicianFields form={form} />
    </SectionForm>
  );
}

function DeleteClinician({ clinician }: { readonly clinician: Clinician }) {
  const remove = useWrite('clinicians.delete');
  const navigate = useNavigate();
  const ask = async () => {
    const isConfirmed = await confirmDelete({
      title: 'Delete this clinician?',
      sentence: `${clinicianName(clinician)} goes to the trash. You can take it back from there. One whom a letter names stays.`,
      confirmLabel: 'Delete the clinician',
    });
    if (isConfirmed) {
      remove.mutate({ clinicianId: clinician.id }, { onSuccess: () => void navigate('/directory/clinicians') });
    }
  };
  return <DeleteButton label="Delete the clinician" isPending={remove.isPending} onAsk={() => void ask()} />;
}
