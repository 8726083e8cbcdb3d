import { Group, Stack } from '@mantine/core';
import type { Consultation } from '../../../domain/consultations/consultation.ts';
import type { Day } from '../../../domain/shared/days.ts';
import { type LocalTime, sayTimeOfDay } from '../../../domain/shared/zoned-time.ts';
import { DayField } from '../../ui/day-field.tsx';
import { Fact, Facts } from '../../ui/facts.tsx';
import { TextField, WordsField } from '../../ui/fields.tsx';
import layout from '../../ui/layout.module.css';
import { SayDay } from '../../ui/say-day.tsx';
import { TimeField } from '../../ui/time-field.tsx';
import type { ConsultationForm } from './consultation-values.ts';
import { DetailsSection } from './details-section.tsx';
import { PaperButton } from './paper-button.tsx';

/** How the client gets there, and the sheet that says it on one page. */
export function TravelSection({ consultation }: { readonly consultation: Consultation }) {
  const { travel } = consultation;
  const leaveAt = travel.leaveAt;
  return (
    <DetailsSection
      consultation={consultation}
      title="Travel"
      fields={['travel']}
      renderFields={(form) => <TravelFields form={form} />}
    >
      <Stack gap="md">
        <Facts>
          <Fact label="Leave at">
            {leaveAt === null ? null : (
              <>
                <SayDay day={leaveAt.slice(0, 10) as Day} as="date" />, {sayTimeOfDay(leaveAt)}
              </>
            )}
          </Fact>
          <Fact label="Way">{travel.how}</Fact>
          <Fact label="Parking and entrance">{travel.parking}</Fact>
          <Fact label="Where they stay">{travel.stay}</Fact>
          <Fact label="What to bring">{travel.bring}</Fact>
          <Fact label="Whom to call there">{travel.contactThere}</Fact>
        </Facts>
        {Object.values(travel).every((value) => value === null) && (
          <p className={layout.quiet}>
            Nothing is written down yet. The sheet prints what is known: when, where, what to bring, whom to call.
          </p>
        )}
        <Group gap="sm">
          <PaperButton consultation={consultation} paper="travelSheet" />
        </Group>
      </Stack>
    </DetailsSection>
  );
}

function TravelFields({ form }: { readonly form: ConsultationForm }) {
  return (
    <Stack gap="md">
      <LeaveFields form={form} />
      <WordsField label="Way" rows={2} placeholder="Train, drive, who drives" {...form.getInputProps('travel.how')} />
      <WordsField label="Parking and entrance" rows={2} {...form.getInputProps('travel.parking')} />
      <WordsField label="Where they stay" rows={2} {...form.getInputProps('travel.stay')} />
      <WordsField
        label="What to bring"
        description="One thing a line"
        rows={3}
        {...form.getInputProps('travel.bring')}
      />
      <TextField label="Whom to call there" {...form.getInputProps('travel.contactThere')} />
    </Stack>
  );
}

// A day and a time make one moment on the wall clock; half of it is kept as typed until the other half is there.
function LeaveFields({ form }: { readonly form: ConsultationForm }) {
  const value = form.values.travel.leaveAt ?? '';
  const [day = '', time = ''] = value.split('T');
  const set = (nextDay: string, nextTime: string): void => {
    const isEmpty = nextDay === '' && nextTime === '';
    form.setFieldValue('travel.leaveAt', isEmpty ? null : (`${nextDay}T${nextTime}` as LocalTime));
  };
  const { error, onBlur } = form.getInputProps('travel.leaveAt');
  return (
    <div className={layout.pair}>
      <DayField label="Leave on" value={day} onChange={(next) => set(next ?? '', time)} onBlur={onBlur} error={error} />
      <TimeField
        label="At, by the client’s clock"
        value={time}
        onChange={(next) => set(day, next ?? '')}
        onBlur={onBlur}
      />
    </div>
  );
}
