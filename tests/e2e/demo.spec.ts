import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { PROJECT } from '../../src/chromium-host/project.ts';

test('the demo does the whole job by itself and leaves letters, comparison and pictures', () => {
  test.setTimeout(400_000);
  const out = mkdtempSync(join(tmpdir(), 'crossbearing-demo-out-'));
  const demo = join(PROJECT, 'src/chromium-host/demo.ts');
  const run = spawnSync(process.execPath, [demo, '--out', out], { cwd: PROJECT, encoding: 'utf8' });
  expect(run.stderr).toBe('');
  expect(run.status).toBe(0);

  const summary = JSON.parse(readFileSync(join(out, 'summary.json'), 'utf8'));
  expect(summary.host.kind).toBe('chromium');
  expect(summary.counts).toMatchObject({ clients: 1, cases: 1, opinions: 2 });
  // One of each of the twenty-one kinds, two of the story's own, and all that wait in one.
  const kinds = [...'abcdefghijklmnopqrs', 'reminder', 'questions'];
  const files = readdirSync(join(out, 'letters'));
  expect(files).toHaveLength(kinds.length + 3);
  for (const kind of kinds) expect(files).toContainEqual(expect.stringMatching(`^${kind}(-.+)?[.]pdf$`));
  const contents = files.map((file) => wordsOf(join(out, 'letters', file)));
  expect(new Set(contents).size, 'each file is a letter of its own').toBe(files.length);
  expect(files).toContain('batch.pdf');
  const screens = ['unlock', 'board', 'client', 'case', 'ledger', 'requests', 'letter-preview', 'letter-composer'];
  screens.push('request', 'authority', 'custody', 'directory', 'form', 'form-filled', 'comparison');
  screens.push('intake', 'sources', 'dates');
  screens.push('questions', 'today');
  screens.push('consultation', 'consultation-notes', 'timeline');
  const pictures = screens.flatMap((name) => [`${name}-light.png`, `${name}-dark.png`]);
  expect(readdirSync(join(out, 'screens'))).toEqual(expect.arrayContaining(pictures));

  const hospital = wordsOf(join(out, 'letters', 'CB-0001 Example County Hospital.pdf'));
  for (const words of [
    'Łucja Przykładowa-Nguyễn',
    'April 9, 1971',
    'Example County Hospital',
    'Pathology report',
    'Sentinel node biopsy',
    '45 CFR 164.524',
  ]) {
    expect(hospital).toContain(words);
  }
  expect(wordsOf(join(out, 'letters', 'CB-0002 Thorsmork Imaging Sample Center.pdf'))).toContain('Þórsmörk Imaging');
  expect(wordsOf(join(out, 'custodian-form-filled.pdf'))).toContain('Łucja Przykładowa-Nguyễn');
  const comparison = wordsOf(join(out, 'comparison-client.pdf'));
  for (const words of ['Dr. Ólöf Prófdóttir', 'second laboratory']) expect(comparison).toContain(words);
  expect(readFileSync(join(out, 'consultation.ics'), 'utf8')).toContain('SUMMARY:Appointment\r\n');
  const travelSheet = wordsOf(join(out, 'travel-sheet.pdf'));
  for (const words of ['Dr. Ólöf Prófdóttir', '2:05 PM New York time']) expect(travelSheet).toContain(words);
  const brief = wordsOf(join(out, 'case-brief.pdf'));
  for (const words of ['Case brief', 'first test of the tissue', 'Hòa Przykładowa-Nguyễn'])
    expect(brief).toContain(words);
  const shortlist = wordsOf(join(out, 'source-shortlist.pdf'));
  for (const words of ['Sampleton Cancer Center', 'Mockville Breast Center', 'Cost sheet']) {
    expect(shortlist).toContain(words);
  }
  const timing = wordsOf(join(out, 'timing-note.pdf'));
  for (const words of ['Timing note', 'days left to decide', 'Decision recorded']) expect(timing).toContain(words);
  const questions = wordsOf(join(out, 'questions-en.pdf'));
  for (const words of ['What counts most to me', 'HER2 in doubt', 'stage IIB', 'not medical advice']) {
    expect(questions).toContain(words);
  }
  expect(questions).not.toContain('{');
  expect(wordsOf(join(out, 'questions-es.pdf'))).toContain('Lo que más me importa preguntar');
  expect(wordsOf(join(out, 'questions-large-print.pdf'))).toContain('HER2 in doubt');
  const timeline = wordsOf(join(out, 'timeline.pdf'));
  for (const words of ['Rosa Inventada Ejemplo', 'Nothing known for', 'As told by Rosa'])
    expect(timeline).toContain(words);
  for (const name of ['medications', 'family-history', 'treatment-summary']) {
    expect(wordsOf(join(out, `${name}.pdf`))).toContain('not medical advice');
  }
  rmSync(out, { recursive: true });
});

function wordsOf(pdf: string): string {
  return execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' }).replace(/\s+/g, ' ').normalize('NFC');
}
