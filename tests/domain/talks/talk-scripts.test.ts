import { describe, expect, test } from 'vitest';
import { noSharedCare, type SharedCare, sharedCareModels } from '../../../src/domain/cases/case.ts';
import { blankAnnotation, type ComparisonAnnotation } from '../../../src/domain/opinions/comparison.ts';
import type { Dimension, Opinion } from '../../../src/domain/opinions/opinion.ts';
import type { Day } from '../../../src/domain/shared/days.ts';
import type { CaseId, TalkId } from '../../../src/domain/shared/ids.ts';
import { type Talk, talkMoments } from '../../../src/domain/talks/talk.ts';
import { talkFillings } from '../../../src/domain/talks/talk-fillings.ts';
import { sharedCareWords, talkMomentLabel, talkScripts, talkWarnings } from '../../../src/domain/talks/talk-scripts.ts';

const nothing = { second: null, difference: null, localNeeds: null };

function wordsOf(moment: string, fillings = nothing as Parameters<typeof talkScripts>[0]): string {
  const script = talkScripts(fillings).find((one) => one.moment === moment);
  return script?.words.map(({ text }) => text).join(' ') ?? '';
}

describe('the words offered', () => {
  test('are there for every moment, with a frame and when it is time', () => {
    const scripts = talkScripts(nothing);

    expect(scripts.map(({ moment }) => moment)).toEqual(talkMoments);
    for (const { label, when, frame, words } of scripts) {
      expect([label, when, frame].every((text) => text.length > 0)).toBe(true);
      expect(words.length).toBeGreaterThan(0);
    }
    expect(new Set(talkMoments.map(talkMomentLabel)).size).toBe(talkMoments.length);
  });

  test('say a blank that nobody can fill in words, and name it', () => {
    expect(wordsOf('conflict')).toContain('speak with [the other doctor]');
    const [first] = talkScripts(nothing).find(({ moment }) => moment === 'conflict')?.words ?? [];
    expect(first?.blanks).toEqual(['the other doctor', 'the point where the opinions differ']);
    expect(wordsOf('leaving')).toContain('[what can be done near home]');
  });

  test('are filled from the case, and then have no blank', () => {
    const filled = { second: 'Dr. Ólöf Prófdóttir', difference: 'stage', localNeeds: null };

    expect(wordsOf('conflict', filled)).toContain('speak with Dr. Ólöf Prófdóttir?');
    expect(wordsOf('sharing', filled)).toContain('saw stage differently');
    const [first] = talkScripts(filled).find(({ moment }) => moment === 'conflict')?.words ?? [];
    expect(first?.blanks).toEqual([]);
  });

  test('take a name with odd characters as it is', () => {
    expect(wordsOf('conflict', { ...nothing, second: 'Dr. $& {difference}' })).toContain('Dr. $& {difference}?');
  });
});

describe('what the case fills in', () => {
  const opinion = (clinician: string) => ({ clinician }) as Opinion;
  const row = (dimension: Dimension) => ({ dimension }) as never;
  const marked = (dimension: Dimension, material: ComparisonAnnotation['material']): ComparisonAnnotation => ({
    ...blankAnnotation('case' as CaseId, dimension),
    material,
  });
  const comparison = {
    opinionIds: [],
    rows: [row('stage'), row('sequence'), row('intent'), row('trials')],
    differentBasis: false,
  };

  test.each([
    ['nobody while there is one opinion', ['Dr. One'], null],
    ['the second of two', ['Dr. One', 'Dr. Two'], 'Dr. Two'],
    ['the latest of three', ['Dr. One', 'Dr. Two', 'Dr. Three'], 'Dr. Three'],
    ['nobody without opinions', [], null],
  ])('as the other doctor: %s', (_what, names, second) => {
    expect(talkFillings({ opinions: names.map(opinion), comparison: null, annotations: [] }).second).toBe(second);
  });

  test.each([
    ['nothing while nobody marked a row', [], null],
    ['the one row that would change treatment', [marked('stage', 'yes'), marked('intent', 'no')], 'stage'],
    [
      'several in the order of the comparison',
      [marked('intent', 'yes'), marked('sequence', 'yes'), marked('stage', 'yes'), marked('trials', 'unsure')],
      'stage, order of treatment and aim of treatment',
    ],
  ])('as the difference: %s', (_what, annotations, expected) => {
    expect(talkFillings({ opinions: [], comparison, annotations }).difference).toBe(expected);
  });
});

describe('what to watch', () => {
  const talk = (isDiscouraging: boolean): Talk => ({
    id: 'talk' as TalkId,
    caseId: 'case' as CaseId,
    moment: 'asking',
    on: '2026-11-20' as Day,
    clinicianId: null,
    withWhom: null,
    channel: 'phone',
    said: null,
    response: null,
    isDiscouraging,
    followUpOn: null,
  });
  const shared = (more: Partial<SharedCare>): SharedCare => ({ ...noSharedCare, ...more });

  test.each([
    ['nothing while nothing was said', [], noSharedCare, []],
    ['a talk that discouraged', [talk(false), talk(true)], noSharedCare, [/discouraged/]],
    ['nobody leads and nobody takes the calls', [], shared({ model: 'localOnly' }), [/who leads/, /side effects/]],
    ['two teams', [], shared({ model: 'sharedCare', lead: 'Dr. A', sideEffectCalls: 'Nurse line' }), [/Two teams/]],
    ['nothing once it is settled', [], shared({ model: 'transfer', lead: 'Dr. A', sideEffectCalls: 'B' }), []],
  ])('%s', (_what, talks, care, expected) => {
    const warnings = talkWarnings(talks, care);

    expect(warnings).toHaveLength(expected.length);
    for (const [index, words] of expected.entries()) expect(warnings[index]).toMatch(words);
  });

  test('each model of shared care says what it means', () => {
    const said = sharedCareModels.map(sharedCareWords);

    expect(new Set(said.map(({ label }) => label)).size).toBe(sharedCareModels.length);
    expect(said.every(({ explains }) => explains.endsWith('.'))).toBe(true);
  });
});
