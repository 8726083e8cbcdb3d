import { ActionIcon, Button, Fieldset, Stack } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { consultModes } from '../../../domain/consultations/consult-mode.ts';
import type { Consultation } from '../../../domain/consultations/consultation.ts';
import { consultModeLabel } from '../../../domain/opinions/say.ts';
import type { ClinicianId } from '../../../domain/shared/ids.ts';
import { useOperation } from '../../lib/use-operation.ts';
import { DayField } from '../../ui/day-field.tsx';
import { Fact, Facts } from '../../ui/facts.tsx';
import { CheckField, SelectField, TextField, WordsField } from '../../ui/fields.tsx';
import layout from '../../ui/layout.module.css';
import { SayDay } from '../../ui/say-day.tsx';
import type { ConsultationForm } from './consultation-values.ts';
import styles from './consultations.module.css';
import { DetailsSection } from './details-section.tsx';

/** With whom, where, who comes along, and what happens on arrival. */
export function WhoSection({ consultation }: { readonly consultation: Consultation }) {
  const { interpreter, people } = consultation;
  return (
    <DetailsSection
      consultation={consultation}
      title="Who and where"
      fields={[
        'clinicianName',
        'clinicianId',
        'specialty',
        'institution',
        'mode',
        'place',
        'link',
        'phone',
        'people',
        'interpreter',
        'arrivalTests',
      ]}
      renderFields={(form) => <WhoFields form={form} />}
    >
      <Facts>
        <Fact label="Doctor" without="Not named yet">
          {[consultation.clinicianName, consultation.specialty].filter((part) => part !== null).join(', ')}
        </Fact>
        <Fact label="Center">{consultation.institution}</Fact>
        <Fact label="How">{consultModeLabel(consultation.mode)}</Fact>
        <Fact label="Place">{consultation.place}</Fact>
        <Fact label="Link">{consultation.link}</Fact>
        <Fact label="Phone there">{consultation.phone}</Fact>
        <Fact label="People">
          {people.map(({ name, role }) => (role === null ? name : `${name} (${role})`)).join(', ')}
        </Fact>
        {interpreter.isNeeded && (
          <Fact label="Interpreter">
            {[
              interpreter.language,
              interpreter.name,
              interpreter.confirmedOn === null ? 'not confirmed yet' : 'confirmed ',
            ]
              .filter((part) => part !== null)
              .join(', ')}
            {interpreter.confirmedOn === null ? null : <SayDay day={interpreter.confirmedOn} as="date" />}
          </Fact>
        )}
        <Fact label="Tests on arrival" without="None is written down; ask when you confirm the time">
          {consultation.arrivalTests}
        </Fact>
      </Facts>
    </DetailsSection>
  );
}

function WhoFields({ form }: { readonly form: ConsultationForm }) {
  const clinicians = useOperation('clinicians.list', {});
  const known = clinicians.data ?? [];
  const choose = (id: ClinicianId | null) => {
    const clinician = known.find((one) => one.id === id);
    form.setValues({
      ...form.values,
      clinicianId: id,
      ...(clinician === undefined
        ? {}
        : { clinicianName: clinician.name, specialty: clinician.specialty ?? form.values.specialty }),
    });
  };
  return (
    <Stack gap="md">
      <div className={layout.pair}>
        <TextField label="Doctor" {...form.getInputProps('clinicianName')} />
        <TextField label="Specialty" {...form.getInputProps('specialty')} />
      </div>
      <SelectField
        label="In the directory as"
        description="Letters to the doctor take name and address from there."
        clearable
        choices={known.map(({ id, name }) => ({ value: id, label: name }))}
        {...form.getInputProps('clinicianId')}
        onChange={choose}
      />
      <div className={layout.pair}>
        <TextField label="Center" {...form.getInputProps('institution')} />
        <SelectField
          label="How"
          required
          choices={consultModes.map((value) => ({ value, label: consultModeLabel(value) }))}
          {...form.getInputProps('mode')}
        />
      </div>
      <WordsField label="Place" rows={2} placeholder="Building, floor, street, city" {...form.getInputProps('place')} />
      <div className={layout.pair}>
        <TextField label="Link" {...form.getInputProps('link')} />
        <TextField label="Phone there" type="tel" {...form.getInputProps('phone')} />
      </div>
      <PeopleRows form={form} />
      <CheckField
        label="An interpreter is needed"
        {...form.getInputProps('interpreter.isNeeded', { type: 'checkbox' })}
      />
      {form.values.interpreter.isNeeded && (
        <div className={styles.slotFields}>
          <TextField label="Language" {...form.getInputProps('interpreter.language')} />
          <TextField label="Interpreter" {...form.getInputProps('interpreter.name')} />
          <DayField label="Confirmed on" {...form.getInputProps('interpreter.confirmedOn')} />
        </div>
      )}
      <WordsField label="Tests on arrival" rows={2} {...form.getInputProps('arrivalTests')} />
    </Stack>
  );
}

function PeopleRows({ form }: { readonly form: ConsultationForm }) {
  return (
    <Fieldset legend="People who are there" variant="unstyled">
      <div className={styles.people}>
        {form.values.people.map((_, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a person has no other identity than the place in the list
          <div key={place} className={styles.person}>
            <TextField label={`Person ${place + 1}`} {...form.getInputProps(`people.${place}.name`)} />
            <TextField label="Role" placeholder="Daughter" {...form.getInputProps(`people.${place}.role`)} />
            <ActionIcon
              variant="subtle"
              color="quiet"
              size="lg"
              aria-label={`Take person ${place + 1} off`}
              onClick={() => form.removeListItem('people', place)}
            >
              <IconTrash size={18} aria-hidden="true" />
            </ActionIcon>
          </div>
        ))}
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<IconPlus size={16} aria-hidden="true" />}
          onClick={() => form.insertListItem('people', { name: '', role: null })}
        >
          Add a person
        </Button>
      </div>
    </Fieldset>
  );
}
