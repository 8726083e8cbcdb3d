import { describe, expect, it } from 'vitest';
import { drugNames } from '../../../src/application/resources.ts';
import { compareOpinions } from '../../../src/domain/opinions/compare.ts';
import type { Agreement } from '../../../src/domain/opinions/comparison.ts';
import type { Grade, Stage, Trial } from '../../../src/domain/opinions/opinion.ts';
import type { Day } from '../../../src/domain/shared/days.ts';
import type { RecordItemId } from '../../../src/domain/shared/ids.ts';
import { compare, none, opinionOf, rowOf, says, silent } from './compare-fixture.ts';

const stage = (given: Partial<Stage> | string): Stage => ({
  prefix: null,
  tnm: null,
  group: null,
  edition: null,
  ...(typeof given === 'string' ? { group: given } : given),
});

describe('silence and "none"', () => {
  it('calls a dimension nobody states not addressed', () => {
    expect(rowOf('intent', silent, silent).agreement).toBe('notAddressed');
  });

  it('calls what one of two states only one side, never agreement', () => {
    const row = rowOf('intent', says('curative' as const), silent);

    expect(row.agreement).toBe('onlySome');
    expect(row.statedBy).toEqual(['opinion-1']);
  });

  it('calls equal values only one side while a third opinion is silent', () => {
    expect(rowOf('intent', says('curative' as const), says('curative' as const), silent).agreement).toBe('onlySome');
  });

  it('calls "none" and silence only one side', () => {
    expect(rowOf('trials', none, silent).agreement).toBe('onlySome');
  });

  it('calls "none" twice the same', () => {
    expect(rowOf('trials', none, none).agreement).toBe('same');
  });

  it('calls "none" against something different', () => {
    const row = rowOf('furtherTesting', none, says(['Bone scan']));

    expect(row.agreement).toBe('different');
    expect(row.because).toContain('none');
  });

  it('keeps a difference between two while a third is silent', () => {
    expect(rowOf('intent', says('curative' as const), silent, says('palliative' as const)).agreement).toBe('different');
  });
});

