import { expect, test } from 'vitest';
import type { Opinion } from '../../../src/domain/opinions/opinion.ts';
import { basisOf } from '../../../src/renderer/features/opinions/basis.ts';

function resting(id: string, ...basedOn: string[]): Opinion {
  return { id, basedOn } as unknown as Opinion;
}

function notesOf(...opinions: Opinion[]) {
  return basisOf(opinions).notes.map((note) =>
    note.kind === 'lacked' ? [note.opinion.id, ...note.records] : [note.opinion.id, note.kind],
  );
}

test('opinions that had the same records, in whatever order, rest on the same basis', () => {
  expect(basisOf([resting('a', 'slides', 'scan'), resting('b', 'scan', 'slides')])).toEqual({
    kind: 'same',
    notes: [],
  });
});

test('each opinion is told what it lacked of what any other had', () => {
  const opinions = [resting('a', 'slides'), resting('b', 'scan'), resting('c', 'slides', 'scan')];

  expect(basisOf(opinions).kind).toBe('different');
  expect(notesOf(...opinions)).toEqual([
    ['a', 'scan'],
    ['b', 'slides'],
  ]);
});

test('an opinion that names no records leaves the basis unknown, not the same', () => {
  const opinions = [resting('a'), resting('b', 'scan')];

  expect(basisOf(opinions).kind).toBe('unknown');
  expect(notesOf(...opinions)).toEqual([['a', 'notNamed']]);
});

test('two opinions that name no records are not known to rest on the same ones', () => {
  expect(basisOf([resting('a'), resting('b')]).kind).toBe('unknown');
});

test('with two named, a third without names does not hide their difference', () => {
  expect(basisOf([resting('a', 'slides'), resting('b', 'scan'), resting('c')]).kind).toBe('different');
});
