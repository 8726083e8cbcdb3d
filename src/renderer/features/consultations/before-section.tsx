import { Button, Group, Stack } from '@mantine/core';
import { IconMicrophone, IconMicrophoneOff } from '@tabler/icons-react';
import { consultationChecklistSource } from '../../../domain/consultations/checklist.ts';
import type { Consultation } from '../../../domain/consultations/consultation.ts';
import { useWrite } from '../../lib/use-operation.ts';
import { useTickedList } from '../../lib/use-ticked-list.ts';
import { useToday } from '../../lib/use-today.ts';
import { DayField } from '../../ui/day-field.tsx';
import { Fact, Facts } from '../../ui/facts.tsx';
import { CheckField, SelectField, TextField } from '../../ui/fields.tsx';
import layout from '../../ui/layout.module.css';
import { SayDay } from '../../ui/say-day.tsx';
import { Section } from '../../ui/section.tsx';
import type { ConsultationView } from './consultation-words.ts';
import styles from './consultations.module.css';
import { DetailsSection } from './details-section.tsx';

interface ChecksProps {
  readonly view: ConsultationView;
  readonly when: 'before' | 'during';
}

/** Lines of the checklist; what the app knows already is ticked and says why. */
export function Checks({ view: { consultation, checks }, when }: ChecksProps) {
  const { id: consultationId } = consultation;
  const update = useWrite('consultations.update', { says: null });
  const { ticked, set } = useTickedList(consultation.checks, (next) =>
    update.mutateAsync({ consultationId, changes: { checks: [...next] } }),
  );
  return (
    <ul className={styles.checks}>
      {checks
        .filter((each) => each.when === when)
        .map(({ code, text, help, because }) => (
          <li key={code}>
            <CheckField
              label={text}
              description={because ?? help ?? undefined}
              disabled={because !== null}
              checked={because !== null || ticked.includes(code)}
              onChange={(isDone) => set(code, isDone)}
            />
          </li>
        ))}
    </ul>
  );
}

/** The checklist before and during, and where it comes from. */
export function ChecklistSection({ view }: { readonly view: ConsultationView }) {
  return (
    <Section title="Checklist">
      <Stack gap="md">
        <h3 className={layout.cardName}>Before</h3>
        <Checks view={view} when="before" />
        <h3 className={layout.cardName}>While it goes on</h3>
        <Checks view={view} when="during" />
        <p className={layout.quiet}>Where the list comes from: {consultationChecklistSource}</p>
      </Stack>
    </Section>
  );
}

/** The packet is with the doctor, said by whom. */
export function PacketSection({ consultation }: { readonly consultation: Consultation }) {
  const today = useToday();
  const { packetConfirmation: confirmed } = consultation;
  return (
    <DetailsSection
      consultation={consultation}
      title="Packet with the doctor"
      fields={['packetConfirmation']}
      renderFields={(form) =>
        form.values.packetConfirmation === null ? (
          <Group>
            <Button
              variant="default"
              onClick={() => form.setFieldValue('packetConfirmation', { on: today, confirmedBy: '' })}
            >
              Somebody confirmed it
            </Button>
          </Group>
        ) : (
          <div className={layout.pair}>
            <TextField label="Confirmed by" required {...form.getInputProps('packetConfirmation.confirmedBy')} />
            <DayField label="On" required {...form.getInputProps('packetConfirmation.on')} />
          </div>
        )
      }
    >
      {confirmed === null ? (
        <p className={layout.quiet}>Not confirmed yet. That the office has it does not mean that the doctor has it.</p>
      ) : (
        <p className={layout.said}>
          Confirmed by {confirmed.confirmedBy}, <SayDay day={confirmed.on} />
        </p>
      )}
    </DetailsSection>
  );
}

const answers = [
  { value: 'notAsked', label: 'Not asked yet' },
  { value: 'yes', label: 'Yes, it may be recorded' },
  { value: 'no', label: 'No' },
] as const;

/** Whether it may be recorded; without a yes there is nowhere to note a recording. */
export function RecordingSection({ view: { consultation, recordingSays } }: { readonly view: ConsultationView }) {
  const { recording } = consultation;
  const Icon = recording.answer === 'yes' ? IconMicrophone : IconMicrophoneOff;
  return (
    <DetailsSection
      consultation={consultation}
      title="Recording"
      fields={['recording']}
      settle={(values) =>
        values.recording.answer === 'yes' ? values : { ...values, recording: { ...values.recording, keptAt: null } }
      }
      renderFields={(form) => (
        <Stack gap="md">
          <div className={layout.pair}>
            <TextField label="Asked by" {...form.getInputProps('recording.askedBy')} />
            <SelectField label="Answer" required choices={answers} {...form.getInputProps('recording.answer')} />
          </div>
          {form.values.recording.answer !== 'notAsked' && (
            <div className={layout.pair}>
              <TextField
                label="Answered by"
                required={form.values.recording.answer === 'yes'}
                {...form.getInputProps('recording.answeredBy')}
              />
              <DayField label="On" {...form.getInputProps('recording.on')} />
            </div>
          )}
          {form.values.recording.answer === 'yes' ? (
            <TextField
              label="Where a recording is kept"
              placeholder="On the client’s own phone"
              {...form.getInputProps('recording.keptAt')}
            />
          ) : (
            <p className={layout.quiet}>Without a yes nothing is recorded, and no recording can be noted.</p>
          )}
        </Stack>
      )}
    >
      <p className={styles.recording}>
        <Icon size={18} aria-hidden="true" />
        {recordingSays}
      </p>
      {recording.on !== null && (
        <Facts>
          <Fact label="Answered">
            <SayDay day={recording.on} />
          </Fact>
        </Facts>
      )}
    </DetailsSection>
  );
}
