import { expect, test } from 'vitest';
import { isLocalTime, isTimeZone, localTimeIn, momentOf } from '../../../src/domain/shared/zoned-time.ts';

test.each([
  ['2026-12-01T14:05', true],
  ['2028-02-29T00:00', true],
  ['2026-02-29T09:00', false],
  ['2026-12-01T24:00', false],
  ['2026-12-01T9:00', false],
  ['2026-12-01 09:00', false],
  ['2026-12-01T09:00Z', false],
  ['2026-12-01T09:00-05:00', false],
  ['1899-12-31T09:00', false],
  ['2101-01-01T09:00', false],
  ['', false],
])('%s as a time on the wall: %s', (text, isTime) => {
  expect(isLocalTime(text)).toBe(isTime);
});

test.each([
  ['America/Chicago', true],
  ['UTC', true],
  ['America/Argentina/Buenos_Aires', true],
  ['+05:00', false],
  ['America/Atlantis', false],
  ['', false],
  ['America/Chicago; drop', false],
])('%s as a time zone: %s', (name, isZone) => {
  expect(isTimeZone(name)).toBe(isZone);
});

test('an ordinary time happens once, in winter and in summer time', () => {
  expect(momentOf('2026-12-01T14:05', 'America/New_York')).toEqual({
    at: '2026-12-01T19:05:00Z',
    local: '2026-12-01T14:05',
    kind: 'once',
  });
  expect(momentOf('2026-07-01T14:05', 'America/New_York').at).toBe('2026-07-01T18:05:00Z');
});

test('a time that clocks skip in spring is said to be skipped, and shown as it will be', () => {
  expect(momentOf('2026-03-08T02:30', 'America/New_York')).toEqual({
    at: '2026-03-08T07:30:00Z',
    local: '2026-03-08T03:30',
    kind: 'skipped',
  });
});

test('a time that happens twice in autumn is said to, and the first is taken', () => {
  expect(momentOf('2026-11-01T01:30', 'America/New_York')).toEqual({
    at: '2026-11-01T05:30:00Z',
    local: '2026-11-01T01:30',
    kind: 'twice',
  });
});

test('a zone without summer time skips nothing', () => {
  expect(momentOf('2026-03-08T02:30', 'America/Phoenix').kind).toBe('once');
});

test('a moment is told on the clock of another zone, over midnight too', () => {
  const { at } = momentOf('2026-12-01T23:30', 'America/New_York');

  expect(localTimeIn(at, 'America/Los_Angeles')).toBe('2026-12-01T20:30');
  expect(localTimeIn(at, 'Europe/Berlin')).toBe('2026-12-02T05:30');
});
