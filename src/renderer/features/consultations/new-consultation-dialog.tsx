import { Button, Modal, Stack } from '@mantine/core';
import { useNavigate } from 'react-router';
import { z } from 'zod';
import { consultationDetails } from '../../../contract/consultation-fields.ts';
import { type ConsultMode, consultModes } from '../../../domain/consultations/consult-mode.ts';
import { consultModeLabel } from '../../../domain/opinions/say.ts';
import type { CaseId, ClinicianId, SourceCandidateId } from '../../../domain/shared/ids.ts';
import type { SourceCandidate } from '../../../domain/sources/source-candidate.ts';
import { useWrite } from '../../lib/use-operation.ts';
import { CheckField, SelectField, TextField } from '../../ui/fields.tsx';
import { FormFrame, useOperationForm } from '../../ui/form.tsx';
import layout from '../../ui/layout.module.css';
import { SlotFields, type SlotValues, slotSchema, slotValues, typedSlot } from './slot-form.tsx';

const { sourceCandidateId, clinicianId, clinicianName, institution, mode } = consultationDetails;
const details = { sourceCandidateId, clinicianId, clinicianName, institution, mode };
const schema = z.discriminatedUnion('isBooked', [
  z.strictObject({ ...details, ...slotSchema, isBooked: z.literal(true) }),
  z.strictObject({
    ...details,
    isBooked: z.literal(false),
    day: z.unknown(),
    time: z.unknown(),
    timeZone: slotSchema.timeZone,
    durationMinutes: slotSchema.durationMinutes,
  }),
]);

type Values = SlotValues & {
  sourceCandidateId: SourceCandidateId | null;
  clinicianId: ClinicianId | null;
  clinicianName: string | null;
  institution: string | null;
  mode: ConsultMode;
  isBooked: boolean;
};

interface NewConsultationDialogProps {
  readonly caseId: CaseId;
  readonly clientZone: string | null;
  /** The shortlist of the case. */
  readonly candidates: ReadonlyArray<SourceCandidate>;
  readonly onClose: () => void;
}

/** Plans a consultation with a source of the shortlist or with anybody else; books it where the time is known. */
export function NewConsultationDialog({ caseId, clientZone, candidates, onClose }: NewConsultationDialogProps) {
  const add = useWrite('consultations.add');
  const navigate = useNavigate();
  const chosen = candidates.find(({ status }) => status === 'chosen') ?? null;
  const form = useOperationForm<Values>(schema, { ...startOf(chosen), ...slotValues(null), isBooked: false });
  const choose = (id: SourceCandidateId | null) => {
    const candidate = candidates.find((one) => one.id === id) ?? null;
    form.setValues({ ...form.values, ...startOf(candidate) });
  };
  return (
    <Modal opened onClose={onClose} title="Plan a consultation" size="xl">
      <FormFrame
        form={form}
        submitLabel={form.values.isBooked ? 'Book it' : 'Plan it'}
        aside={
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
        }
        onSubmit={async ({ isBooked, day, time, timeZone, durationMinutes, ...given }) => {
          const slot = typedSlot({ day, time, timeZone, durationMinutes });
          const startsAt = isBooked ? slot.startsAt : null;
          const { consultationId } = await add.mutateAsync({ caseId, ...given, ...slot, startsAt });
          onClose();
          navigate(`/cases/${caseId}/consultations/${consultationId}`);
        }}
      >
        <Stack gap="md">
          {candidates.length > 0 && (
            <SelectField
              label="Source of the shortlist"
              clearable
              choices={candidates.map(({ id, name }) => ({ value: id, label: name }))}
              {...form.getInputProps('sourceCandidateId')}
              onChange={choose}
            />
          )}
          <div className={layout.pair}>
            <TextField
              label="Doctor"
              placeholder="Dr. Ada Example"
              autoFocus
              {...form.getInputProps('clinicianName')}
            />
            <TextField label="Center" {...form.getInputProps('institution')} />
          </div>
          <SelectField
            label="How"
            required
            choices={consultModes.map((value) => ({ value, label: consultModeLabel(value) }))}
            {...form.getInputProps('mode')}
          />
          <CheckField label="The time is known" {...form.getInputProps('isBooked', { type: 'checkbox' })} />
          {form.values.isBooked && <SlotFields form={form} clientZone={clientZone} />}
        </Stack>
      </FormFrame>
    </Modal>
  );
}

function startOf(candidate: SourceCandidate | null) {
  return {
    sourceCandidateId: candidate?.id ?? null,
    clinicianId: candidate?.clinicianId ?? null,
    clinicianName: candidate?.clinicianName ?? null,
    institution: candidate?.name ?? null,
    mode: candidate?.mode ?? ('video' as const),
  };
}
