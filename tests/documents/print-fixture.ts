import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createFontKit } from '../../src/documents/kit/fonts.ts';
import type { Block, ComposedDocument } from '../../src/domain/shared/blocks.ts';

const font = (name: string) => readFileSync(new URL(`../../resources/fonts/${name}.ttf`, import.meta.url));

export const kit = createFontKit({ regular: font('NotoSans-Regular'), bold: font('NotoSans-SemiBold') });

/** A document of these blocks and nothing else. */
export function documentOf(
  blocks: ReadonlyArray<Block>,
  meta: Partial<ComposedDocument['meta']> = {},
): ComposedDocument {
  return {
    meta: {
      style: 'letter',
      title: 'A test',
      author: 'Ada Advocate',
      language: 'en-US',
      dated: '2026-11-21',
      reference: null,
      footer: null,
      ...meta,
    },
    blocks,
    gaps: [],
    limit: null,
  };
}

/** False with the remedy in `why` when a tool is not on this machine. */
export function hasTool(name: 'pdftotext' | 'qpdf' | 'pdfinfo'): boolean {
  return spawnSync(name, ['--version']).error === undefined && spawnSync(name, ['-v']).error === undefined;
}

export const needsTools = 'needs poppler-utils and qpdf (Debian: apt-get install poppler-utils qpdf)';
export const hasTools = hasTool('pdftotext') && hasTool('qpdf') && hasTool('pdfinfo');

function withFile<Result>(pdf: Uint8Array, use: (file: string) => Result): Result {
  const folder = mkdtempSync(join(tmpdir(), 'crossbearing-pdf-'));
  try {
    const file = join(folder, 'test.pdf');
    writeFileSync(file, pdf);
    return use(file);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What a person who copies or searches the page gets, one text per page. */
export function textOfPages(pdf: Uint8Array): string[] {
  const all = withFile(pdf, (file) => execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }));
  return all.split('\f').slice(0, -1);
}

/** The words of all pages with single spaces, so that line ends do not matter. */
export function wordsOf(pdf: Uint8Array): string {
  return textOfPages(pdf).join(' ').replaceAll(/\s+/g, ' ');
}

export function infoOf(pdf: Uint8Array): string {
  return withFile(pdf, (file) => execFileSync('pdfinfo', [file], { encoding: 'utf8' }));
}

/** What qpdf complains about; empty when the file is sound. */
export function faultsOf(pdf: Uint8Array): string {
  return withFile(pdf, (file) => {
    const { status, stdout, stderr } = spawnSync('qpdf', ['--check', file], { encoding: 'utf8' });
    return status === 0 ? '' : `${stdout}${stderr}`;
  });
}
