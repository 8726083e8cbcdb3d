import { describe, expect, test } from 'vitest';
import type { Center } from '../../../src/domain/directory/center.ts';
import { centersFrom, shippedCenters } from '../../../src/domain/directory/centers.ts';
import type { Day } from '../../../src/domain/shared/days.ts';
import type { CaseId, SourceCandidateId } from '../../../src/domain/shared/ids.ts';
import {
  type CandidateFacts,
  type CaseSide,
  candidateFlags,
  type FlagCode,
} from '../../../src/domain/sources/candidate-flags.ts';
import { newCandidate } from '../../../src/domain/sources/new-candidate.ts';
import { type CoverageAnswer, noIntake, type SourceCandidate } from '../../../src/domain/sources/source-candidate.ts';

const centers = centersFrom(shippedCenters);

function listed(id: string): Center {
  const center = centers.find((one) => one.id === id);
  if (center === undefined) throw new Error(`${id} is not in the list`);
  return center;
}

const coverage: CoverageAnswer = {
  answer: 'covered',
  saidBy: 'Jo',
  on: '2026-11-20' as Day,
  reference: 'R-9',
  referralNeeded: null,
  priorAuthorizationNeeded: null,
  note: null,
};

const settled: SourceCandidate = {
  ...newCandidate('c1' as SourceCandidateId, 'k1' as CaseId, { name: 'Far Center' }),
  intake: { ...noIntake, coverage },
};

function flagsOf(facts: Partial<CandidateFacts>, side: Partial<CaseSide> = {}) {
  return candidateFlags(
    { candidate: settled, center: null, program: null, clinician: null, organizationName: null, ...facts },
    {
      case: { triggers: [], situationTags: [], tumorTags: [], primaryOncologist: null, careTeam: [] },
      firstInstitutions: [],
      clientStates: [],
      decisionBy: null,
      ...side,
    },
  );
}

const codesOf = (...given: Parameters<typeof flagsOf>): FlagCode[] => flagsOf(...given).map(({ code }) => code);
const candidate = (changes: Partial<SourceCandidate>) => ({ candidate: { ...settled, ...changes } });
const ofCase = (changes: Partial<CaseSide['case']>) => ({
  case: { triggers: [], situationTags: [], tumorTags: [], primaryOncologist: null, careTeam: [], ...changes },
});

test('nothing is said of a candidate that nothing speaks against', () => {
  expect(flagsOf({})).toEqual([]);
  expect(flagsOf({ center: listed('oneal') })).toEqual([]);
});

describe('centers that treat no patients', () => {
  test.each(centers.filter(({ designation }) => designation === 'basicLaboratory').map(({ id }) => id))(
    '%s is flagged with the date and sources of the list',
    (id) => {
      const [flag] = flagsOf({ center: listed(id) });
      expect(flag).toMatchObject({ code: 'laboratoryOnly', level: 'warning' });
      expect(flag?.source).toMatch(/^Reference list of centers, as of .+: .+/);
    },
  );

  test('a pathology service is fine for a reading of the tissue only', () => {
    expect(codesOf({ center: listed('mda-path'), ...candidate({ mode: 'video' }) })).toContain('tissueOnly');
    expect(codesOf({ center: listed('mda-path'), ...candidate({ mode: 'pathologyOnly' }) })).toEqual([]);
  });
});