describe('stage', () => {
  const cases: ReadonlyArray<[string, Partial<Stage> | string, Partial<Stage> | string, Agreement]> = [
    ['Roman and Arabic', 'IIB', 'stage 2B', 'same'],
    ['upper and lower case', 'IIB', 'Stage IIb', 'same'],
    ['spaces and "group"', 'Stage group II B', '2b', 'same'],
    ['digit after the letter', 'IIIA1', '3A1', 'same'],
    ['another letter', 'IIA', 'IIB', 'different'],
    ['another level', 'II', 'III', 'different'],
    ['stage 0', '0', 'I', 'different'],
    ['a letter only one gives', 'II', 'IIB', 'unknown'],
    ['a digit only one gives', 'IIIC', 'IIIC1', 'unknown'],
    ['a group no rule can read, same words', 'limited stage', 'Limited  stage', 'same'],
    ['a group no rule can read, other words', 'limited stage', 'extensive', 'unknown'],
    ['clinical against pathologic', { prefix: 'c', group: 'IIB' }, { prefix: 'p', group: 'IIB' }, 'unknown'],
    ['clinical against pathologic in words', 'clinical stage IIB', 'pathologic stage IIB', 'unknown'],
    ['clinical against not said', { prefix: 'c', group: 'IIB' }, 'IIB', 'same'],
    ['after treatment against not said', { prefix: 'y', group: 'IIB' }, 'IIB', 'unknown'],
    [
      'clinical against pathologic even where groups differ',
      { prefix: 'c', group: 'I' },
      { prefix: 'p', group: 'IV' },
      'unknown',
    ],
    ['another edition', { group: 'IIB', edition: 'AJCC 7' }, { group: 'IIB', edition: 'AJCC 8' }, 'unknown'],
    [
      'the same edition in other words',
      { group: 'IIB', edition: 'AJCC 8' },
      { group: 'IIB', edition: '8th edition' },
      'same',
    ],
    ['another system', { group: 'IIB', edition: 'FIGO 2018' }, { group: 'IIB', edition: 'AJCC 8' }, 'unknown'],
    ['anatomic against prognostic', 'anatomic stage IIB', 'prognostic stage IIB', 'unknown'],
    ['T N M with and without spaces', { tnm: 'cT2N1M0' }, { tnm: 'cT2 N1 M0' }, 'same'],
    ['prefix apart and in T N M', { prefix: 'c', tnm: 'T2 N1 M0' }, { tnm: 'cT2 N1 M0' }, 'same'],
    ['another T', { tnm: 'T2 N1 M0' }, { tnm: 'T3 N1 M0' }, 'different'],
    [
      'another T below the same group',
      { group: 'IIB', tnm: 'T2 N1 M0' },
      { group: 'IIB', tnm: 'T3 N0 M0' },
      'different',
    ],
    ['a T detail only one gives', { tnm: 'T2 N1 M0' }, { tnm: 'T2a N1 M0' }, 'unknown'],
    ['another T detail', { tnm: 'T2a N1 M0' }, { tnm: 'T2b N1 M0' }, 'different'],
    ['an N one could not assess', { tnm: 'T2 NX M0' }, { tnm: 'T2 N1 M0' }, 'unknown'],
    ['an N only one gives, without groups', { tnm: 'T2' }, { tnm: 'T2 N1 M0' }, 'unknown'],
    ['T N M only one gives, same group', { group: 'IIB' }, { group: 'IIB', tnm: 'T2 N1 M0' }, 'same'],
    ['group against T N M', { group: 'IIB' }, { tnm: 'T2 N1 M0' }, 'unknown'],
    ['pM0 and cM0', { tnm: 'pT2 pN1 cM0' }, { tnm: 'pT2 N1 M0' }, 'same'],
    ['clinical T against pathologic T', { tnm: 'cT2 N1 M0' }, { tnm: 'pT2 N1 M0' }, 'unknown'],
    ['T2 cN0 or T2c N0', { tnm: 'T2cN0M0' }, { tnm: 'T2 cN0 M0' }, 'unknown'],
    ['something besides T N M', { tnm: 'T2 N1 M0 G2' }, { tnm: 'T2 N1 M0 G3' }, 'unknown'],
    ['carcinoma in situ', { tnm: 'Tis N0 M0' }, { tnm: 'T1 N0 M0' }, 'different'],
  ];

  it.each(cases)('%s', (_, one, other, expected) => {
    expect(rowOf('stage', says(stage(one)), says(stage(other))).agreement).toBe(expected);
  });

  it('says why a stage must be compared by eye', () => {
    expect(rowOf('stage', says(stage('II')), says(stage('IIB'))).because).toBe('One is less exact than the other.');
  });

  it('shows group, T, N and M as lines of their own', () => {
    const row = rowOf(
      'stage',
      says(stage({ group: 'IIB', tnm: 'cT2 N1 M0' })),
      says(stage({ group: 'stage 2B', tnm: 'cT2 N1mi M0' })),
    );

    expect(row.parts.map(({ name, agreement, values }) => [name, agreement, values])).toEqual([
      ['Group', 'same', ['IIB', 'stage 2B']],
      ['T', 'same', ['T2', 'T2']],
      ['N', 'unknown', ['N1', 'N1mi']],
      ['M', 'same', ['M0', 'M0']],
      ['How it was found', 'same', ['clinical', 'clinical']],
    ]);
  });
});

