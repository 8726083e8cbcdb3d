import { describe, expect, test } from 'vitest';
import scripts from '../../../resources/reference/call-scripts.json' with { type: 'json' };
import data from '../../../resources/reference/today.json' with { type: 'json' };
import { followUpActions } from '../../../src/domain/requests/cadence.ts';
import type { Day } from '../../../src/domain/shared/days.ts';
import { callScript } from '../../../src/domain/today/call-script.ts';
import { todayKinds } from '../../../src/domain/today/today-entry.ts';

const people = {
  advocate: 'Ada Advocate',
  practice: 'Compass Advocacy',
  client: 'Olaf Przykładowy',
  dateOfBirth: '1968-04-30' as Day,
};
const toCustodian = {
  to: 'custodian',
  custodian: 'Sample Hospital',
  reference: 'CB-0001',
  sent: 'Mon, Nov 16 by fax',
  isTissue: false,
} as const;

describe('the words of Today', () => {
  test('name every kind of row and where its figures come from', () => {
    expect(Object.keys(data.kinds).toSorted()).toEqual([...todayKinds].toSorted());
    expect(Object.keys(data.aheadDays).toSorted()).toEqual([...todayKinds].toSorted());
    // Where a window comes from is told by the window itself.
    expect(todayKinds.filter((kind) => data.kinds[kind].source === '')).toEqual(['window']);
  });

  test('have a question for every follow-up', () => {
    expect(followUpActions.filter((action) => !Object.hasOwn(scripts.custodian.ask, action))).toEqual([]);
  });
});

describe('a script', () => {
  test.each([
    callScript({ ...toCustodian, action: 'statusCall' }, people),
    callScript({ ...toCustodian, action: 'statusCall', isTissue: true }, people),
    callScript({ to: 'oncologist', action: 'pendingTest', clinician: null, test: 'PD-L1' }, people),
    callScript({ to: 'oncologist', action: 'emergency', clinician: null }, people),
    callScript({ to: 'oncologist', action: 'emergencySigns', clinician: null, signs: 'a fever' }, people),
    callScript({ to: 'center', action: 'summary', intakeNumber: 'IN-7' }, people),
    callScript({ to: 'center', action: 'loan', intakeNumber: null, material: 'slides S26-1' }, people),
  ])(
    'says first who calls, names the client only after the other side is known, and leaves no blank (%#)',
    (...lines) => {
      const said = lines.map(({ say }) => say);
      expect(said[0]).toContain('Ada Advocate of Compass Advocacy');
      expect(said[0]).not.toContain('Olaf');
      expect(said[1]).toContain('Olaf Przykładowy, born April 30, 1968');
      expect(lines[1]?.cue).toContain('Wait for their name');
      expect(said.join(' ')).not.toMatch(/[{}]/);
    },
  );

  test('names no birth date where none is known', () => {
    const [, second] = callScript({ ...toCustodian, action: 'statusCall' }, { ...people, dateOfBirth: null });
    expect(second?.say).toBe('I am calling for Olaf Przykładowy.');
  });

  test('asks a laboratory in its own words', () => {
    const ask = (isTissue: boolean) =>
      callScript({ ...toCustodian, action: 'statusCall', isTissue }, people).find(({ cue }) => cue === 'Ask')?.say;
    expect(ask(true)).toContain('material');
    expect(ask(false)).not.toContain('material');
  });
});
