import { describe, expect, it } from 'vitest';
import { noValues } from '../../../src/domain/cases/case.ts';
import { unknownCondition } from '../../../src/domain/health/health.ts';
import { bankQuestions, findBankQuestion, placeholdersOf } from '../../../src/domain/questions/bank.ts';
import {
  fillFromCase,
  fillsFor,
  knownValue,
  placeholderStates,
  typedFill,
} from '../../../src/domain/questions/fill.ts';
import { midSentence } from '../../../src/domain/questions/known-value.ts';
import { blanksOf, questionPieces, sayQuestion } from '../../../src/domain/questions/pieces.ts';
import type { RecordItemId } from '../../../src/domain/shared/ids.ts';
import { day } from '../cases/build-case.ts';
import { opinionOf, says } from '../opinions/compare-fixture.ts';
import { buildItem } from '../records/build-record-item.ts';
import { buildQuestionFacts, buildRelative, buildTreatment } from './build-question-facts.ts';

type Set = Parameters<typeof buildQuestionFacts>[0];

const asked = (bankId: string, askedOf: string | null = null) => ({
  bankId,
  askedOf,
  text: findBankQuestion(bankId)?.text ?? '',
});
const filled = (bankId: string, set: Set, askedOf: string | null = null) => {
  const question = asked(bankId, askedOf);
  return sayQuestion({ ...question, fills: fillFromCase(question, buildQuestionFacts(set)) });
};

const first = opinionOf(
  1,
  {
    diagnosis: says({ histology: 'Invasive ductal carcinoma', subtype: null, site: 'Left breast' }),
    grade: says({ system: 'Nottingham', value: 'grade 2' }),
    stage: says({ prefix: 'c', tnm: 'T2 N1 M0', group: 'stage IIB', edition: 'AJCC 8' }),
    biomarkers: says([
      { marker: 'estrogen receptor', result: 'Positive 95%' },
      { marker: 'PgR', result: 'positive' },
      { marker: 'HER-2/neu', result: '3+' },
    ]),
    regimenOrProcedure: says(['TCHP', 'Mastectomy']),
    modality: says(['surgery', 'systemic']),
    evidence: says('The nodes are involved.'),
  },
  { givenOn: day('2026-11-03'), clinician: 'Dr. Uma Sample' },
);
const second = opinionOf(2, {
  regimenOrProcedure: says(['Lumpectomy']),
  trials: says([{ nctId: 'NCT01234567', name: null }]),
});

describe('filling from opinions', () => {
  it.each([
    [['Herceptin', 'paclitaxel'], ['trastuzumab', 'Taxol'], 'Why Herceptin and paclitaxel and not [other regimen]'],
    [['Herceptin', 'paclitaxel'], ['trastuzumab', 'docetaxel'], 'and not trastuzumab and docetaxel'],
    [['weekly paclitaxel'], ['paclitaxel'], 'and not paclitaxel'],
  ])('asks why %j and not %j only where they are different drugs or given differently', (own, other, expected) => {
    const opinions = [own, other].map((names, place) => opinionOf(place + 1, { regimenOrProcedure: says(names) }));
    expect(filled('F5', { opinions })).toContain(expected);
  });

  it.each([
    [
      'A1',
      'Having looked at the slides yourselves, do you agree this is invasive ductal carcinoma, grade 2 (Nottingham)?',
    ],
    ['B1', 'Do you agree with stage IIB (cT2 N1 M0)? On which findings does it rest?'],
    [
      'C4',
      'Do you agree with ER positive 95%, PR positive, HER2 3+, and would a genomic score change whether I need chemotherapy?',
    ],
    ['D1', 'What would you do first, and what makes it better for me than TCHP and mastectomy?'],
    ['E1', 'For stage IIB, would drug treatment before the operation change what has to be removed?'],
    [
      'E2',
      'Is a smaller operation, or none, reasonable for invasive ductal carcinoma, left breast? What would I give up?',
    ],
    ['E3', 'Is radiation needed after mastectomy given [margins] and nodes N1, or is watching as safe?'],
    ['G3', 'For trial NCT01234567: phase, arms, extra visits and biopsies, what is paid, and how do I leave?'],
    [
      'L1',
      'The other doctor advises TCHP and mastectomy because the nodes are involved. What is your answer to that reason?',
    ],
    ['L4', 'Could you give lumpectomy here, with the center advising?'],
    ['L5', 'Would you speak with Dr Number 2 directly about stage?'],
  ])('%s reads as a sentence', (bankId, expected) => {
    expect(filled(bankId, { opinions: [first, second], differences: ['Stage'] })).toBe(expected);
  });

  it('shows opinion, day, document, page and quote as the source', () => {
    const citation = { document: 'Visit letter', page: 2, quote: 'clinical stage IIB', restsOn: [] };
    const stage = {
      kind: 'stated',
      value: { prefix: null, tnm: null, group: 'IIB', edition: null },
      citation,
    } as const;
    const facts = buildQuestionFacts({ opinions: [{ ...first, dimensions: { ...first.dimensions, stage } }] });

    expect(knownValue('stageGroup', asked('B1'), facts)).toEqual({
      value: 'IIB',
      source: 'Opinion 1, Dr. Uma Sample, November 3, 2026: Visit letter, page 2, “clinical stage IIB”',
      sourceKind: 'opinion',
      sourceId: 'opinion-1',
    });
  });

  it('tells the first doctor of the other plan, and the other of the first', () => {
    expect(filled('L1', { opinions: [first, second] }, 'Dr. Uma Sample')).toContain(
      'advises lumpectomy because [reason]',
    );
    expect(filled('L1', { opinions: [first, second] }, 'Dr. Number 2')).toContain('advises TCHP and mastectomy');
  });

  it('takes a later opinion where the first is silent, but never for the plan of the first', () => {
    const facts = buildQuestionFacts({ opinions: [opinionOf(1), { ...first, opinionOrder: 2 }] });

    expect(knownValue('histology', asked('A1'), facts)?.source).toContain('Opinion 2');
    expect(knownValue('proposedTreatment', asked('D1'), facts)).toBeNull();
  });
});

