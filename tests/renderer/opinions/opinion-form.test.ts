import { expect, test } from 'vitest';
import type { Opinion } from '../../../src/domain/opinions/opinion.ts';
import {
  blankOpinionForm,
  type OpinionFormValues,
  opinionFormSchema,
  toOpinionForm,
  withoutBlankRows,
} from '../../../src/renderer/features/opinions/opinion-form.ts';
import { problemsOf } from '../../../src/renderer/ui/form.tsx';

function form(change: (values: OpinionFormValues) => void = () => undefined): OpinionFormValues {
  const values = { ...blankOpinionForm(), clinician: 'Dr. Mara Vzorová' };
  change(values);
  return values;
}

test('a form with only a clinician is an opinion that states nothing', () => {
  const given = opinionFormSchema.parse(form());

  expect(Object.values(given.dimensions).every((stated) => stated.kind === 'notStated')).toBe(true);
  expect(given.specialty).toBeNull();
});

test('what is typed survives switching the answer away and back, and is not given meanwhile', () => {
  const values = form(({ dimensions }) => {
    dimensions.stage.value.group = 'IIB';
    dimensions.stage.kind = 'none';
  });

  expect(opinionFormSchema.parse(values).dimensions.stage.kind).toBe('none');
  values.dimensions.stage.kind = 'stated';
  expect(opinionFormSchema.parse(values).dimensions.stage).toMatchObject({ kind: 'stated', value: { group: 'IIB' } });
});

test('rows nobody typed into are dropped, the others keep their order', () => {
  const values = form(({ dimensions }) => {
    dimensions.biomarkers.kind = 'stated';
    dimensions.biomarkers.value = [
      { marker: 'ER', result: 'positive' },
      { marker: '', result: ' ' },
      { marker: 'HER2', result: 'IHC 1+' },
    ];
  });

  const given = opinionFormSchema.parse(withoutBlankRows(values));

  expect(given.dimensions.biomarkers).toMatchObject({ value: [{ marker: 'ER' }, { marker: 'HER2' }] });
});

test('a marker without a result is refused at its row', () => {
  const values = form(({ dimensions }) => {
    dimensions.biomarkers.kind = 'stated';
    dimensions.biomarkers.value = [
      { marker: 'ER', result: 'positive' },
      { marker: 'PR', result: '' },
    ];
  });

  expect(problemsOf(opinionFormSchema, values)).toEqual({
    'dimensions.biomarkers.value.1.result': 'This cannot be empty.',
  });
});

test.each([
  ['stage', 'dimensions.stage.value.group'],
  ['urgency', 'dimensions.urgency.value.words'],
  ['trials', 'dimensions.trials.value.0.name'],
  ['modality', 'dimensions.modality.value'],
] as const)('"Stated" with nothing stated is refused for %s', (name, field) => {
  const values = form(({ dimensions }) => {
    dimensions[name].kind = 'stated';
  });

  expect(Object.keys(problemsOf(opinionFormSchema, values))).toEqual([field]);
});

test('a trial number that is not one is refused at its field', () => {
  const values = form(({ dimensions }) => {
    dimensions.trials.kind = 'stated';
    dimensions.trials.value = [{ nctId: 'NCT12', name: '' }];
  });

  expect(problemsOf(opinionFormSchema, values)).toHaveProperty(['dimensions.trials.value.0.nctId']);
});

test('a recorded opinion laid out for editing gives the same opinion back', () => {
  const values = form(({ dimensions }) => {
    dimensions.diagnosis.kind = 'stated';
    dimensions.diagnosis.value.histology = 'Invasive carcinoma';
    dimensions.diagnosis.citation = { document: 'Letter', page: 2, quote: '', restsOn: [] };
    dimensions.furtherTesting.kind = 'none';
    dimensions.intent.kind = 'stated';
    dimensions.intent.value = 'curative';
  });
  const given = opinionFormSchema.parse(values);

  const again = opinionFormSchema.parse(toOpinionForm(given as unknown as Opinion));

  expect(again).toEqual(given);
});
