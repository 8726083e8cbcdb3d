import type { OperationInput } from '../contract/all.ts';
import { addDays, type Day } from '../domain/shared/days.ts';

type TaleTreatment = Omit<OperationInput<'health.addTreatment'>, 'caseId' | 'source'> & {
  /** Title of the record of the ledger it cites. */
  readonly cites?: string;
};

/** The medical past of one invented client, as the sample practice wrote it down. */
export interface HealthTale {
  readonly client: string;
  /** Who told what no record says. */
  readonly toldBy: string;
  /** Things of the ledger that only the story needs. */
  readonly records?: ReadonlyArray<Omit<OperationInput<'records.add'>, 'caseId'>>;
  readonly treatments: ReadonlyArray<TaleTreatment>;
  readonly events: ReadonlyArray<Omit<OperationInput<'health.addEvent'>, 'caseId'>>;
  readonly medications: ReadonlyArray<Omit<OperationInput<'health.addMedication'>, 'caseId'>>;
  readonly allergies: ReadonlyArray<Omit<OperationInput<'health.addAllergy'>, 'caseId'>>;
  readonly relatives: ReadonlyArray<Omit<OperationInput<'health.addRelative'>, 'caseId'>>;
  readonly condition: NonNullable<OperationInput<'cases.update'>['changes']['condition']>;
}

