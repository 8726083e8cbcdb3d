/**
 * Prints figures, asserts nothing on time: `npm run bench`, or `npm run bench -- letters` for one of them.
 * Each bench is a file beside this one that exports `run(print)`.
 */
const benches: Readonly<Record<string, () => Promise<{ run: Bench }>>> = {
  letters: () => import('./letters.bench.ts'),
  board: () => import('./board.bench.ts'),
  ledger: () => import('./ledger.bench.ts'),
  clock: () => import('./clock.bench.ts'),
  timing: () => import('./timing.bench.ts'),
  today: () => import('./today.bench.ts'),
  notes: () => import('./notes.bench.ts'),
  unlock: () => import('./unlock.bench.ts'),
  start: () => import('./start.bench.ts'),
};

/** Prints one figure: what, how much, in which unit, and what it is measured against. */
export type Print = (what: string, value: number, unit: string, target?: string) => void;
export type Bench = (print: Print) => Promise<void>;

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !Object.hasOwn(benches, name));
if (unknown.length > 0) {
  process.stderr.write(`There is no bench "${unknown.join(', ')}". There are: ${Object.keys(benches).join(', ')}.\n`);
  process.exit(2);
}

for (const [name, load] of Object.entries(benches)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  process.stdout.write(`\n${name}\n`);
  const { run } = await load();
  await run((what, value, unit, target) => {
    const figure = `${value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0)} ${unit}`;
    process.stdout.write(`  ${what.padEnd(58)} ${figure.padStart(12)}${target ? `   (${target})` : ''}\n`);
  });
}
