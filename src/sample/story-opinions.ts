import type { Day } from '../domain/shared/days.ts';
import { cite, type StoryOpinion } from './story.ts';

/** Two opinions that differ in a marker and in what should come first. */
export function breastOpinions(first: Day, second: Day): ReadonlyArray<StoryOpinion> {
  return [
    {
      clinician: 'Dr. Elena Fictitious',
      specialty: 'Medical oncology',
      institution: 'Pretend Valley Oncology Group',
      givenOn: first,
      mode: 'inPerson',
      basedOn: [0, 2, 3],
      dimensions: {
        diagnosis: {
          kind: 'stated',
          value: { histology: 'Invasive ductal carcinoma', subtype: null, site: 'Left breast' },
          citation: cite('Visit letter', 1),
        },
        stage: {
          kind: 'stated',
          value: { prefix: 'c', tnm: 'cT2 N1 M0', group: 'IIB', edition: 'AJCC 8' },
          citation: cite('Visit letter', 1),
        },
        grade: { kind: 'stated', value: { system: 'Nottingham', value: '2' }, citation: cite('Pathology report', 2) },
        biomarkers: {
          kind: 'stated',
          value: [
            { marker: 'ER', result: 'positive 90%' },
            { marker: 'PR', result: 'positive 40%' },
            { marker: 'HER2', result: 'positive' },
          ],
          citation: cite('Pathology report', 3, 'HER2 immunohistochemistry 3+'),
        },
        modality: { kind: 'stated', value: ['systemic', 'surgery', 'radiation'], citation: cite('Visit letter', 2) },
        regimenOrProcedure: {
          kind: 'stated',
          value: ['docetaxel', 'carboplatin', 'Herceptin', 'Perjeta'],
          citation: cite('Visit letter', 2),
        },
        intent: { kind: 'stated', value: 'curative', citation: cite('Visit letter', 2) },
        sequence: { kind: 'stated', value: 'neoadjuvant', citation: cite('Visit letter', 2) },
        furtherTesting: { kind: 'none', citation: cite('Visit letter', 2, 'Work-up is complete.') },
        urgency: {
          kind: 'stated',
          value: { startBy: null, words: 'Within about a month' },
          citation: cite('Visit letter', 2),
        },
        evidence: {
          kind: 'stated',
          value: 'HER2-positive disease with a node involved is treated with drugs first.',
          citation: cite('Visit letter', 2),
        },
      },
    },
    {
      clinician: 'Prof. Henrik Storybook',
      specialty: 'Breast oncology',
      institution: 'Fictional University Cancer Center',
      givenOn: second,
      mode: 'video',
      basedOn: [0, 1, 2, 3, 4],
      dimensions: {
        diagnosis: {
          kind: 'stated',
          value: { histology: 'Invasive ductal carcinoma', subtype: null, site: 'Left breast' },
          citation: cite('Written opinion', 1),
        },
        stage: {
          kind: 'stated',
          value: { prefix: 'c', tnm: 'cT2 N1 M0', group: 'stage 2B', edition: 'AJCC 8' },
          citation: cite('Written opinion', 1),
        },
        grade: { kind: 'stated', value: { system: 'Nottingham', value: '2' }, citation: cite('Written opinion', 1) },
        biomarkers: {
          kind: 'stated',
          value: [
            { marker: 'ER', result: 'positive 90%' },
            { marker: 'PR', result: 'positive 40%' },
            { marker: 'HER2', result: 'low' },
          ],
          citation: cite('Pathology re-read', 1, 'HER2 immunohistochemistry 2+, FISH not amplified'),
        },
        modality: { kind: 'stated', value: ['surgery', 'systemic', 'radiation'], citation: cite('Written opinion', 2) },
        regimenOrProcedure: {
          kind: 'stated',
          value: ['doxorubicin', 'cyclophosphamide', 'paclitaxel'],
          citation: cite('Written opinion', 2),
        },
        intent: { kind: 'stated', value: 'curative', citation: cite('Written opinion', 2) },
        sequence: { kind: 'stated', value: 'adjuvant', citation: cite('Written opinion', 2) },
        furtherTesting: {
          kind: 'stated',
          value: ['Repeat HER2 FISH on a second block'],
          citation: cite('Written opinion', 2),
        },
        trials: { kind: 'none', citation: cite('Written opinion', 3) },
        evidence: {
          kind: 'stated',
          value: 'With HER2 low on the re-read, HER2 drugs would not be the first step.',
          citation: cite('Written opinion', 2),
        },
      },
    },
  ];
}