describe('the institution of the first opinion', () => {
  test.each([
    ['Far Center', 'sameInstitution'],
    ['far center', 'sameInstitution'],
    ['Far Center, Oncology', 'sameInstitution'],
    ['The Far-Center Hospital', 'sameInstitution'],
    ['Farther Center', null],
    ['Center', null],
    ['Ärztehaus', null],
    ['', null],
  ] as const)('%s gives %s', (first, code) => {
    expect(codesOf({}, { firstInstitutions: [first] })).toEqual(code === null ? [] : [code]);
  });

  test('it is known by the institution of a center and of the directory too', () => {
    const first = ['University of Alabama at Birmingham'];
    expect(codesOf({ center: listed('oneal') }, { firstInstitutions: first })).toEqual(['sameInstitution']);
    expect(codesOf({ organizationName: 'Home Hospital' }, { firstInstitutions: ['Home Hospital'] })).toEqual([
      'sameInstitution',
    ]);
  });

  test('what the advocate found out goes before the likeness of names', () => {
    const isOther = candidate({ points: [{ point: 'otherInstitution', answer: 'yes', note: null }] });
    const isSame = candidate({ points: [{ point: 'otherInstitution', answer: 'no', note: 'shares a tumor board' }] });
    expect(codesOf(isOther, { firstInstitutions: ['Far Center'] })).toEqual([]);
    expect(flagsOf(isSame)[0]?.text).toContain('shares a tumor board');
  });

  test('a doctor who has treated the client is named', () => {
    const far = candidate({ clinicianName: 'Vera Muster, MD' });
    expect(codesOf(far, ofCase({ primaryOncologist: 'Dr. Vera Muster' }))).toEqual(['sameDoctor']);
    expect(codesOf(far, ofCase({ careTeam: [{ name: 'vera muster', role: null, phone: null }] }))).toEqual([
      'sameDoctor',
    ]);
    expect(codesOf(far, ofCase({ primaryOncologist: 'Dr. Vera Musterova' }))).toEqual([]);
  });
});

describe('focus on a rare tumor', () => {
  const rare = ofCase({ triggers: ['rareCancer'] });
  const clinician = (specialty: string | null) => ({ clinician: { name: 'Dr. Vera Second', specialty } });

  test.each([
    ['no doctor named', {}, ['focusUnknown']],
    ['general oncology', clinician('Medical Oncology'), ['generalOncologist']],
    ['oncology and hematology', clinician('Hematology/Oncology'), ['generalOncologist']],
    ['a focused specialty', clinician('Sarcoma'), ['focusUnknown']],
    [
      'noted as no',
      candidate({ points: [{ point: 'subspecialty', answer: 'no', note: null }] }),
      ['generalOncologist'],
    ],
    ['noted as yes', candidate({ points: [{ point: 'subspecialty', answer: 'yes', note: null }] }), []],
  ] as const)('%s', (_label, facts, codes) => {
    expect(codesOf(facts, rare)).toEqual(codes);
  });

  test('the tag says it as the trigger does, and a common tumor asks for nothing', () => {
    expect(codesOf(clinician('Oncology'), ofCase({ situationTags: ['RARE'] }))).toEqual(['generalOncologist']);
    expect(codesOf(clinician('Oncology'))).toEqual([]);
  });
});

