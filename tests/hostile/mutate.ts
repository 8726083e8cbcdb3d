import type { HostileFile } from './hostile-file.ts';
import { type Random, randomFrom } from './random.ts';

/** Words whose change hurts a parser most. */
const WORDS = [
  'obj',
  'endobj',
  'stream',
  'endstream',
  '<<',
  '>>',
  '[',
  ']',
  '(',
  ')',
  '0 R',
  '-1',
  '99999999999',
  '/Kids',
  '/Parent',
  '/Length',
  '/Filter',
  'null',
  '1e9',
  '\0',
  '%',
];

/** `count` files, each a valid one with 1 to 6 changes: bits turned, parts cut out, parts of another put in. */
export function mutations(seeds: ReadonlyArray<HostileFile>, count: number, seed: number): ReadonlyArray<HostileFile> {
  const originals = seeds.map(({ make }) => make());
  return Array.from({ length: count }, (_, at) => {
    const place = at % seeds.length;
    const { label = '', name = '' } = seeds[place] ?? {};
    return {
      label: `mutation ${at} of ${label}`,
      name,
      make: () => mutated(originals, place, randomFrom(seed * 1_000_003 + at)),
    };
  });
}

/** A valid file cut at `count` places from its first byte to its last. */
export function truncations({ label, name, make }: HostileFile, count: number): ReadonlyArray<HostileFile> {
  const { length } = make();
  return Array.from({ length: count }, (_, at) => {
    const end = Math.max(1, Math.floor((length * (at + 1)) / (count + 1)));
    return { label: `cut: ${label} at ${end} of ${length}`, name, make: () => make().slice(0, end) };
  });
}

function mutated(originals: ReadonlyArray<Uint8Array>, place: number, random: Random): Uint8Array {
  let bytes = new Uint8Array(originals[place] ?? []);
  for (let change = random.below(6); change >= 0; change -= 1) {
    bytes = random.pick([flip, flip, overwrite, word, cutOut, cutOff, repeat, splice])(bytes, random, originals);
  }
  return bytes;
}

type Change = (
  bytes: Uint8Array<ArrayBuffer>,
  random: Random,
  originals: ReadonlyArray<Uint8Array>,
) => Uint8Array<ArrayBuffer>;

const flip: Change = (bytes, random) => {
  for (let times = random.below(20); times >= 0; times -= 1) {
    const at = random.below(bytes.length);
    bytes[at] = (bytes[at] ?? 0) ^ (1 << random.below(8));
  }
  return bytes;
};

const overwrite: Change = (bytes, random) => {
  const at = random.below(bytes.length);
  return bytes.fill(random.below(256), at, at + random.below(40));
};

const word: Change = (bytes, random) => {
  const [start] = part(bytes, random, 0);
  return joined(bytes.subarray(0, start), Buffer.from(random.pick(WORDS), 'latin1'), bytes.subarray(start));
};

const cutOut: Change = (bytes, random) => {
  const [start, end] = part(bytes, random, 2_000);
  return joined(bytes.subarray(0, start), bytes.subarray(end));
};

const cutOff: Change = (bytes, random) => bytes.slice(0, Math.max(1, bytes.length - random.below(bytes.length)));

const repeat: Change = (bytes, random) => {
  const [start, end] = part(bytes, random, 500);
  const again = Array.from({ length: 1 + random.below(20) }, () => bytes.subarray(start, end));
  return joined(bytes.subarray(0, end), ...again, bytes.subarray(end));
};

const splice: Change = (bytes, random, originals) => {
  const other = random.pick(originals);
  const [start, end] = part(bytes, random, 2_000);
  const [from, to] = part(other, random, 2_000);
  return joined(bytes.subarray(0, start), other.subarray(from, to), bytes.subarray(end));
};

function part({ length }: Uint8Array, random: Random, most: number): [start: number, end: number] {
  const start = random.below(length);
  return [start, Math.min(length, start + random.below(most + 1))];
}

function joined(...parts: ReadonlyArray<Uint8Array>): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(Buffer.concat(parts));
  return whole.length === 0 ? new Uint8Array(1) : whole;
}