/** Three pasts: one with a gap and the record that would fill it, one after an operation, one with family history. */
export function healthTales(today: Day): ReadonlyArray<HealthTale> {
  const ago = (days: number) => addDays(today, -days);
  return [
    {
      client: 'Rosa Inventada Ejemplo',
      toldBy: 'Rosa',
      records: [
        { kind: 'clinicNote', title: 'Gynecology visits in between', servedFrom: ago(150), servedTo: ago(100) },
      ],
      treatments: [
        { kind: 'surgery', name: 'Diagnostic laparoscopy', from: ago(52), facility: 'Invented General Hospital' },
      ],
      events: [
        {
          kind: 'symptom',
          from: ago(260),
          precision: 'month',
          title: 'Bloating, clothes tight at the waist',
          isOngoing: true,
        },
        { kind: 'visit', from: ago(236), title: 'Family doctor: blood test and ultrasound ordered' },
        { kind: 'test', from: ago(229), title: 'CA-125 raised', detail: 'Number not remembered' },
        { kind: 'test', from: ago(221), title: 'Ultrasound of the pelvis' },
        { kind: 'diagnosis', from: ago(214), title: 'Mass on the left ovary, cancer suspected' },
        { kind: 'symptom', from: ago(75), to: ago(58), title: 'Pain low in the belly, short of breath on stairs' },
        { kind: 'diagnosis', from: ago(47), title: 'High-grade serous cancer of the ovary' },
        { kind: 'visit', from: ago(44), title: 'Oncology visit, plan explained' },
      ],
      medications: [
        {
          name: 'Apixaban (Eliquis)',
          dose: '5 mg',
          route: 'by mouth',
          frequency: 'twice a day',
          from: ago(56),
          prescriber: 'Dr. Carla Noname',
          note: 'Clot in the leg found with the scan',
        },
        { name: 'Ondansetron', dose: '4 mg', route: 'by mouth', frequency: 'when needed' },
        {
          name: 'Lisinopril',
          dose: '10 mg',
          route: 'by mouth',
          frequency: 'in the morning',
          prescriber: 'Family doctor',
        },
        { name: 'Turmeric capsules', frequency: 'daily', isSupplement: true },
        { name: 'Ibuprofen', dose: '400 mg', stoppedOn: ago(56), note: 'Stopped when apixaban began' },
      ],
      allergies: [
        {
          substance: 'Iodinated contrast',
          kind: 'contrast',
          reaction: 'Hives and itching after the second scan',
          severity: 'moderate',
        },
        { substance: 'Latex gloves', kind: 'latex', reaction: 'Rash', severity: 'mild' },
      ],
      relatives: [
        { kinship: 'mother', cancer: 'Breast cancer', ageAtDiagnosis: 49, isLiving: false, ageAtDeath: 58 },
        { kinship: 'father', isLiving: true },
        { kinship: 'sister', name: 'Inés', isLiving: true, geneticResult: 'BRCA1 carrier' },
        { kinship: 'brother', isLiving: true, geneticResult: 'not tested' },
        {
          kinship: 'maternalAunt',
          name: 'Pilar',
          cancer: 'Ovarian cancer',
          ageAtDiagnosis: 52,
          isLiving: false,
          ageAtDeath: 55,
        },
        { kinship: 'maternalGrandmother', cancer: 'Breast cancer, both sides', ageAtDiagnosis: 61, isLiving: false },
        {
          kinship: 'paternalGrandfather',
          cancer: 'Prostate cancer',
          ageAtDiagnosis: 78,
          isLiving: false,
          ageAtDeath: 84,
        },
        { kinship: 'daughter', name: 'Alba', isLiving: true, geneticResult: 'not tested' },
        {
          kinship: 'cousin',
          side: 'maternal',
          name: 'Marta',
          cancer: 'Breast cancer',
          ageAtDiagnosis: 44,
          isLiving: true,
          geneticResult: 'BRCA1 carrier',
        },
      ],
      condition: {
        notedOn: ago(44),
        ecog: 1,
        ecogSaidBy: 'Dr. Carla Noname',
        comorbidities: 'High blood pressure; clot in the left leg',
        heightCm: 162,
        weightKg: 61.5,
        symptoms: 'Bloating, tired by the afternoon',
        implants: null,
      },
    },
    {
      client: 'Sigríður Ólafsdóttir Dæmi',
      toldBy: 'Sigga',
      treatments: [
        {
          kind: 'surgery',
          name: 'Excision of a benign lump, right breast',
          from: '2009-06-01' as Day,
          precision: 'year',
          residual: 'R0',
          facility: 'A hospital abroad',
        },
      ],
      events: [
        { kind: 'symptom', from: ago(58), title: 'Felt a lump in the left breast' },
        { kind: 'visit', from: ago(50), title: 'Family doctor' },
        { kind: 'test', from: ago(42), title: 'Mammogram and ultrasound' },
        { kind: 'diagnosis', from: ago(31), title: 'Breast cancer, left' },
        { kind: 'visit', from: ago(2), title: 'Second opinion by video' },
      ],
      medications: [
        {
          name: 'Levothyroxine',
          dose: '75 micrograms',
          route: 'by mouth',
          frequency: 'in the morning',
          from: '2018-01-15' as Day,
        },
        { name: 'Fish oil', isSupplement: true, frequency: 'daily' },
      ],
      allergies: [{ substance: 'Penicillin', kind: 'drug', reaction: 'Rash as a child', severity: 'unknown' }],
      relatives: [
        { kinship: 'mother', isLiving: true },
        { kinship: 'father', cancer: 'Colon cancer', ageAtDiagnosis: 66, isLiving: true },
        { kinship: 'paternalAunt', cancer: 'Breast cancer', ageAtDiagnosis: 70, isLiving: true },
        { kinship: 'sister', isLiving: true },
      ],
      condition: {
        notedOn: ago(21),
        ecog: 0,
        ecogSaidBy: 'Dr. Elena Fictitious',
        comorbidities: 'Underactive thyroid',
        heightCm: 174,
        weightKg: 70,
        symptoms: null,
        implants: null,
      },
    },
    {
      client: 'Łukasz Przykładowy',
      toldBy: 'Żaneta, his wife',
      treatments: [
        {
          kind: 'surgery',
          name: 'Right hemicolectomy',
          from: ago(46),
          residual: 'R0',
          site: 'Right colon',
          facility: 'Invented General Hospital',
          cites: 'Right hemicolectomy',
        },
        {
          kind: 'radiation',
          name: 'Shoulder, for pain',
          from: '2011-01-01' as Day,
          precision: 'year',
          site: 'Right shoulder',
          doseGy: 3,
          fractions: 6,
        },
        {
          kind: 'systemic',
          name: 'CAPOX',
          line: 1,
          intent: 'curative',
          drugs: 'capecitabine, oxaliplatin',
          dose: 'oxaliplatin 130 mg/m²',
          cycles: 1,
          from: ago(10),
          isOngoing: true,
          toxicity: 'Tingling in cold air',
          cites: 'Oncology visit',
        },
      ],
      events: [
        { kind: 'symptom', from: ago(120), to: ago(60), precision: 'month', title: 'Tired, short of breath' },
        { kind: 'test', from: ago(66), title: 'Blood test: anemia' },
        { kind: 'test', from: ago(57), title: 'Colonoscopy with biopsy' },
        { kind: 'diagnosis', from: ago(54), title: 'Cancer of the right colon' },
        { kind: 'visit', from: ago(4), title: 'Second opinion at the center' },
      ],
      medications: [
        {
          name: 'Warfarin',
          dose: 'by INR',
          route: 'by mouth',
          frequency: 'in the evening',
          from: '2019-03-04' as Day,
          prescriber: 'Dr. Heart Example',
        },
        { name: 'Metoprolol', dose: '50 mg', route: 'by mouth', frequency: 'twice a day' },
        { name: 'Iron tablets', isSupplement: true, frequency: 'every second day' },
      ],
      allergies: [{ substance: 'None known', kind: 'other', severity: 'unknown' }],
      relatives: [
        { kinship: 'father', cancer: 'Colon cancer', ageAtDiagnosis: 58, isLiving: false, ageAtDeath: 60 },
        { kinship: 'mother', isLiving: true },
        { kinship: 'paternalUncle', cancer: 'Stomach cancer', ageAtDiagnosis: 63, isLiving: false },
        { kinship: 'son', isLiving: true },
      ],
      condition: {
        notedOn: ago(24),
        ecog: 1,
        ecogSaidBy: 'Dr. Felix Imagined',
        comorbidities: 'Atrial fibrillation; heart valve replaced in 2019',
        heightCm: 180,
        weightKg: 84,
        symptoms: 'Tired',
        implants: 'Mechanical heart valve; pacemaker',
      },
    },
  ];
}
