import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Block, ComposedDocument, Span } from '../../src/domain/shared/blocks.ts';

/**
 * The same letters by LibreOffice's own mail merge, to measure against: a template with one field for each line that
 * differs between letters, a table of data, and the merge run without a window, one PDF a letter.
 */
export interface Merged {
  readonly seconds: number;
  readonly files: number;
}

/** Runs the merge; null when LibreOffice is not on this machine (Debian: libreoffice-writer and libreoffice-base). */
export function mergeByLibreOffice(documents: ReadonlyArray<ComposedDocument>): Merged | null {
  if (spawnSync('soffice', ['--version']).status !== 0) return null;
  const folder = mkdtempSync(join(tmpdir(), 'crossbearing-merge-'));
  try {
    for (const name of ['data', 'out', 'basic']) mkdirSync(join(folder, name));
    const profile = join(folder, 'profile');
    writeTemplate(folder, documents);
    start(profile, ['--terminate_after_init']);
    writeMacro(join(profile, 'user/basic/Standard'));
    const begun = performance.now();
    start(profile, [`macro:///Standard.Merge.Run("${pathToFileURL(folder).href}")`]);
    const seconds = (performance.now() - begun) / 1000;
    return { seconds, files: readdirSync(join(folder, 'out')).filter((name) => name.endsWith('.pdf')).length };
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

function start(profile: string, given: ReadonlyArray<string>): void {
  const options = [`-env:UserInstallation=${pathToFileURL(profile).href}`, '--headless', '--norestore', ...given];
  spawnSync('soffice', options, { stdio: 'ignore', timeout: 300_000 });
}

function writeTemplate(folder: string, documents: ReadonlyArray<ComposedDocument>): void {
  const letters = documents.map((document) => document.blocks.flatMap(linesOf));
  const [first = []] = letters;
  const varying = first.map((line, place) => letters.some((lines) => lines[place] !== line));
  const columns = first.flatMap((_, place) => (varying[place] === true ? [place] : []));
  const rows = letters.map((lines) => columns.map((place) => quoted(lines[place] ?? '')).join(','));
  writeFileSync(
    join(folder, 'data/letters.csv'),
    `${[columns.map((place) => `c${place}`).join(','), ...rows].join('\n')}\n`,
  );
  const paragraphs = first.map((line, place) =>
    varying[place] === true ? paragraph(field(`c${place}`)) : paragraph(escaped(line)),
  );
  writeFileSync(join(folder, 'letter.fodt'), flatDocument(paragraphs.join('\n')));
}

function linesOf(block: Block): string[] {
  switch (block.kind) {
    case 'letterhead':
      return [block.name, ...block.lines.map(say), ...block.aside];
    case 'date':
    case 'title':
    case 'heading':
      return [block.text];
    case 'recipient':
      return block.lines.map(say);
    case 'subject':
      return block.lines.map((spans) => spans.map(say).join(''));
    case 'paragraph':
      return [block.spans.map(say).join('')];
    case 'list':
      return block.items.map((spans) => spans.map(say).join(''));
    case 'table':
      return [block.columns.map(({ title }) => title).join('\t'), ...block.rows.map((row) => row.map(say).join('\t'))];
    case 'facts':
      return block.pairs.map(({ label, value }) => `${label}\t${say(value)}`);
    case 'signature':
      return block.lines.map(({ label, value }) => `${label}\t${value === null ? '' : say(value)}`);
    case 'enclosures':
      return [`${block.title}: ${block.items.join(', ')}`];
    default:
      return [];
  }
}

function say(span: Span): string {
  return span.kind === 'text' ? span.text : span.label;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\t', '<text:tab/>');
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

function paragraph(content: string): string {
  return `<text:p>${content}</text:p>`;
}

function field(column: string): string {
  return `<text:database-display text:column-name="${column}" text:table-name="letters" text:table-type="table" text:database-name="letters"/>`;
}

const NAMES = [
  'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"',
  'xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"',
  'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"',
  'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"',
  'xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"',
].join(' ');

function flatDocument(paragraphs: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<office:document ${NAMES} office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:font-face-decls><style:font-face style:name="Noto Sans" svg:font-family="'Noto Sans'"/></office:font-face-decls>
<office:styles><style:default-style style:family="paragraph"><style:text-properties style:font-name="Noto Sans" fo:font-size="9pt"/></style:default-style></office:styles>
<office:body><office:text>${paragraphs}</office:text></office:body></office:document>`;
}

// LibreOffice merges from a registered data source only; nothing of the profile stays behind.
const MACRO = `Sub Run(folder As String)
  On Error Goto Trouble
  sources = createUnoService("com.sun.star.sdb.DatabaseContext")
  letters = sources.createInstance()
  letters.URL = "sdbc:flat:" &amp; folder &amp; "/data"
  Dim info(3) As New com.sun.star.beans.PropertyValue
  info(0).Name = "Extension" : info(0).Value = "csv"
  info(1).Name = "HeaderLine" : info(1).Value = True
  info(2).Name = "FieldDelimiter" : info(2).Value = ","
  info(3).Name = "CharSet" : info(3).Value = "utf-8"
  letters.Info = info()
  letters.DatabaseDocument.storeAsURL(folder &amp; "/letters.odb", Array())
  sources.registerObject("letters", letters)
  job = createUnoService("com.sun.star.text.MailMerge")
  job.DataSourceName = "letters"
  job.CommandType = 0
  job.Command = "letters"
  job.DocumentURL = folder &amp; "/letter.fodt"
  job.OutputType = 2
  job.OutputURL = folder &amp; "/out"
  job.FileNamePrefix = "letter"
  job.SaveAsSingleFile = False
  job.SaveFilter = "writer_pdf_Export"
  job.execute(Array())
  Exit Sub
Trouble:
  slot = FreeFile()
  Open folder &amp; "/trouble.txt" For Output As #slot
  Print #slot, Error$
  Close #slot
End Sub`;

function writeMacro(folder: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, 'Merge.xba'),
    `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Merge" script:language="StarBasic">${MACRO}</script:module>`,
  );
  writeFileSync(
    join(folder, 'script.xlb'),
    `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false"><library:element library:name="Merge"/></library:library>`,
  );
}
