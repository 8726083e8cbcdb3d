import { expect, test } from 'vitest';
import { shippedTemplate } from '../../../src/application/texts/shipped-letters.ts';
import { fieldLabel, fillValues } from '../../../src/domain/forms/fill-values.ts';
import type { CustodianForm, FormField, FormSource } from '../../../src/domain/forms/form.ts';
import { type FormFacts, formValues } from '../../../src/domain/forms/form-values.ts';
import { exampleFacts } from '../../../src/domain/letters/example-facts.ts';
import { invariant } from '../../../src/domain/shared/assert-never.ts';
import type { FileId, FormId } from '../../../src/domain/shared/ids.ts';
import { TEST_DAY } from '../../support/fixed-clock.ts';

function facts(given: Partial<FormFacts> = {}): FormFacts {
  const example = exampleFacts(shippedTemplate('e', 'en'), TEST_DAY);
  const { requestCustodian } = example;
  invariant(requestCustodian !== null, 'the example has a custodian');
  return { ...example, custodian: requestCustodian, request: null, today: TEST_DAY, ...given };
}

function form(fields: ReadonlyArray<Partial<FormField>>, sources: ReadonlyArray<FormSource>): CustodianForm {
  const whole = fields.map((field, place) => ({
    name: `f${place}`,
    type: 'text' as const,
    page: 0,
    maxLength: null,
    choices: [],
    ...field,
  }));
  return {
    id: 'form' as FormId,
    organizationId: facts().custodian.id,
    title: 'Release form',
    fileId: 'file' as FileId,
    pageCount: 1,
    pageSizes: [{ width: 612, height: 792 }],
    fields: whole,
    mappings: whole.flatMap(({ name }, place) => {
      const source = sources[place];
      return source === undefined ? [] : [{ fieldName: name, source, isProposed: false }];
    }),
    boxes: [],
  };
}

test('facts are written the way US forms ask for them', () => {
  expect(formValues(facts())).toMatchObject({
    patientName: 'Example Patient',
    patientFirstName: 'Example',
    patientLastName: 'Patient',
    patientBorn: '02/28/1961',
    patientAddress: '1 Example Lane, Exampleton, OH 00001',
    patientCity: 'Exampleton',
    patientState: 'OH',
    patientPostalCode: '00001',
    patientPhone: '(555) 555-0100',
    today: '11/21/2026',
    recipientName: expect.stringContaining('Example Advocacy Practice'),
    reference: '',
    neededBy: '',
  });
});

test('a name keeps its suffix, and one word is a family name', () => {
  const named = (legalName: string) => {
    const { patientFirstName, patientLastName } = formValues(facts({ client: { ...facts().client, legalName } }));
    return [patientFirstName, patientLastName];
  };

  expect(named('Juan Carlos Muster Jr.')).toEqual(['Juan Carlos', 'Muster Jr.']);
  expect(named('Prince')).toEqual(['', 'Prince']);
});

test('what the client does not want to be reached by stays off the form', () => {
  const { client } = facts();
  const safeContact = { ...client.safeContact, mayCall: false, mayEmail: false };

  const values = formValues(facts({ client: { ...client, safeContact } }));

  expect([values.patientPhone, values.patientEmail]).toEqual(['', '']);
});

test('the client’s own request goes to the client, with the days it asks for', () => {
  const { request, records } = exampleFacts(shippedTemplate('e', 'en'), TEST_DAY);
  invariant(request !== null, 'the example has a request');

  const own = formValues(facts({ records, request: { ...request, route: 'accessRequest' } }));
  const other = formValues(facts({ records, request: { ...request, route: 'authorization' } }));

  expect(own.recipientName).toBe('Example Patient');
  expect(other.recipientName).toContain('Example Advocacy Practice');
  expect(own.recordsAsked).not.toBe('');
  expect(own.datesAsked).toMatch(/^\d\d\/\d\d\/\d{4}/);
});

test('a date goes without strokes into a field of eight signs', () => {
  const born: FormSource = { kind: 'fact', fact: 'patientBorn' };

  const values = fillValues(form([{ maxLength: 8 }, {}], [born, born]), { changes: {} }, formValues(facts()));

  expect(values.map(({ value }) => value)).toEqual(['02281961', '02/28/1961']);
});

test('what nobody has said is named with its place, unless a form can go out without it', () => {
  const client = { ...facts().client, dateOfBirth: null, otherNames: [] };
  const values = fillValues(
    form(
      [{}, {}, {}, {}],
      [
        { kind: 'fact', fact: 'patientBorn' },
        { kind: 'fact', fact: 'patientOtherNames' },
        { kind: 'words', words: 'Always' },
      ],
    ),
    { changes: {} },
    formValues(facts({ client })),
  );

  expect(values.map(({ value, problem, isSaid }) => [value, problem !== null, isSaid])).toEqual([
    ['', true, false],
    ['', false, false],
    ['Always', false, true],
    ['', false, false],
  ]);
  expect(values[0]?.problem).toContain('date of birth is not known yet');
});

test('what was typed over a fact stands in its place, an empty text too', () => {
  const born: FormSource = { kind: 'fact', fact: 'patientBorn' };
  const changes = { 'field:f0': 'unknown', 'field:f1': '' };

  const values = fillValues(form([{}, {}], [born, born]), { changes }, formValues(facts()));

  expect(values).toMatchObject([
    { value: 'unknown', isChanged: true, isSaid: true },
    { value: '', isChanged: true, isSaid: true },
  ]);
});

test('a field is called by the last part of its name', () => {
  expect(fieldLabel('form1[0].Page1[0].PatientName[0]')).toBe('Patient Name');
  expect(fieldLabel('pt_dob')).toBe('pt dob');
  expect(fieldLabel('...')).toBe('...');
});