describe('grade', () => {
  const grade = (system: string | null, value: string): Grade => ({ system, value });
  const cases: ReadonlyArray<[string, Grade, Grade, Agreement]> = [
    ['one system, one grade', grade('Nottingham', '2'), grade('Nottingham', 'Grade II'), 'same'],
    ['one system, another grade', grade('Nottingham', '2'), grade('Nottingham', '3'), 'different'],
    ['"2 of 3"', grade('FNCLCC', '2/3'), grade('FNCLCC', 'grade 2'), 'same'],
    ['another system', grade('Nottingham', '2'), grade('FNCLCC', '2'), 'unknown'],
    ['no system', grade(null, '2'), grade(null, '2'), 'unknown'],
    ['one without a system', grade('Nottingham', '2'), grade(null, '2'), 'unknown'],
    ['a system inside the value', grade(null, 'Nottingham grade 2'), grade('Nottingham', '2'), 'same'],
    ['Gleason patterns turned around', grade('Gleason', '3+4'), grade('Gleason', '4+3'), 'different'],
    ['Gleason with its sum', grade('Gleason', '3+4=7'), grade('Gleason', '3 + 4'), 'same'],
    ['Gleason sum first', grade('Gleason', '7 (3+4)'), grade(null, 'Gleason 3+4=7'), 'same'],
    ['Gleason sum alone', grade('Gleason', '7'), grade('Gleason', '3+4'), 'unknown'],
    ['another Gleason sum', grade('Gleason', '6'), grade('Gleason', '3+4'), 'different'],
    ['grade group 2 and 3+4', grade('Grade group', '2'), grade('Gleason', '3+4'), 'same'],
    ['grade group 3 and 3+4', grade('ISUP', '3'), grade('Gleason', '3+4=7'), 'different'],
    ['grade group 4 and 4+4', grade('ISUP', '4'), grade('Gleason', '4+4'), 'unknown'],
    ['grade group against a sum', grade('ISUP', '2'), grade('Gleason', '7'), 'unknown'],
    ['another unlisted system', grade('Local scale', '2'), grade('Nottingham', '2'), 'unknown'],
    ['words that are the same', grade('WHO', 'high grade'), grade('WHO', 'High grade'), 'same'],
    ['words that are not', grade('WHO', 'high grade'), grade('WHO', '3'), 'unknown'],
  ];

  it.each(cases)('%s', (_, one, other, expected) => {
    expect(rowOf('grade', says(one), says(other)).agreement).toBe(expected);
  });
});

