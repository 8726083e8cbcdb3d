import { SimpleGrid, Stack } from '@mantine/core';
import { languageLabel, offeredLanguages } from '../../../domain/clients/labels.ts';
import { DayField } from '../../ui/day-field.tsx';
import { CheckField, SelectField, TagsField, TextField, WordsField } from '../../ui/fields.tsx';
import { TimeZoneField } from '../../ui/time-zone-field.tsx';
import type { ClientForm } from './client-values.ts';

/** Who the client is: names, birth, language, needs. Only the legal name is mandatory. */
export function IdentityFields({ form }: { readonly form: ClientForm }) {
  const { language } = form.values;
  const tags = offeredLanguages.includes(language) ? offeredLanguages : [...offeredLanguages, language];
  return (
    <Stack gap="md">
      <TextField
        label="Legal name"
        description="As on the photo ID; letters print it"
        required
        autoFocus
        {...form.getInputProps('legalName')}
      />
      <SimpleGrid cols={2} spacing="md">
        <TextField
          label="Preferred name"
          description="What the client likes to be called"
          {...form.getInputProps('preferredName')}
        />
        <DayField
          label="Date of birth"
          description="Custodians find records by it"
          {...form.getInputProps('dateOfBirth')}
        />
      </SimpleGrid>
      <TagsField
        label="Other names"
        description="Former names under which records may be filed; press Enter after each"
        {...form.getInputProps('otherNames')}
        error={firstProblem(form.errors, 'otherNames')}
      />
      <SimpleGrid cols={2} spacing="md">
        <SelectField
          label="Language"
          description="The one the client reads best"
          choices={tags.map((tag) => ({ value: tag, label: languageLabel(tag) }))}
          {...form.getInputProps('language')}
        />
        <WordsField
          label="Access needs"
          description="Hearing, sight, getting about, large print"
          rows={1}
          {...form.getInputProps('accessNeeds')}
        />
        <TimeZoneField label="Time zone" description="Where the client lives" {...form.getInputProps('timeZone')} />
      </SimpleGrid>
      <CheckField label="Needs an interpreter" {...form.getInputProps('interpreterNeeded', { type: 'checkbox' })} />
    </Stack>
  );
}

// The names are one field on screen and many in the schema.
function firstProblem(errors: ClientForm['errors'], field: string) {
  return Object.entries(errors).find(([path]) => path === field || path.startsWith(`${field}.`))?.[1];
}