/** Two opinions with the same drugs under different names and a different length of treatment. */
export function colonOpinions(first: Day, second: Day): ReadonlyArray<StoryOpinion> {
  return [
    {
      clinician: 'Dr. Felix Imagined',
      specialty: 'Medical oncology',
      institution: 'Pretend Valley Oncology Group',
      givenOn: first,
      mode: 'inPerson',
      basedOn: [0, 3, 5],
      dimensions: {
        diagnosis: {
          kind: 'stated',
          value: { histology: 'Adenocarcinoma', subtype: null, site: 'Right colon' },
          citation: cite('Visit letter', 1),
        },
        stage: {
          kind: 'stated',
          value: { prefix: 'p', tnm: 'pT3 N1b M0', group: 'IIIB', edition: null },
          citation: cite('Visit letter', 1),
        },
        biomarkers: {
          kind: 'stated',
          value: [{ marker: 'MSI', result: 'stable' }],
          citation: cite('Molecular report', 1),
        },
        modality: { kind: 'stated', value: ['systemic'], citation: cite('Visit letter', 2) },
        regimenOrProcedure: { kind: 'stated', value: ['Xeloda', 'oxaliplatin'], citation: cite('Visit letter', 2) },
        intent: { kind: 'stated', value: 'curative', citation: cite('Visit letter', 2) },
        sequence: { kind: 'stated', value: 'adjuvant', citation: cite('Visit letter', 2) },
        furtherTesting: {
          kind: 'stated',
          value: ['CT of the chest before starting'],
          citation: cite('Visit letter', 2),
        },
        evidence: {
          kind: 'stated',
          value: 'Six months because of the nodes involved.',
          citation: cite('Visit letter', 2),
        },
      },
    },
    {
      clinician: 'Dr. Inés Novela',
      specialty: 'Gastrointestinal oncology',
      institution: 'Fictional University Cancer Center',
      givenOn: second,
      mode: 'written',
      basedOn: [0, 1, 2, 3, 4, 5],
      dimensions: {
        diagnosis: {
          kind: 'stated',
          value: { histology: 'Adenocarcinoma', subtype: null, site: 'Right colon' },
          citation: cite('Written opinion', 1),
        },
        stage: {
          kind: 'stated',
          value: { prefix: 'p', tnm: 'pT3 N1b M0', group: 'Stage 3B', edition: null },
          citation: cite('Written opinion', 1),
        },
        biomarkers: {
          kind: 'stated',
          value: [
            { marker: 'MSI', result: 'stable' },
            { marker: 'KRAS', result: 'G12D' },
          ],
          citation: cite('Written opinion', 1),
        },
        modality: { kind: 'stated', value: ['systemic'], citation: cite('Written opinion', 2) },
        regimenOrProcedure: {
          kind: 'stated',
          value: ['capecitabine', 'oxaliplatin'],
          citation: cite('Written opinion', 2),
        },
        intent: { kind: 'stated', value: 'curative', citation: cite('Written opinion', 2) },
        sequence: { kind: 'stated', value: 'adjuvant', citation: cite('Written opinion', 2) },
        furtherTesting: { kind: 'none', citation: cite('Written opinion', 2) },
        evidence: {
          kind: 'stated',
          value: 'Three months is reasonable for this risk group and spares the nerves.',
          citation: cite('Written opinion', 2),
        },
      },
    },
  ];
}

/** Two opinions that say the same. */
export function lymphomaOpinions(first: Day, second: Day): ReadonlyArray<StoryOpinion> {
  const dimensions = (document: string): StoryOpinion['dimensions'] => ({
    diagnosis: {
      kind: 'stated',
      value: { histology: 'Follicular lymphoma', subtype: null, site: null },
      citation: cite(document, 1),
    },
    grade: { kind: 'stated', value: { system: 'WHO', value: '1-2' }, citation: cite(document, 1) },
    modality: { kind: 'stated', value: ['observation'], citation: cite(document, 1) },
    intent: { kind: 'stated', value: 'control', citation: cite(document, 1) },
    furtherTesting: { kind: 'none', citation: cite(document, 2) },
  });
  return [
    {
      clinician: 'Dr. Gita Unreal',
      specialty: 'Hematology',
      institution: 'Pretend Valley Oncology Group',
      givenOn: first,
      mode: 'inPerson',
      basedOn: [0, 2],
      dimensions: dimensions('Visit letter'),
    },
    {
      clinician: 'Dr. Jonas Legend',
      specialty: 'Lymphoma',
      institution: 'Fictional University Cancer Center',
      givenOn: second,
      mode: 'video',
      basedOn: [0, 2],
      dimensions: dimensions('Written opinion'),
    },
  ];
}

/** The first opinion of a case whose consult is still ahead. */
export function sarcomaOpinion(first: Day): StoryOpinion {
  return {
    clinician: 'Dr. Dorian Fictive',
    specialty: 'General oncology',
    institution: 'Pretend Valley Oncology Group',
    givenOn: first,
    mode: 'inPerson',
    basedOn: [0, 2],
    dimensions: {
      diagnosis: {
        kind: 'stated',
        value: { histology: 'Undifferentiated pleomorphic sarcoma', subtype: null, site: 'Right thigh' },
        citation: cite('Visit letter', 1),
      },
      grade: { kind: 'stated', value: { system: 'FNCLCC', value: '3' }, citation: cite('Visit letter', 1) },
      modality: { kind: 'stated', value: ['surgery', 'radiation'], citation: cite('Visit letter', 1) },
      sequence: { kind: 'stated', value: 'adjuvant', citation: cite('Visit letter', 1) },
    },
  };
}