describe('biomarkers', () => {
  const marked = (written: string) =>
    written.split(';').map((one) => {
      const [marker = '', result = ''] = one.split(':');
      return { marker: marker.trim(), result: result.trim() };
    });
  const cases: ReadonlyArray<[string, string, Agreement]> = [
    ['HER2: positive', 'HER2: low', 'different'],
    ['HER2: HER2-positive', 'HER2: HER2-low', 'different'],
    ['HER2: positive', 'HER2: negative', 'different'],
    ['HER2: low', 'HER2: ultralow', 'different'],
    ['HER2: negative', 'HER2: low', 'unknown'],
    ['HER2: equivocal', 'HER2: positive', 'unknown'],
    ['HER2: positive', 'HER-2/neu: Positive.', 'same'],
    ['ERBB2: amplified', 'HER2: not amplified', 'different'],
    ['HER2: 3+', 'HER2: IHC 3+', 'same'],
    ['HER2: IHC 3+', 'HER2: IHC 1+', 'different'],
    ['HER2 IHC: 3+', 'HER2: IHC 3+', 'same'],
    ['HER2 IHC: 2+; HER2 FISH: not amplified', 'HER2: positive', 'unknown'],
    ['ER status: positive', 'ER: positive', 'same'],
    ['HER2: IHC 2+', 'HER2: positive', 'unknown'],
    ['ER: positive', 'estrogen receptor: positive', 'same'],
    ['ER: positive 95%', 'ER: positive', 'unknown'],
    ['ER: positive 95%', 'ER: positive 90%', 'unknown'],
    ['ER: positive (95%)', 'ER: 95 % positive', 'same'],
    ['ER: positive', 'ER: low positive', 'unknown'],
    ['ER: +', 'ER: positive', 'same'],
    ['ER/PR: positive', 'ER: positive; PR: positive', 'same'],
    ['ER: positive', 'PR: positive', 'onlySome'],
    ['ER: positive; PR: positive', 'ER: positive', 'onlySome'],
    ['ER: positive; HER2: positive', 'ER: positive; HER2: low', 'different'],
    ['Ki-67: 20%', 'Ki67: 35%', 'different'],
    ['Ki-67: 20%', 'Ki67: 20 %', 'same'],
    ['Ki-67: >20%', 'Ki67: 25%', 'unknown'],
    ['PD-L1: TPS 50%', 'PD-L1: CPS 50', 'unknown'],
    ['PD-L1: TPS 50%', 'PDL1: TPS 10%', 'different'],
    ['MSI: high', 'MSI: MSI-H', 'same'],
    ['MSI: MSI-H', 'MSI: MSS', 'different'],
    ['MSI: high', 'MMR: deficient', 'onlySome'],
    ['MMR: dMMR', 'mismatch repair: proficient', 'different'],
    ['BRAF: V600E', 'BRAF: p.Val600Glu', 'same'],
    ['BRAF: V600E', 'BRAF: V600K', 'different'],
    ['BRAF: V600E', 'BRAF: wild type', 'different'],
    ['BRAF: V600E', 'BRAF: mutated', 'unknown'],
    ['EGFR: L858R', 'EGFR: L858R, T790M', 'unknown'],
    ['EGFR: exon 19 deletion', 'EGFR: exon 20 insertion', 'unknown'],
    ['KRAS: no mutation detected', 'KRAS: wild-type', 'same'],
    ['KRAS: mutated', 'KRAS: not mutated', 'different'],
    ['HER2: IHC 2+ equivocal, FISH not amplified', 'HER2: not amplified', 'unknown'],
    ['Oncotype DX: 18', 'Oncotype: 26', 'different'],
    ['Unheard-of 7: odd', 'unheard-of 7: Odd', 'same'],
    ['Unheard-of 7: odd', 'unheard-of 7: even', 'unknown'],
  ];

  it.each(cases)('%s | %s | %s', (one, other, expected) => {
    expect(rowOf('biomarkers', says(marked(one)), says(marked(other))).agreement).toBe(expected);
  });

  it('gives each marker its own line, named as laboratories name it', () => {
    const row = rowOf(
      'biomarkers',
      says(marked('HER-2/neu: positive; PR: 5%')),
      says(marked('ER: positive; HER2: low')),
    );

    expect(row.parts).toEqual([
      { name: 'ER', agreement: 'onlySome', values: [null, 'positive'] },
      { name: 'PR', agreement: 'onlySome', values: ['5%', null] },
      { name: 'HER2', agreement: 'different', values: ['positive', 'low'] },
    ]);
  });
});

