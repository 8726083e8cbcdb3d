import { SimpleGrid, Stack, Text } from '@mantine/core';
import { recordKindFacts } from '../../../domain/records/kinds.ts';
import { tissueLeftLabel } from '../../../domain/records/labels.ts';
import { tissueLeftKinds } from '../../../domain/records/record-item.ts';
import { CustodianField, useOrganizations } from '../../ui/custodian-field.tsx';
import { DayField } from '../../ui/day-field.tsx';
import { CheckField, SelectField, TextField, WordsField } from '../../ui/fields.tsx';
import { GroupedSelectField } from '../../ui/grouped-select-field.tsx';
import { departmentsOf, kindGroups, type RecordForm, usualDepartment } from './record-values.ts';
import { StateFields } from './state-fields.tsx';

/** Everything that is written of one record. */
export function RecordFields({ form }: { readonly form: RecordForm }) {
  const organizations = useOrganizations();
  const { kind, custodianId } = form.values;
  const facts = recordKindFacts(kind);
  const departments = departmentsOf(custodianId, organizations);
  return (
    <Stack gap="md">
      <GroupedSelectField label="Kind" groups={kindGroups} required {...form.getInputProps('kind')} />
      <Text size="xs" c="dimmed">
        {facts.isPhysical || facts.isImageSet ? `${facts.travels}. No report stands for it. ` : ''}
        {`Held by: ${facts.heldBy}. ${facts.watch}.`}
      </Text>
      <TextField label="Title" description="What tells it from others of its kind" {...form.getInputProps('title')} />
      <StateFields form={form} />
      <CustodianField
        label="Custodian"
        {...form.getInputProps('custodianId')}
        onChange={(chosen) => {
          form.setFieldValue('custodianId', chosen);
          form.setFieldValue('departmentId', usualDepartment(kind, chosen, organizations));
        }}
      />
      {departments.length === 0 ? null : (
        <SelectField
          label="Department"
          clearable
          choices={departments.map(({ id, name }) => ({ value: id, label: name }))}
          {...form.getInputProps('departmentId')}
        />
      )}
      <SimpleGrid cols={2} spacing="md">
        <DayField label="Service from" {...form.getInputProps('servedFrom')} />
        <DayField label="Service to" {...form.getInputProps('servedTo')} />
      </SimpleGrid>
      <TextField
        label="Accession number"
        description="Ties a report to its slides or images"
        {...form.getInputProps('accessionNumber')}
      />
      {facts.isPhysical ? <TissueFields form={form} /> : null}
      <DayField label="Needed by" saysDistance {...form.getInputProps('neededBy')} />
      <WordsField label="Note" rows={2} {...form.getInputProps('note')} />
    </Stack>
  );
}

/** What is known of slides and blocks themselves. */
function TissueFields({ form }: { readonly form: RecordForm }) {
  return (
    <>
      <SimpleGrid cols={2} spacing="md">
        <TextField label="Block or part" placeholder="A2" {...form.getInputProps('blockId')} />
        <SelectField
          label="Tissue left"
          clearable
          choices={tissueLeftKinds.map((left) => ({ value: left, label: tissueLeftLabel(left) }))}
          {...form.getInputProps('tissueLeft')}
        />
      </SimpleGrid>
      <CheckField
        label="Wet tissue is wanted"
        description="Warns while the laboratory may still have it"
        {...form.getInputProps('isWetTissueWanted', { type: 'checkbox' })}
      />
    </>
  );
}
