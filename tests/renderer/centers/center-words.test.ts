import { expect, test } from 'vitest';
import { type Center, placesOf, sayAge, statesOf } from '../../../src/renderer/features/centers/center-words.ts';

const center: Center = {
  id: 'sample',
  kind: 'center',
  name: 'Sample Cancer Center',
  institution: 'Sample University',
  city: 'Exampleton',
  state: 'OR',
  campuses: [{ city: 'Mockville', state: 'AZ' }],
  designation: 'comprehensive',
  treatsPatients: true,
  modes: [],
  facts: [],
  asOf: '2026-01',
  sources: [{ title: 'A page', url: null, asOf: '2025' }],
  note: null,
  isOwn: false,
};

test('a center is placed at all its campuses, and found by the state of each', () => {
  expect(placesOf(center)).toBe('Exampleton, OR; Mockville, AZ');
  expect(
    statesOf([center, { ...center, state: null }, { ...center, state: 'Oregon' }, { ...center, state: 'Bavaria' }]),
  ).toEqual([
    { value: 'AZ', label: 'Arizona (AZ)' },
    { value: 'Bavaria', label: 'Bavaria' },
    { value: 'OR', label: 'Oregon (OR)' },
  ]);
});

test('every entry says how old it is, what it rests on and whether the practice changed it', () => {
  expect(sayAge(center)).toBe('As of 2026-01, 1 source');
  expect(sayAge({ ...center, isOwn: true })).toBe('As of 2026-01, 1 source; changed by you');
  expect(sayAge({ ...center, asOf: 'undated' })).toBe('Undated, 1 source');
  expect(sayAge({ ...center, id: 'own-1', sources: [], isOwn: true })).toBe('Your own entry. As of 2026-01');
});