describe('drugs and procedures', () => {
  const cases: ReadonlyArray<[string, string[], string[], Agreement]> = [
    ['brand and generic', ['Herceptin'], ['trastuzumab'], 'same'],
    ['a biosimilar suffix', ['trastuzumab-dkst'], ['Herceptin'], 'same'],
    ['a salt', ['doxorubicin hydrochloride'], ['Adriamycin'], 'same'],
    ['a conjugate is another drug', ['trastuzumab'], ['trastuzumab deruxtecan'], 'different'],
    ['two conjugates', ['Kadcyla'], ['Enhertu'], 'different'],
    ['bound paclitaxel is another drug', ['Abraxane'], ['paclitaxel'], 'different'],
    ['the same drug under the skin', ['Herceptin'], ['Herceptin Hylecta'], 'unknown'],
    ['one brand of two drugs', ['Phesgo'], ['pertuzumab', 'trastuzumab'], 'unknown'],
    ['letters and their drugs', ['FOLFOX'], ['5-FU', 'leucovorin', 'oxaliplatin'], 'same'],
    ['letters in one line', ['FOLFOX'], ['oxaliplatin + leucovorin + fluorouracil'], 'same'],
    ['two names of letters', ['CAPOX'], ['XELOX'], 'same'],
    ['letters with another drug', ['FOLFOX'], ['FOLFIRI'], 'different'],
    ['letters without their helper', ['FOLFOX'], ['fluorouracil', 'oxaliplatin'], 'unknown'],
    ['letters that leave a drug open', ['AC-T'], ['doxorubicin', 'cyclophosphamide', 'paclitaxel'], 'unknown'],
    ['the same open letters', ['AC-T'], ['AC-T'], 'same'],
    ['open letters against another drug', ['AC-T'], ['doxorubicin', 'cyclophosphamide', 'cisplatin'], 'different'],
    ['order does not matter', ['A', 'paclitaxel'].slice(1).concat('carboplatin'), ['Paraplatin', 'Taxol'], 'same'],
    ['one drug more', ['docetaxel', 'carboplatin', 'trastuzumab'], ['TCHP'], 'different'],
    ['another schedule', ['weekly paclitaxel'], ['paclitaxel every 3 weeks'], 'unknown'],
    ['another dose', ['cisplatin 40 mg/m2'], ['cisplatin 100 mg/m2'], 'unknown'],
    ['a choice', ['docetaxel or paclitaxel'], ['docetaxel', 'paclitaxel'], 'unknown'],
    ['a drug left out on purpose', ['TCH without pertuzumab'], ['TCHP'], 'unknown'],
    ['a name no list knows', ['paclitaxel', 'Foobarinib'], ['paclitaxel', 'carboplatin'], 'unknown'],
    ['a procedure in the same words', ['Left mastectomy'], ['left mastectomy'], 'same'],
    ['procedures in other words', ['Lumpectomy'], ['Breast-conserving surgery'], 'unknown'],
    ['procedures on opposite sides', ['Left mastectomy'], ['Right mastectomy'], 'different'],
    ['drugs against a procedure', ['FOLFOX'], ['Right hemicolectomy'], 'different'],
    ['drugs differ beside procedures', ['Lumpectomy', 'AC'], ['Mastectomy', 'CMF'], 'different'],
    ['an English word is no combination', ['Aim for surgery'], ['aim for surgery'], 'same'],
  ];

  it.each(cases)('%s', (_, one, other, expected) => {
    expect(rowOf('regimenOrProcedure', says(one), says(other)).agreement).toBe(expected);
  });

  it('names the drug that only one plan holds, in its generic name', () => {
    const row = rowOf('regimenOrProcedure', says(['Xeloda']), says(['capecitabine', 'Eloxatin']));

    expect(row.parts).toEqual([
      { name: 'capecitabine', agreement: 'same', values: ['Xeloda', 'capecitabine'] },
      { name: 'oxaliplatin', agreement: 'different', values: [null, 'Eloxatin'] },
    ]);
  });
});