describe('filling from treatments, relatives, records and the case', () => {
  const radiation = buildTreatment({ kind: 'radiation', name: 'Whole brain', doseGy: 30, site: 'Brain' });
  const surgery = buildTreatment({
    kind: 'surgery',
    name: 'Lobectomy',
    residual: 'R0',
    source: { recordItemId: 'r1' as RecordItemId, toldBy: null, lostRecord: null },
  });
  it.each<[string, Set, string]>([
    [
      'E3',
      { treatments: [surgery] },
      'Is radiation needed after lobectomy given margins R0 and [nodes], or is watching as safe?',
    ],
    ['F4', { treatments: [radiation] }, 'Given the earlier dose of 30 Gy to brain, how much more is safe?'],
    [
      'A6',
      { treatments: [radiation] },
      'Should the spread in [site] be sampled, since it may differ from the first tumor?',
    ],
    [
      'M2',
      { treatments: [buildTreatment({ toxicity: 'Numb fingertips.' })] },
      'Should dose or drug change because of numb fingertips?',
    ],
    [
      'M4',
      { treatments: [buildTreatment(), buildTreatment({ name: 'Osimertinib', line: 2, from: day('2026-06-01') })] },
      'After carboplatin and pemetrexed and osimertinib, which options remain and in what order?',
    ],
    [
      'C6',
      {
        relatives: [
          buildRelative(),
          buildRelative({ kinship: 'maternalAunt', cancer: 'ovarian', ageAtDiagnosis: null }),
          buildRelative({ kinship: 'father', cancer: null }),
        ],
      },
      'With my family history (mother: breast cancer at 45; maternal aunt: ovarian), should I see genetics now, and could the result change surgery or drugs?',
    ],
    [
      'M1',
      {
        records: [
          buildItem('imagingStudy', 'checked', { id: 'a' as RecordItemId, servedFrom: day('2026-08-12') }),
          buildItem('imagingReport', 'checked', { id: 'b' as RecordItemId, servedFrom: day('2026-11-03') }),
          buildItem('imagingStudy', 'needed', { id: 'c' as RecordItemId, servedFrom: day('2026-12-03') }),
          buildItem('imagingStudy', 'notNeeded', { id: 'd' as RecordItemId, servedFrom: day('2026-10-03') }),
        ],
      },
      'Do the scans of August 12, 2026 and November 3, 2026 show true benefit, no change, or growth?',
    ],
    [
      'D6',
      { case: { condition: { ...unknownCondition, ecog: 1, comorbidities: 'Diabetes.' } } },
      'How do diabetes and performance status 1 alter dose, choice or order?',
    ],
    [
      'I2',
      { case: { values: { ...noValues, mustAvoid: 'Losing feeling in my hands.' } } },
      'I most want to avoid losing feeling in my hands. Which option protects that most?',
    ],
    [
      'I3',
      { case: { plannedTreatmentStart: day('2026-12-01') } },
      'What must be done about fertility before December 1, 2026?',
    ],
    ['E6', { case: { latestSafeStart: day('2026-11-30') } }, 'What happens if we wait 4 weeks, or do nothing for now?'],
  ])('%s reads as a sentence', (bankId, set, expected) => {
    expect(filled(bankId, set)).toBe(expected);
  });

  it.each([
    ['no treatment before treatment begins', { case: { phase: 'preTreatment' } }, '1'],
    ['a line still given', { treatments: [buildTreatment({ line: 2, isOngoing: true })] }, '2'],
    ['a line that ended', { treatments: [buildTreatment({ line: 2 })] }, '3'],
    ['nothing said', {}, undefined],
    [
      'lines nobody counted',
      { treatments: [buildTreatment({ line: null })], case: { phase: 'preTreatment' } },
      undefined,
    ],
  ] as const)('counts the line from %s', (_what, set, expected) => {
    expect(knownValue('line', asked('G1'), buildQuestionFacts(set as Set))?.value).toBe(expected);
  });

  it('says who told it where no record stands behind it, and cites the record where one does', () => {
    const told = knownValue(
      'toxicity',
      asked('M2'),
      buildQuestionFacts({ treatments: [buildTreatment({ toxicity: 'Rash' })] }),
    );
    const cited = knownValue('margins', asked('A7'), buildQuestionFacts({ treatments: [surgery] }));

    expect(told).toMatchObject({
      sourceKind: 'case',
      source: 'Carboplatin and pemetrexed, March 2, 2026, as told by Ana Example',
    });
    expect(cited).toMatchObject({ sourceKind: 'record', sourceId: 'r1' });
  });
});

