import { Modal, Stack } from '@mantine/core';
import { sourceOperations } from '../../../contract/sources.ts';
import { type ConsultMode, consultModes } from '../../../domain/consultations/consult-mode.ts';
import { centerPlace, secondOpinionChoices } from '../../../domain/directory/centers.ts';
import { centerKindLabel } from '../../../domain/directory/labels.ts';
import { consultModeLabel } from '../../../domain/opinions/say.ts';
import type { CaseId } from '../../../domain/shared/ids.ts';
import { useOperation, useWrite } from '../../lib/use-operation.ts';
import { CustodianField } from '../../ui/custodian-field.tsx';
import { SelectField, TextField } from '../../ui/fields.tsx';
import { DialogForm, useOperationForm } from '../../ui/form.tsx';
import { GroupedSelectField } from '../../ui/grouped-select-field.tsx';
import styles from './sources.module.css';

interface AddCandidateDialogProps {
  readonly caseId: CaseId;
  readonly onClose: () => void;
}

interface Values extends Record<string, unknown> {
  listedId: string | null;
  organizationId: string | null;
  clinicianId: string | null;
  name: string;
  clinicianName: string;
  mode: ConsultMode | null;
}

const kinds = ['center', 'remoteProgram', 'pathologyService'] as const;
const schema = sourceOperations['sources.add'].input
  .pick({ organizationId: true, clinicianId: true, name: true, clinicianName: true, mode: true })
  .loose();

/** Adds a candidate from the list of centers, from the directory, or by its name. */
export function AddCandidateDialog({ caseId, onClose }: AddCandidateDialogProps) {
  const add = useWrite('sources.add');
  const listing = useOperation('centers.list', {});
  const clinicians = useOperation('clinicians.list', {});
  const centers = listing.data?.centers ?? [];
  const form = useOperationForm<Values>(schema, {
    listedId: null,
    organizationId: null,
    clinicianId: null,
    name: '',
    clinicianName: '',
    mode: null,
  });
  return (
    <Modal opened onClose={onClose} title="Add a candidate" size="lg">
      <DialogForm
        form={form}
        submitLabel="Add the candidate"
        onSubmit={async ({ listedId, ...given }) => {
          const kind = centers.find(({ id }) => id === listedId)?.kind;
          const listed =
            listedId === null ? {} : kind === 'remoteProgram' ? { programId: listedId } : { centerId: listedId };
          await add.mutateAsync({ caseId, ...listed, ...given });
        }}
        onClose={onClose}
      >
        <Stack gap="md">
          <GroupedSelectField
            label="From the list of centers"
            description="In alphabetical order, never ranked; laboratories that treat no patients are left out"
            autoFocus
            groups={kinds.map((kind) => ({
              group: centerKindLabel(kind),
              items: secondOpinionChoices(centers)
                .filter((center) => center.kind === kind)
                .map((center) => ({ value: center.id, label: nameOf(center) })),
            }))}
            {...form.getInputProps('listedId')}
          />
          <CustodianField label="Or from your directory" {...form.getInputProps('organizationId')} />
          <TextField
            label="Or by its name"
            description="Also to call one of the above otherwise"
            {...form.getInputProps('name')}
          />
          <div className={styles.pair}>
            <SelectField
              label="Doctor of your directory"
              clearable
              choices={(clinicians.data ?? []).map((clinician) => ({
                value: clinician.id,
                label: [clinician.name, clinician.specialty].filter((part) => part !== null).join(', '),
              }))}
              {...form.getInputProps('clinicianId')}
            />
            <TextField label="Or the doctor’s name" {...form.getInputProps('clinicianName')} />
          </div>
          <SelectField
            label="How the opinion would be given"
            clearable
            choices={consultModes.map((value) => ({ value, label: consultModeLabel(value) }))}
            {...form.getInputProps('mode')}
          />
        </Stack>
      </DialogForm>
    </Modal>
  );
}

function nameOf(
  center: Parameters<typeof centerPlace>[0] & { readonly name: string; readonly institution: string },
): string {
  const place = centerPlace(center);
  const institution = center.name.includes(center.institution) ? null : center.institution;
  return [center.name, institution, place].filter((part) => part !== null).join(', ');
}
