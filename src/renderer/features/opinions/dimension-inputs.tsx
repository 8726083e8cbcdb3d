import { TextInput } from '@mantine/core';
import type { ComponentType } from 'react';
import { type Dimension, intents, modalities, sequences, stagePrefixes } from '../../../domain/opinions/opinion.ts';
import {
  dimensionLabel,
  intentLabel,
  modalityLabel,
  sequenceLabel,
  stagePrefixLabel,
} from '../../../domain/opinions/say.ts';
import { DayField } from '../../ui/day-field.tsx';
import { ChipsField, SelectField, TextField, WordsField } from '../../ui/fields.tsx';
import type { OperationForm } from '../../ui/form.tsx';
import styles from './dimension-inputs.module.css';
import type { OpinionFormValues } from './opinion-form.ts';
import { RowsField } from './rows-field.tsx';

interface InputsProps {
  readonly form: OperationForm<OpinionFormValues>;
}

function DiagnosisInputs({ form }: InputsProps) {
  return (
    <div className={styles.fields}>
      <TextField label="Kind of cancer" required {...form.getInputProps('dimensions.diagnosis.value.histology')} />
      <TextField label="Subtype" {...form.getInputProps('dimensions.diagnosis.value.subtype')} />
      <TextField label="Where it is" {...form.getInputProps('dimensions.diagnosis.value.site')} />
    </div>
  );
}

function StageInputs({ form }: InputsProps) {
  return (
    <div className={styles.fields}>
      <TextField
        label="Stage group"
        placeholder="IIB, as written"
        {...form.getInputProps('dimensions.stage.value.group')}
      />
      <TextField label="TNM" placeholder="T2 N1 M0" {...form.getInputProps('dimensions.stage.value.tnm')} />
      <SelectField
        label="Kind of stage"
        clearable
        choices={stagePrefixes.map((value) => ({ value, label: `${value}, ${stagePrefixLabel(value)}` }))}
        {...form.getInputProps('dimensions.stage.value.prefix')}
      />
      <TextField label="Edition" placeholder="AJCC 8" {...form.getInputProps('dimensions.stage.value.edition')} />
    </div>
  );
}

function GradeInputs({ form }: InputsProps) {
  return (
    <div className={styles.fields}>
      <TextField label="Grade" required {...form.getInputProps('dimensions.grade.value.value')} />
      <TextField
        label="Grading system"
        placeholder="Nottingham, Gleason"
        description="Without it, grades are left to the eye."
        {...form.getInputProps('dimensions.grade.value.system')}
      />
    </div>
  );
}

function BiomarkersInputs({ form }: InputsProps) {
  const path = 'dimensions.biomarkers.value';
  return (
    <RowsField
      rowName="marker"
      count={form.values.dimensions.biomarkers.value.length}
      onInsert={(index) => form.insertListItem(path, { marker: '', result: '' }, index)}
      onRemove={(index) => form.removeListItem(path, index)}
    >
      {(index) => (
        <>
          <CellInput
            label={`Marker ${index + 1}`}
            placeholder="HER2"
            {...form.getInputProps(`${path}.${index}.marker`)}
          />
          <CellInput
            label={`Result ${index + 1}`}
            placeholder="IHC 1+"
            {...form.getInputProps(`${path}.${index}.result`)}
          />
        </>
      )}
    </RowsField>
  );
}

function TrialsInputs({ form }: InputsProps) {
  const path = 'dimensions.trials.value';
  return (
    <RowsField
      rowName="trial"
      count={form.values.dimensions.trials.value.length}
      onInsert={(index) => form.insertListItem(path, { nctId: '', name: '' }, index)}
      onRemove={(index) => form.removeListItem(path, index)}
    >
      {(index) => (
        <>
          <CellInput
            label={`NCT number ${index + 1}`}
            placeholder="NCT01234567"
            {...form.getInputProps(`${path}.${index}.nctId`)}
          />
          <CellInput
            label={`Trial ${index + 1}`}
            placeholder="Name of the trial"
            {...form.getInputProps(`${path}.${index}.name`)}
          />
        </>
      )}
    </RowsField>
  );
}

function NamesInputs({
  form,
  name,
  rowName,
  placeholder,
}: InputsProps & {
  readonly name: 'regimenOrProcedure' | 'furtherTesting';
  readonly rowName: string;
  readonly placeholder: string;
}) {
  const path = `dimensions.${name}.value`;
  return (
    <RowsField
      rowName={rowName}
      count={form.values.dimensions[name].value.length}
      onInsert={(index) => form.insertListItem(path, '', index)}
      onRemove={(index) => form.removeListItem(path, index)}
    >
      {(index) => (
        <CellInput
          label={`${dimensionLabel(name)} ${index + 1}`}
          placeholder={placeholder}
          {...form.getInputProps(`${path}.${index}`)}
        />
      )}
    </RowsField>
  );
}

function UrgencyInputs({ form }: InputsProps) {
  return (
    <div className={styles.fields}>
      <DayField label="Start by" {...form.getInputProps('dimensions.urgency.value.startBy')} />
      <TextField
        label="In the doctor's words"
        placeholder="within four weeks"
        {...form.getInputProps('dimensions.urgency.value.words')}
      />
    </div>
  );
}

/** The fields of each dimension; a later dimension is one entry here. */
export const dimensionInputs: { readonly [Name in Dimension]: ComponentType<InputsProps> } = {
  diagnosis: DiagnosisInputs,
  stage: StageInputs,
  grade: GradeInputs,
  biomarkers: BiomarkersInputs,
  modality: ({ form }) => (
    <ChipsField
      label="Any that are part of it"
      choices={modalities.map((value) => ({ value, label: modalityLabel(value) }))}
      {...form.getInputProps('dimensions.modality.value')}
    />
  ),
  regimenOrProcedure: ({ form }) => (
    <NamesInputs
      form={form}
      name="regimenOrProcedure"
      rowName="drug or procedure"
      placeholder="letrozole, lumpectomy"
    />
  ),
  intent: ({ form }) => (
    <SelectField
      label="Aim"
      choices={intents.map((value) => ({ value, label: intentLabel(value) }))}
      {...form.getInputProps('dimensions.intent.value')}
    />
  ),
  sequence: ({ form }) => (
    <SelectField
      label="Order"
      choices={sequences.map((value) => ({ value, label: sequenceLabel(value) }))}
      {...form.getInputProps('dimensions.sequence.value')}
    />
  ),
  furtherTesting: ({ form }) => (
    <NamesInputs form={form} name="furtherTesting" rowName="test" placeholder="genomic assay of the tumor" />
  ),
  trials: TrialsInputs,
  urgency: UrgencyInputs,
  evidence: ({ form }) => (
    <WordsField label="In the doctor's words" rows={2} {...form.getInputProps('dimensions.evidence.value')} />
  ),
};

interface CellInputProps {
  readonly label: string;
  readonly placeholder: string;
}

/** A field of a row: its name is spoken, the placeholder shows what goes there. */
function CellInput({ label, ...rest }: CellInputProps) {
  return <TextInput {...rest} aria-label={label} autoComplete="off" spellCheck={false} />;
}