it('never fills anything for a case that knows nothing', () => {
  const facts = buildQuestionFacts();

  expect(bankQuestions.flatMap(({ id }) => fillFromCase(asked(id), facts))).toEqual([]);
});

describe('placeholderStates', () => {
  const known = (group: string) =>
    buildQuestionFacts({
      opinions: [opinionOf(1, { stage: says({ prefix: null, tnm: null, group, edition: null }) })],
    });
  const question = { ...asked('B1'), fills: fillFromCase(asked('B1'), known('IIB')) };
  const stage = (facts: ReturnType<typeof known>, of = question) => placeholderStates(of, facts)[0];

  it('keeps a fill when its source changes, and says what the record says now', () => {
    expect(stage(known('IIB'))).toMatchObject({ fill: { value: 'IIB' }, now: null, isSilentNow: false, todo: null });
    expect(stage(known('IIIA'))).toMatchObject({ fill: { value: 'IIB' }, now: { value: 'IIIA' }, isSilentNow: false });
    expect(stage(buildQuestionFacts())).toMatchObject({ fill: { value: 'IIB' }, now: null, isSilentNow: true });
  });

  it('makes a to-do of a blank nobody can fill, and offers the value once the case knows it', () => {
    const [, tnm] = placeholderStates(question, known('IIB'));
    expect(tnm).toMatchObject({ fill: null, now: null, fillIn: 'opinions' });
    expect(tnm?.todo).toBe('TNM unknown: enter it in the first opinion.');
    expect(placeholderStates({ ...asked('C1'), fills: [] }, buildQuestionFacts())[1]?.todo).toBe(
      'Stage unknown: ask as B1 first, or enter it in the first opinion.',
    );
    expect(stage(known('IIIA'), { ...question, fills: [] })).toMatchObject({
      fill: null,
      now: { value: 'IIIA' },
      todo: null,
    });
  });

  it('does not send a question to itself', () => {
    expect(placeholderStates({ ...asked('B1'), fills: [] }, buildQuestionFacts())[0]?.askFirst).toBeNull();
    expect(placeholderStates({ ...asked('C1'), fills: [] }, buildQuestionFacts())[1]?.askFirst).toBe('B1');
  });

  it('marks a typed value as typed, and never calls it silent', () => {
    const typed = { ...question, fills: [typedFill('stageGroup', 'II')] };
    expect(stage(buildQuestionFacts(), typed)).toMatchObject({
      fill: { source: 'as typed', sourceKind: 'typed' },
      isSilentNow: false,
    });
  });
});

describe('pieces', () => {
  it('leave braces that are no placeholder to the writer', () => {
    const text = 'Is {this} about {grade}?';
    expect(placeholdersOf(text)).toEqual(['grade']);
    expect(questionPieces(text, []).map(({ kind }) => kind)).toEqual(['words', 'blank', 'words']);
    expect(blanksOf({ text, fills: [typedFill('grade', '2')] })).toEqual([]);
  });

  it('let go the fills of placeholders a text no longer has, the last of each kept', () => {
    const fills = [typedFill('grade', '1'), typedFill('tnm', 'T1'), typedFill('grade', '2')];
    expect(fillsFor('Grade {grade}?', fills)).toEqual([typedFill('grade', '2')]);
  });

  it.each([
    ['Invasive carcinoma.', 'invasive carcinoma'],
    ['Hodgkin lymphoma', 'Hodgkin lymphoma'],
    ['HER2-positive', 'HER2-positive'],
    ['Keytruda', 'Keytruda'],
    ['I want to walk', 'I want to walk'],
  ])('%s stands in a sentence as %s', (written, expected) => {
    expect(midSentence(written)).toBe(expected);
  });
});
