import { expect, test } from 'vitest';
import data from '../../../resources/reference/intake-words.json' with { type: 'json' };
import { decisionMakers, situationTags, type TriggerCode, tumorTags } from '../../../src/domain/cases/case.ts';
import { decisionMakerWarning, intakeWarnings } from '../../../src/domain/intake/intake-warnings.ts';
import { secondOpinionValue } from '../../../src/domain/intake/second-opinion-value.ts';
import type { Day } from '../../../src/domain/shared/days.ts';

const today = '2026-11-21' as Day;

test.each<[ReadonlyArray<TriggerCode>, 'high' | 'usual']>([
  [[], 'usual'],
  [['rareCancer'], 'usual'],
  [['rareCancer', 'rareCancer'], 'usual'],
  [['rareCancer', 'majorSurgery'], 'high'],
  [['rareCancer', 'majorSurgery', 'recurrence'], 'high'],
])('triggers %j make the value %s, with a source', (triggers, value) => {
  const found = secondOpinionValue(triggers);
  expect(found.value).toBe(value);
  expect(found.source).toContain('section 2');
});

const days = (firstOpinionOn: string | null, agreedOn: string | null = null, notesConsentOn: string | null = null) => ({
  firstOpinionOn: firstOpinionOn as Day | null,
  serviceScope: { agreedOn: agreedOn as Day | null, services: null, fees: null },
  notesConsentOn: notesConsentOn as Day | null,
});

test.each([
  ['nothing given', days(null), '1960-05-02', []],
  ['a day before birth', days('1959-05-02'), '1960-05-02', ['firstOpinionOn']],
  ['the day of birth itself', days('1960-05-02'), '1960-05-02', []],
  ['no birth date to compare with', days('1959-05-02'), null, []],
  ['a day to come', days('2026-11-22'), null, ['firstOpinionOn']],
  ['today', days('2026-11-21', '2026-11-21', '2026-11-21'), null, []],
  [
    'all three',
    days('2027-01-01', '1950-01-01', '2027-01-01'),
    '1960-05-02',
    ['firstOpinionOn', 'serviceScope.agreedOn', 'notesConsentOn'],
  ],
] as const)('%s', (_label, one, born, fields) => {
  const found = intakeWarnings(one, { dateOfBirth: born as Day | null }, today);
  expect(found.map(({ field }) => field)).toEqual(fields);
  for (const { text } of found) expect(text).toMatch(/kept as you wrote it/);
});

test('who decides is asked for only when it is noted as not clear', () => {
  expect(decisionMakerWarning({ decisionMaker: 'unclear' })?.source).toContain('step 1');
  expect(decisionMakerWarning({ decisionMaker: 'client' })).toBeNull();
  expect(decisionMakerWarning({ decisionMaker: null })).toBeNull();
});

test('every tag and every kind of decision-maker has its words, and nothing advises', () => {
  expect(Object.keys(data.tumorTags)).toEqual([...tumorTags]);
  expect(Object.keys(data.situationTags)).toEqual([...situationTags]);
  expect(Object.keys(data.decisionMakers)).toEqual([...decisionMakers]);
  expect(JSON.stringify(data)).not.toMatch(/recommend|\bbest\b|you should|guarantee|winner/i);
});
