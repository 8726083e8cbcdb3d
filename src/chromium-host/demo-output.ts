import { mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { historySheets } from './drive/timeline.ts';

/** How long one thing may take before the demo gives up. */
export const PATIENCE_MS = 30_000;

export const questionSheets = [
  { name: 'questions-en.pdf', language: 'English', largePrint: false },
  { name: 'questions-es.pdf', language: 'Spanish', largePrint: false },
  { name: 'questions-large-print.pdf', language: 'English', largePrint: true },
] as const;

/** Everything the demo leaves behind. */
const leaves = [
  'letters',
  'screens',
  'comparison-client.pdf',
  'custodian-form-filled.pdf',
  'case-brief.pdf',
  'source-shortlist.pdf',
  'timing-note.pdf',
  'consultation.ics',
  'travel-sheet.pdf',
  'shared-care.pdf',
  ...historySheets.map(({ file }) => file),
  ...questionSheets.map(({ name }) => name),
  'summary.json',
  'failed.png',
];

/** Takes away what an earlier demo left in `out`, and nothing else. */
export function clearOutput(out: string): void {
  for (const name of leaves) rmSync(join(out, name), { recursive: true, force: true });
  mkdirSync(join(out, 'letters'), { recursive: true });
}

/** Waits until `count` whole files stand in `saved` and moves each to where `target` says. */
export async function collectFiles(saved: string, count: number, target: (name: string) => string): Promise<void> {
  const started = performance.now();
  // A file that is still being written has a name that begins with a dot.
  // An empty file only holds the name until the whole one takes its place.
  const isWhole = (name: string) => !name.startsWith('.') && statSync(join(saved, name)).size > 0;
  const names = () => readdirSync(saved).filter(isWhole);
  while (names().length < count) {
    if (performance.now() - started > PATIENCE_MS)
      throw new Error(`The application saved ${names().length} of ${count} files.`);
    await setTimeout(100);
  }
  for (const name of names()) renameSync(join(saved, name), target(name));
}
