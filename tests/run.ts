// npm test: every check there is, in order of how soon it tells, with one count at the end.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { findBrowser, howToGetBrowser } from '../src/chromium-host/find-browser.ts';
import { PROJECT } from '../src/chromium-host/project.ts';
import { type Count, countOfPlaywright, countOfVitest } from './count.ts';
import { chooseHost } from './e2e/launch.ts';

const RESULTS = join(PROJECT, 'test-results');
const DEBIAN_TOOLS: Readonly<Record<string, string>> = { pdftotext: 'poppler-utils', qpdf: 'qpdf' };

interface Section {
  readonly name: string;
  readonly program: string;
  readonly given: ReadonlyArray<string>;
  /** Where the section leaves its own count; a section without one counts as a single check. */
  readonly report?: { readonly file: string; readonly count: (text: string) => Count };
}

const unitReport = join(RESULTS, 'unit.json');
const e2eReport = join(RESULTS, 'e2e.json');

const sections: ReadonlyArray<Section> = [
  { name: 'types', program: 'tsc', given: ['-p', 'tsconfig.json'] },
  { name: 'types of the pure layers', program: 'tsc', given: ['-p', 'tests/tsconfig.pure.json'] },
  { name: 'lint and format', program: 'biome', given: ['check', '--error-on-warnings', '.'] },
  {
    name: 'import rule, unit, store, documents',
    program: 'vitest',
    given: [
      ...['run', '--config', 'tests/vitest.config.ts', '--reporter=dot'],
      ...['--reporter=json', `--outputFile.json=${unitReport}`],
    ],
    report: { file: unitReport, count: countOfVitest },
  },
  { name: 'build', program: 'electron-vite', given: ['build'] },
  {
    name: 'end to end',
    program: 'playwright',
    given: ['test', '--config', 'tests/e2e/playwright.config.ts', '--reporter=line,json'],
    report: { file: e2eReport, count: countOfPlaywright },
  },
];

function run(section: Section): Count {
  process.stdout.write(`\n== ${section.name}\n`);
  const started = performance.now();
  const program = join(PROJECT, 'node_modules/.bin', section.program);
  const { status } = spawnSync(program, section.given, {
    cwd: PROJECT,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, PLAYWRIGHT_JSON_OUTPUT_NAME: e2eReport },
    shell: process.platform === 'win32',
  });
  const count = countOf(section, status === 0);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  process.stdout.write(`== ${section.name}: ${words(count)} in ${seconds} s\n`);
  return count;
}

/** A section that failed outside its tests, or left no count, has one failure more than it reports. */
function countOf({ report }: Section, isGood: boolean): Count {
  if (report === undefined) return { passed: isGood ? 1 : 0, failed: isGood ? 0 : 1, skipped: 0 };
  const none = { passed: 0, failed: 0, skipped: 0 };
  const count = existsSync(report.file) ? report.count(readFileSync(report.file, 'utf8')) : none;
  const isUntold = count.failed === 0 && (!isGood || count.passed === 0);
  return isUntold ? { ...count, failed: 1 } : count;
}

function words({ passed, failed, skipped }: Count): string {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}

/** On Debian as root what is missing is installed; anywhere else it is named with the remedy. */
function provide(isThere: () => boolean, debianPackage: string, remedy: string): void {
  if (isThere()) return;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    process.stdout.write(`Installing ${debianPackage} ...\n`);
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const apt = (...given: string[]) =>
      spawnSync('apt-get', ['-qq', ...given], { stdio: ['ignore', 'ignore', 'inherit'], env });
    apt('update');
    apt('install', '-y', '--no-install-recommends', debianPackage);
  }
  if (!isThere()) process.stderr.write(`Missing: ${debianPackage}. ${remedy}\n`);
}

function isOnPath(program: string): boolean {
  return (process.env.PATH ?? '').split(':').some((folder) => existsSync(join(folder, program)));
}

rmSync(RESULTS, { recursive: true, force: true });
mkdirSync(RESULTS, { recursive: true });
provide(() => findBrowser() !== null, 'chromium', howToGetBrowser());
for (const [program, name] of Object.entries(DEBIAN_TOOLS)) {
  const remedy = `The tests that read PDF files need ${program}: install ${name} with your system's package manager.`;
  provide(() => isOnPath(program), name, remedy);
}

const total = { passed: 0, failed: 0, skipped: 0 };
for (const section of sections) {
  const count = run(section);
  total.passed += count.passed;
  total.failed += count.failed;
  total.skipped += count.skipped;
}
process.stdout.write(`\nEnd-to-end host: ${hostWords()}\n${words(total)}\n`);
process.exit(total.failed > 0 || total.passed === 0 ? 1 : 0);

function hostWords(): string {
  try {
    return chooseHost().words;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
