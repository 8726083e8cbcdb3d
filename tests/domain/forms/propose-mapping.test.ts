import { expect, test } from 'vitest';
import data from '../../../resources/forms/facts.json' with { type: 'json' };
import { formFacts } from '../../../src/domain/forms/form.ts';
import { factNamed, proposeMapping, wordsOf } from '../../../src/domain/forms/propose-mapping.ts';

test.each([
  ['pt_name', 'patientName'],
  ['PatientName', 'patientName'],
  ['Patient Full Name', 'patientName'],
  ['Name', 'patientName'],
  ['topmostSubform[0].Page1[0].PatientName[0]', 'patientName'],
  ['Name of Patient', 'patientName'],
  ['First Name', 'patientFirstName'],
  ['patient_last_name', 'patientLastName'],
  ['DOB', 'patientBorn'],
  ['Date of Birth', 'patientBorn'],
  ['birthdate', 'patientBorn'],
  ['Patient Date of Birth', 'patientBorn'],
  ['Address', 'patientAddress'],
  ['Street Address', 'patientStreet'],
  ['City', 'patientCity'],
  ['State', 'patientState'],
  ['Zip Code', 'patientPostalCode'],
  ['Patient Phone Number', 'patientPhone'],
  ['E-mail', 'patientEmail'],
  ['MRN', 'mrn'],
  ['Medical Record Number', 'mrn'],
  ['Maiden Name', 'patientOtherNames'],
  ['Release to', 'recipientName'],
  ['ReleaseToName', 'recipientName'],
  ['Release To Address', 'recipientAddress'],
  ['Recipient Fax', 'recipientFax'],
  ['Release from', 'custodianName'],
  ['Facility Name', 'custodianName'],
  ['Purpose of Disclosure', 'purpose'],
  ['Information to be released', 'recordsAsked'],
  ['Dates of Service', 'datesAsked'],
  ['Expiration Date', 'expiresOn'],
  ['Relationship to Patient', 'representativeRelationship'],
  ['Personal Representative Name', 'representativeName'],
  ['Nombre del paciente', 'patientName'],
  ['Fecha de nacimiento', 'patientBorn'],
  ['Dirección', 'patientAddress'],
  ['Teléfono', 'patientPhone'],
  ['Apellido', 'patientLastName'],
  ['Código postal', 'patientPostalCode'],
  ["Today's Date", 'today'],
])('the field "%s" takes %s', (name, fact) => {
  expect(factNamed(name)).toBe(fact);
});

test.each([
  'Signature of Patient',
  'Date signed',
  'Witness Name',
  'Doctor Name',
  'Emergency Contact Phone',
  'SSN',
  'Insurance Name',
  'Text1',
  'undefined_3',
  'Date',
  'Recipient Date of Birth',
  '',
])('the field "%s" is left for the advocate to decide', (name) => {
  expect(factNamed(name)).toBeNull();
});

test('the words of a field are its own, whatever wrote its name', () => {
  expect(wordsOf('form1[0].#subform[0].PtFirstName_2[0]')).toEqual(['pt', 'first', 'name']);
});

test('every fillable field is mapped once, ticks and unknown ones to nothing', () => {
  const field = { page: 0, maxLength: null, choices: [] };

  const mappings = proposeMapping([
    { ...field, name: 'DOB', type: 'text' },
    { ...field, name: 'Patient', type: 'checkbox' },
    { ...field, name: 'State', type: 'choice' },
    { ...field, name: 'Name', type: 'other' },
  ]);

  expect(mappings).toEqual([
    { fieldName: 'DOB', source: { kind: 'fact', fact: 'patientBorn' }, isProposed: true },
    { fieldName: 'Patient', source: { kind: 'empty' }, isProposed: false },
    { fieldName: 'State', source: { kind: 'fact', fact: 'patientState' }, isProposed: true },
  ]);
});

test('the resource names every fact and no other', () => {
  const known: ReadonlyArray<string> = formFacts;
  const named = [
    ...Object.keys(data.direct),
    ...Object.values(data.alone),
    ...Object.values(data.belongs).flatMap((facts) => Object.values(facts)),
  ];

  expect(Object.keys(data.facts).toSorted()).toEqual(formFacts.toSorted());
  expect([...named, ...data.optional].filter((name) => !known.includes(name))).toEqual([]);
  expect(formFacts.filter((fact) => !named.includes(fact))).toEqual([]);
  expect(Object.keys(data.belongs)).toEqual(Object.keys(data.people));
});
