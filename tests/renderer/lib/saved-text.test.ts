import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { CallError } from '../../../src/renderer/lib/call.ts';
import { createSavedText } from '../../../src/renderer/lib/saved-text.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function refusal(code: 'changedMeanwhile' | 'diskFull'): CallError {
  return new CallError({ code, message: `refused: ${code}`, field: null, detail: null });
}

/** A store with one text, which refuses a save that begins from another text than it holds. */
function open(stored = '') {
  const store = { text: stored, saves: 0, failing: false };
  let cleared = 0;
  const machine = createSavedText({
    stored,
    save: async (text, from) => {
      if (store.failing) throw refusal('diskFull');
      if (store.text !== from) throw refusal('changedMeanwhile');
      store.text = text;
      store.saves += 1;
    },
    read: async () => store.text,
    onSaved: () => {
      cleared += 1;
    },
    now: () => '2026-11-21T09:00:00Z',
  });
  return { store, machine, cleared: () => cleared };
}

test('what is typed is saved after a rest, and says when', async () => {
  const { store, machine, cleared } = open();
  machine.type('The slides');
  expect(machine.view().state.kind).toBe('waiting');
  await vi.advanceTimersByTimeAsync(2_499);
  expect(store.saves).toBe(0);
  await vi.advanceTimersByTimeAsync(1);
  expect(store.text).toBe('The slides');
  expect(machine.view().state).toEqual({ kind: 'saved', at: '2026-11-21T09:00:00Z' });
  expect(cleared()).toBe(1);
});

test('who types without a rest is saved every few seconds all the same', async () => {
  const { store, machine } = open();
  for (let key = 1; key <= 20; key += 1) {
    machine.type('x'.repeat(key));
    await vi.advanceTimersByTimeAsync(1_000);
  }
  expect(store.saves).toBe(2);
  expect(store.text.length).toBeGreaterThanOrEqual(16);
});

test('leaving the field saves at once, and only what changed', async () => {
  const { store, machine } = open('Known');
  await machine.settle();
  expect(store.saves).toBe(0);
  machine.type('Known, and more ');
  await machine.settle();
  expect(store.text).toBe('Known, and more');
  expect(machine.view().text).toBe('Known, and more ');
  machine.type('Known, and more');
  await vi.advanceTimersByTimeAsync(10_000);
  expect(store.saves).toBe(1);
});

test('its own saves coming back do not move the text under the fingers', async () => {
  const { machine } = open();
  machine.type('One');
  await machine.settle();
  machine.type('One two');
  machine.see('One');
  expect(machine.view()).toMatchObject({ text: 'One two', state: { kind: 'waiting' } });
});

test('a change from elsewhere is taken in while nothing is typed', async () => {
  const { machine } = open('One');
  machine.see('Of another');
  expect(machine.view()).toMatchObject({ text: 'Of another', from: 'Of another', state: { kind: 'saved' } });
});

test('an undo is taken in, and so is its undo', async () => {
  const { machine } = open('One');
  machine.type('One two');
  await machine.settle();
  machine.see('One two');
  machine.see('One');
  expect(machine.view().text).toBe('One');
  machine.see('One two');
  expect(machine.view().text).toBe('One two');
});

test('a save that began from an older text keeps both and writes neither over the other', async () => {
  const { store, machine, cleared } = open('Start');
  machine.type('Start, mine');
  store.text = 'Start, theirs';
  await machine.settle();
  expect(machine.view()).toMatchObject({
    text: 'Start, mine',
    state: { kind: 'conflict', theirs: 'Start, theirs' },
  });
  machine.type('Start, mine and more');
  await vi.advanceTimersByTimeAsync(60_000);
  expect(store.text).toBe('Start, theirs');
  expect(cleared()).toBe(0);

  machine.resolve('Start, theirs\n\nStart, mine and more');
  await machine.settle();
  expect(store.text).toBe('Start, theirs\n\nStart, mine and more');
  expect(machine.view().state.kind).toBe('saved');
});

test('a change seen while something is typed is a conflict before it is saved', async () => {
  const { store, machine } = open('Start');
  machine.type('Mine');
  store.text = 'Theirs';
  machine.see('Theirs');
  expect(machine.view().state).toEqual({ kind: 'conflict', theirs: 'Theirs' });
  machine.resolve('Theirs');
  await machine.settle();
  expect(store.saves).toBe(0);
  expect(machine.view()).toMatchObject({ text: 'Theirs', state: { kind: 'saved' } });
});

test('a save that fails is said, kept and tried again', async () => {
  const { store, machine } = open();
  store.failing = true;
  machine.type('Not lost');
  await machine.settle();
  expect(machine.view()).toMatchObject({ text: 'Not lost', state: { kind: 'failed', message: 'refused: diskFull' } });
  store.failing = false;
  await vi.advanceTimersByTimeAsync(5_000);
  expect(store.text).toBe('Not lost');
});

test('a draft goes on from where it began: saved when nothing came between, else both stand', async () => {
  const same = open('Start');
  same.machine.take({ text: 'Start and draft', from: 'Start' });
  await vi.advanceTimersByTimeAsync(2_500);
  expect(same.store.text).toBe('Start and draft');

  const other = open('Changed since');
  other.machine.take({ text: 'Start and draft', from: 'Start' });
  expect(other.machine.view().state).toEqual({ kind: 'conflict', theirs: 'Changed since' });
  expect(other.store.text).toBe('Changed since');
});