describe('the other dimensions', () => {
  const trial = (nctId: string | null, name: string | null = null): Trial => ({ nctId, name });

  it('compares kinds of treatment as a set', () => {
    expect(rowOf('modality', says(['surgery', 'systemic']), says(['systemic', 'surgery'])).agreement).toBe('same');
    expect(rowOf('modality', says(['surgery', 'systemic']), says(['surgery'])).agreement).toBe('different');
  });

  it('calls a test more on one side only one side, and other words compare by eye', () => {
    expect(rowOf('furtherTesting', says(['Bone scan']), says(['bone scan', 'MRI'])).agreement).toBe('onlySome');
    expect(rowOf('furtherTesting', says(['MRI breast']), says(['Breast MRI'])).agreement).toBe('unknown');
    expect(rowOf('furtherTesting', says(['MRI', 'Bone scan']), says(['bone scan', 'MRI'])).agreement).toBe('same');
  });

  it('compares trials by their NCT number', () => {
    const [one, two] = ['NCT00000001', 'NCT00000002'];
    expect(rowOf('trials', says([trial(one, 'A')]), says([trial(one, 'B')])).agreement).toBe('same');
    expect(rowOf('trials', says([trial(one)]), says([trial(two)])).agreement).toBe('different');
    expect(rowOf('trials', says([trial(one), trial(two)]), says([trial(one)])).agreement).toBe('onlySome');
    expect(rowOf('trials', says([trial(one)]), says([trial(null, 'A trial')])).agreement).toBe('unknown');
  });

  it('compares the day to start by, and words only where no day is given', () => {
    const start = (startBy: string | null, words: string | null) => says({ startBy: startBy as Day | null, words });
    expect(rowOf('urgency', start('2026-12-01', 'soon'), start('2026-12-01', null)).agreement).toBe('same');
    expect(rowOf('urgency', start('2026-12-01', null), start('2026-12-08', null)).agreement).toBe('different');
    expect(rowOf('urgency', start('2026-12-01', null), start(null, 'soon')).agreement).toBe('unknown');
    expect(rowOf('urgency', start(null, 'Soon'), start(null, 'soon')).agreement).toBe('same');
    expect(rowOf('urgency', start(null, 'now'), start(null, 'soon')).agreement).toBe('unknown');
  });

  it('never compares reasons beyond their words', () => {
    expect(rowOf('evidence', says('Three trials.'), says('three  trials')).agreement).toBe('same');
    expect(rowOf('evidence', says('Three trials.'), says('Experience.')).agreement).toBe('unknown');
  });

  it('calls diagnoses the same only in the same words', () => {
    const found = (histology: string, subtype: string | null, site: string | null) =>
      says({ histology, subtype, site });
    const ductal = found('Invasive ductal carcinoma', null, 'Left breast');
    expect(rowOf('diagnosis', ductal, found('invasive ductal  carcinoma', null, 'left breast')).agreement).toBe('same');
    expect(rowOf('diagnosis', ductal, found('IDC', null, 'Left breast')).agreement).toBe('unknown');
    expect(rowOf('diagnosis', ductal, found('Invasive ductal carcinoma', 'mucinous', 'Left breast')).agreement).toBe(
      'unknown',
    );
    expect(rowOf('diagnosis', ductal, found('Invasive ductal carcinoma', null, 'Right breast')).agreement).toBe(
      'different',
    );
  });

  it('compares intent and order of treatment by their code', () => {
    expect(rowOf('intent', says('curative' as const), says('control' as const)).agreement).toBe('different');
    expect(rowOf('sequence', says('adjuvant' as const), says('adjuvant' as const)).agreement).toBe('same');
  });
});

describe('the whole comparison', () => {
  const records = (...ids: string[]) => ({ basedOn: ids as unknown as RecordItemId[] });

  it('says when the doctors had different records', () => {
    expect(compare(opinionOf(1, {}, records('a', 'b')), opinionOf(2, {}, records('b', 'a'))).differentBasis).toBe(
      false,
    );
    expect(compare(opinionOf(1, {}, records('a')), opinionOf(2, {}, records('a', 'b'))).differentBasis).toBe(true);
  });

  it('needs two opinions', () => {
    expect(() => compareOpinions([opinionOf(1)], drugNames)).toThrowError(
      expect.objectContaining({ code: 'tooFewOpinions' }),
    );
  });

  it('takes more than two opinions', () => {
    const row = rowOf('stage', says(stage('IIB')), says(stage('2b')), says(stage('stage 2B')), says(stage('IIIA')));

    expect(row.agreement).toBe('different');
    expect(row.parts[0]?.values).toEqual(['IIB', '2b', 'stage 2B', 'IIIA']);
  });
});
