import type { NewClient } from './drive/clients.ts';
import type { NewConsultation } from './drive/consultations.ts';
import type { NewOpinion } from './drive/opinions.ts';
import type { NewQuestions } from './drive/questions.ts';
import type { NewCustodian, NewRecord } from './drive/records.ts';
import type { NewCandidate, NewIntake } from './drive/sources.ts';
import type { NewStore } from './drive/store.ts';

// Everybody and everything here is made up.

/** The story is always a recent one. */
function daysAgo(days: number): string {
  return Temporal.Now.plainDateISO().subtract({ days }).toString();
}

export const store: NewStore = { personName: 'Mira Beispiel', practiceName: 'Harborlight Sample Advocacy' };

export const client: NewClient = {
  legalName: 'Łucja Przykładowa-Nguyễn',
  preferredName: 'Lucja',
  dateOfBirth: '1971-04-09',
  phone: '555-0100',
  address: { street: '12 Sample Lane', city: 'Exampleton', region: 'OR', postalCode: '97000' },
};

export const cancer = 'Breast, left';

export const custodians: ReadonlyArray<NewCustodian> = [
  {
    name: 'Example County Hospital',
    kind: /hospital/i,
    phone: '555-0110',
    fax: '555-0111',
    address: { street: '1 Placeholder Way', city: 'Exampleton', region: 'OR', postalCode: '97001' },
  },
  {
    name: 'Þórsmörk Imaging Sample Center',
    kind: /imaging/i,
    phone: '555-0120',
    fax: '555-0121',
    address: { street: '200 Fiction Avenue', city: 'Mockville', region: 'OR', postalCode: '97002' },
  },
];

export const records: ReadonlyArray<NewRecord> = [
  {
    kind: /^Pathology report/,
    title: 'Core biopsy of the left breast',
    custodian: 'Example County Hospital',
    servedFrom: daysAgo(68),
  },
  {
    kind: /^Operative report/,
    title: 'Sentinel node biopsy',
    custodian: 'Example County Hospital',
    servedFrom: daysAgo(51),
  },
  {
    kind: /^Imaging study files/,
    title: 'MRI of both breasts',
    custodian: 'Þórsmörk Imaging Sample Center',
    servedFrom: daysAgo(61),
    accessionNumber: 'MR-EX-6120',
  },
];

export const opinions: ReadonlyArray<NewOpinion> = [
  {
    clinician: 'Dr. Anselm Muster',
    specialty: 'Medical oncology',
    institution: 'Example County Hospital',
    givenOn: daysAgo(40),
    diagnosis: 'Invasive ductal carcinoma',
    stageGroup: 'IIB',
    markers: [
      { marker: 'ER', result: 'positive, 90%' },
      { marker: 'HER2', result: 'IHC 3+' },
    ],
    modalities: ['Surgery', 'Drug treatment'],
    drugs: ['lumpectomy', 'Herceptin', 'paclitaxel'],
    intent: /^To cure/,
    sequence: /^After the main/,
    tests: ['echocardiogram'],
    hasNoTrials: false,
    why: 'The tumor is small enough to be removed first.',
  },
  {
    clinician: 'Dr. Ólöf Prófdóttir',
    specialty: 'Breast oncology',
    institution: 'Sampleton Cancer Center',
    givenOn: daysAgo(12),
    diagnosis: 'Invasive ductal carcinoma',
    stageGroup: 'stage 2B',
    markers: [
      { marker: 'Estrogen receptor', result: 'positive, 90%' },
      { marker: 'HER2', result: 'IHC 1+' },
    ],
    modalities: ['Surgery', 'Drug treatment', 'Radiation'],
    drugs: ['lumpectomy', 'trastuzumab', 'paclitaxel'],
    intent: /^To cure/,
    sequence: /^Before the main/,
    tests: ['HER2 test again on the biopsy'],
    hasNoTrials: true,
    why: 'Treating before surgery shows how the tumor answers.',
  },
];

export const question = 'Could the HER2 test be done again at a second laboratory before anything is decided?';

export const moveReason = 'The records were asked for at the first call; the rest follows.';

export const consultation: NewConsultation = {
  clinician: 'Dr. Ólöf Prófdóttir',
  center: 'Sampleton Cancer Center',
  day: daysAgo(-6),
  time: '14:05',
  zone: 'Eastern (New York)',
};

export const consultNotes = 'She asks which HER2 test was done first, and on which block.';

export const intake: NewIntake = {
  triggers: ['Treatment turns on a biomarker', 'Several acceptable ways forward'],
  reasons: ['Have the pathology re-read', 'Check the proposed plan'],
  goal: 'I want to know why one doctor would begin with surgery and the other with drugs.',
  worries: 'That the first test of the tissue was not right.',
  doctor: 'Dr. Anselm Muster',
  firstOpinion: 'Surgery first, then drugs, since the tumor is small.',
  supportPerson: 'Hòa Przykładowa-Nguyễn',
};

export const sources: { readonly candidates: ReadonlyArray<NewCandidate>; readonly reason: string } = {
  candidates: [
    {
      name: 'Mockville Breast Center',
      doctor: 'Dr. Paz Inventada',
      mode: /^In person/,
      answers: [
        { point: 'Focuses on this cancer', key: 'y' },
        { point: "In the plan's network", key: 'n' },
        { point: 'Slot early enough', key: 'u' },
      ],
    },
    {
      name: 'Sampleton Cancer Center',
      doctor: 'Dr. Ólöf Prófdóttir',
      mode: /^By video/,
      answers: [
        { point: 'Focuses on this cancer', key: 'y' },
        { point: 'Tumor board takes outside cases', key: 'y' },
        { point: 'Licensed where the client is', key: 'y' },
        { point: "In the plan's network", key: 'y' },
      ],
    },
  ],
  reason: 'Re-reads the pathology before the visit, and the plan covers it.',
};

export const questions: NewQuestions = {
  own: 'With HER2 in doubt, is surgery first safer than drugs first, if I want to keep feeling in my hands?',
  marked: [1, 2, 5],
};
