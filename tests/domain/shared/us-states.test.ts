import { expect, test } from 'vitest';
import centers from '../../../resources/centers/centers.json' with { type: 'json' };
import { sayState, stateCode, stateCodes, stateName } from '../../../src/domain/shared/us-states.ts';

test('a state is known by its two letters and by nothing else', () => {
  expect(['CA', 'DC', 'PR'].map(stateName)).toEqual(['California', 'District of Columbia', 'Puerto Rico']);
  expect(['ZZ', 'ca', '', 'constructor'].map(stateName)).toEqual([null, null, null, null]);
});

test('a state is understood however it is written', () => {
  expect(['TX', ' tx ', 'Texas', 'new york', 'Bavaria', ''].map(stateCode)).toEqual([
    'TX',
    'TX',
    'TX',
    'NY',
    null,
    null,
  ]);
});

test('a state to choose from says its name first', () => {
  expect(sayState('TX')).toBe('Texas (TX)');
  expect(sayState('Bavaria')).toBe('Bavaria');
});

test('the list holds 50 states, the district, five territories, and every state a center stands in', () => {
  const places = centers.centers.flatMap(({ state, campuses }) => [state, ...campuses.map((campus) => campus.state)]);

  expect(stateCodes).toHaveLength(56);
  expect(stateCodes.slice(0, 3)).toEqual(['AL', 'AK', 'AS']);
  for (const state of places) if (state !== null) expect(stateCodes).toContain(state);
});