describe('programs that do not take the client', () => {
  const program = (id: string) => ({ program: listed(id) });

  test.each([
    ['dana-farber-online', ['MA'], ['stateExcluded', 'inpatientExcluded']],
    ['dana-farber-online', ['Massachusetts'], ['stateExcluded', 'inpatientExcluded']],
    ['dana-farber-online', ['ma', 'FL'], ['stateExcluded', 'inpatientExcluded']],
    ['dana-farber-online', ['FL'], ['inpatientExcluded']],
    ['dana-farber-online', [], ['inpatientExcluded']],
    ['thesecondopinion', ['CA'], []],
    ['thesecondopinion', ['FL', 'CA'], []],
    ['thesecondopinion', ['FL'], ['stateNotTaken']],
    ['thesecondopinion', ['Bavaria'], []],
    ['osu-online', ['OH'], []],
  ] as const)('%s for a client in %j: %j', (id, clientStates, codes) => {
    expect(codesOf(program(id), { clientStates })).toEqual(codes);
  });

  test('one that takes nobody who is in hospital is to be asked about, in its own words', () => {
    const [flag] = flagsOf({ program: listed('dana-farber-online') });
    expect(flag).toMatchObject({ code: 'inpatientExcluded', level: 'ask' });
    expect(flag?.text).toContain('“Residents of Massachusetts; patients currently in hospital.”');
  });

  test('the sentence, its date and its sources go along', () => {
    const [flag] = flagsOf(program('dana-farber-online'), { clientStates: ['MA'] });
    expect(flag?.text).toContain('does not take clients from Massachusetts: “Residents of Massachusetts;');
    expect(flag?.source).toContain('Reference list of centers, undated: ');
  });

  test.each([
    ['GI', ['cancerExcluded']],
    ['BREAST', ['cancerExcluded']],
    ['SARCOMA', ['cancerExcluded']],
    ['LUNG', []],
  ] as const)('UCSF for the tag %s: %j', (tag, codes) => {
    expect(codesOf(program('ucsf-online'), ofCase({ tumorTags: [tag] }))).toEqual(codes);
  });

  test('West Virginia is not Virginia', () => {
    const own = { ...listed('osu-online'), facts: [{ label: 'Not for', text: 'Residents of West Virginia' }] };
    expect(codesOf({ program: own }, { clientStates: ['VA'] })).toEqual([]);
    expect(codesOf({ program: own }, { clientStates: ['WV'] })).toEqual(['stateExcluded']);
  });

  test('what the practice wrote is cited as its own', () => {
    const own = { ...listed('osu-online'), sources: [], facts: [{ label: 'Not for', text: 'Residents of Ohio' }] };
    expect(flagsOf({ program: own }, { clientStates: ['OH'] })[0]?.source).toContain('written by your practice');
  });
});

describe('what is practical', () => {
  test.each([
    ['video', 'unknown', 'ask'],
    ['phone', 'unknown', 'ask'],
    ['video', 'no', 'warning'],
    ['video', 'yes', null],
    ['inPerson', 'unknown', null],
    ['inPerson', 'no', null],
    ['written', 'unknown', null],
    [null, 'no', 'warning'],
    [null, 'unknown', null],
  ] as const)('a license by %s, answered %s: %s', (mode, answer, level) => {
    const far = candidate({ mode, points: [{ point: 'licensedInState', answer, note: null }] });
    expect(flagsOf(far).map((flag) => flag.level)).toEqual(level === null ? [] : [level]);
  });

  test('a slot past the decision-by date is flagged, one on the day is not', () => {
    const far = candidate({ earliestSlot: '2026-12-10' as Day });
    expect(codesOf(far, { decisionBy: '2026-12-09' as Day })).toEqual(['slotTooLate']);
    expect(codesOf(far, { decisionBy: '2026-12-10' as Day })).toEqual([]);
    expect(codesOf(far, { decisionBy: null })).toEqual([]);
  });

  test.each([
    [null, "The insurer's answer is not written down."],
    [{ ...coverage, reference: null }, "The insurer's answer is not written down: the reference number missing."],
    [
      { ...coverage, saidBy: null, on: null },
      "The insurer's answer is not written down: who said it, the day missing.",
    ],
  ])('an answer of the plan with a hole is named (%#)', (answer, text) => {
    expect(flagsOf(candidate({ intake: { ...noIntake, coverage: answer } }))[0]?.text).toBe(text);
  });

  test('of the one chosen an answer that is not written down is a warning', () => {
    expect(flagsOf(candidate({ intake: noIntake, status: 'chosen' }))).toMatchObject([
      { code: 'coverageNotWritten', level: 'warning' },
    ]);
  });

  test('limits the center named are to be checked', () => {
    const far = candidate({ intake: { ...noIntake, coverage, limits: 'Adults in five states.' } });
    expect(flagsOf(far)).toMatchObject([{ code: 'limitsNoted', level: 'ask' }]);
    expect(flagsOf(far)[0]?.text).toBe('It names limits: Adults in five states. Check that the client is inside them.');
  });

  test('who is ruled out needs no answer of the plan', () => {
    expect(codesOf(candidate({ intake: noIntake, status: 'ruledOut' }))).toEqual([]);
  });
});
