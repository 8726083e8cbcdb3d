import { spawnSync } from 'node:child_process';
import { existsSync, globSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The folder of package.json. */
export const PROJECT = join(import.meta.dirname, '../..');

const BUNDLES = ['out/main/index.js', 'out/preload/preload.cjs', 'out/renderer/index.html'];
const SOURCES = [
  'electron/**/*.ts',
  'src/{application,contract,documents,domain,renderer,sample,store}/**/*',
  'resources/**/*.json',
  'electron.vite.config.ts',
  'postcss.config.mjs',
  'package.json',
];

/** True when a bundle is missing or older than something it is made of. */
function isBuildStale(): boolean {
  const built = BUNDLES.map((bundle) => join(PROJECT, bundle));
  if (!built.every(existsSync)) return true;
  const oldest = Math.min(...built.map((bundle) => statSync(bundle).mtimeMs));
  return globSync(SOURCES, { cwd: PROJECT }).some((source) => statSync(join(PROJECT, source)).mtimeMs > oldest);
}

/** Builds the three bundles; the build's own words are shown only when it fails. True when it went well. */
export function build(): boolean {
  const program = join(PROJECT, 'node_modules/electron-vite/bin/electron-vite.js');
  const run = spawnSync(process.execPath, [program, 'build'], { cwd: PROJECT, encoding: 'utf8' });
  if (run.status !== 0) process.stderr.write(`${run.stdout}${run.stderr}`);
  return run.status === 0;
}

/** Builds when needed. Ends the process when the build fails: there is nothing to start then. */
export function ensureBuilt(): void {
  if (!isBuildStale()) return;
  process.stdout.write('Building the application ...\n');
  if (!build()) process.exit(1);
}
