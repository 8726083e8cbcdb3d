import type { Client } from '../../../domain/clients/client.ts';
import { languageLabel, offeredLanguages } from '../../../domain/clients/labels.ts';
import { CheckField, SelectField, WordsField } from '../../ui/fields.tsx';
import { InsuranceFields, SupportPeopleFields } from '../../ui/people-fields.tsx';
import { TimeZoneField } from '../../ui/time-zone-field.tsx';
import styles from './intake.module.css';
import { ClientPart } from './intake-section.tsx';

interface PartProps {
  readonly of: Client;
}

/** Who helps the client, and who of them may be told. */
export function SupportPart({ of: client }: PartProps) {
  return (
    <ClientPart of={client} title="Support" fields={['supportPeople']}>
      {(form) => (
        <SupportPeopleFields
          value={form.values.supportPeople}
          onChange={(supportPeople) => form.setFieldValue('supportPeople', supportPeople)}
          errors={form.errors}
        />
      )}
    </ClientPart>
  );
}

/** Language, access and where the client is when a video visit takes place. */
export function AccessPart({ of: client }: PartProps) {
  return (
    <ClientPart
      of={client}
      title="Language and access"
      fields={['language', 'interpreterNeeded', 'accessNeeds', 'timeZone']}
    >
      {(form) => {
        const tags = offeredLanguages.includes(form.values.language)
          ? offeredLanguages
          : [form.values.language, ...offeredLanguages];
        return (
          <>
            <div className={styles.pair}>
              <SelectField
                label="Language"
                choices={tags.map((tag) => ({ value: tag, label: languageLabel(tag) }))}
                {...form.getInputProps('language')}
              />
              <TimeZoneField label="Time zone" {...form.getInputProps('timeZone')} />
            </div>
            <CheckField
              label="Needs an interpreter"
              {...form.getInputProps('interpreterNeeded', { type: 'checkbox' })}
            />
            <WordsField
              label="Access needs"
              description="Hearing, sight, getting about, large print"
              rows={1}
              {...form.getInputProps('accessNeeds')}
            />
          </>
        );
      }}
    </ClientPart>
  );
}

/** The health plans of the client. */
export function InsurancePart({ of: client }: PartProps) {
  return (
    <ClientPart of={client} title="Insurance" fields={['insurance']}>
      {(form) => (
        <InsuranceFields
          value={form.values.insurance}
          onChange={(insurance) => form.setFieldValue('insurance', insurance)}
          errors={form.errors}
        />
      )}
    </ClientPart>
  );
}
