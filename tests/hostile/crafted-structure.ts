import { deflateSync } from 'node:zlib';
import { type HostileFile, pdfFile, textOf } from './hostile-file.ts';
import { catalog, PLAIN, page, stream, writePdf } from './write-pdf.ts';

const PLAIN_PDF = writePdf({});

/** Heads, tails, tables and page trees that lie, loop or never end. */
export const structureFiles: ReadonlyArray<HostileFile> = [
  ...heads(),
  ...tables(),
  ...roots(),
  ...pageTrees(),
  ...longPdfs(),
  ...objects(),
  ...streams(),
];

function heads(): HostileFile[] {
  const body = PLAIN_PDF.slice(PLAIN_PDF.indexOf('1 0 obj'));
  const variants: Record<string, string> = {
    '0 bytes': '',
    '1 byte': '%',
    'only a header': '%PDF-1.7',
    'header and end': '%PDF-1.7\n%%EOF',
    'two headers': '%PDF-1.7\n%PDF-1.4\n%%EOF',
    'no header': body,
    'no version': `%PDF-\n${body}`,
    'a version of letters': `%PDF-x.y\n${body}`,
    'an endless version': `%PDF-${'9'.repeat(5_000)}.${'9'.repeat(5_000)}\n${body}`,
    'a negative version': `%PDF--1.-7\n${body}`,
    'the header at byte 1,000': `${'\0'.repeat(1_000)}${PLAIN_PDF}`,
    'the header at byte 1,023': `${' '.repeat(1_023)}${PLAIN_PDF}`,
    'the header at byte 5,000': `${' '.repeat(5_000)}${PLAIN_PDF}`,
    'all new lines as CR': PLAIN_PDF.replaceAll('\n', '\r'),
    'all new lines as NUL': PLAIN_PDF.replaceAll('\n', '\0'),
    'no end mark': PLAIN_PDF.replace('%%EOF', ''),
    'text behind the end': `${PLAIN_PDF}${'junk '.repeat(20_000)}`,
    'twice the same': PLAIN_PDF + PLAIN_PDF,
    'a ZIP before it': `PK\x03\x04${'\0'.repeat(40)}${PLAIN_PDF}`,
    'HTML before it': `<html><script>alert(1)</script>${PLAIN_PDF}`,
  };
  return toFiles('head', variants);
}

function tables(): HostileFile[] {
  const without = (instead: string) => writePdf({}, { instead });
  const variants: Record<string, string> = {
    'starts at 0': writePdf({}, { startxref: '0' }),
    'starts before the file': writePdf({}, { startxref: '-1' }),
    'starts behind the file': writePdf({}, { startxref: '99999999999999999999' }),
    'starts at a word': writePdf({}, { startxref: 'here' }),
    'its previous one is itself': writePdf({}, { trailer: '<< /Size 5 /Root 1 0 R /Prev 9 >>', startxref: '9' }),
    'its previous one is negative': writePdf({}, { trailer: '<< /Size 5 /Root 1 0 R /Prev -9 >>' }),
    'two that name each other': `${writePdf({}, { trailer: '<< /Size 5 /Root 1 0 R /Prev 700 >>' })}xref\n0 0\ntrailer\n<< /Prev 400 >>\nstartxref\n700\n%%EOF`,
    'a stream that names itself': writePdf({}, { trailer: '<< /Size 5 /Root 1 0 R /XRefStm 9 >>' }),
    'a table of nine billion': without('xref\n0 9999999999\ntrailer\n<< /Root 1 0 R >>\nstartxref\n9\n%%EOF'),
    'a table of less than nothing': without('xref\n0 -5\ntrailer\n<< /Root 1 0 R >>\nstartxref\n9\n%%EOF'),
    'a table of letters': without('xref\na b\ntrailer\n<< /Root 1 0 R >>\nstartxref\n9\n%%EOF'),
    'a table without an end': without(`xref\n${'0 1\n0000000000 65535 f \n'.repeat(20_000)}`),
    'no table and no trailer': without(''),
    'a trailer that never closes': without('trailer\n<< /Root 1 0 R /Size'),
    'a trailer of nothing': without('trailer\n<< >>\nstartxref\n0\n%%EOF'),
    'a trailer of a list': without('trailer\n[1 0 R]\nstartxref\n0\n%%EOF'),
    '20,000 trailers': without('trailer\n<< /Root 1 0 R >>\n'.repeat(20_000)),
    'a size of a word': writePdf({}, { trailer: '<< /Size /Many /Root 1 0 R >>' }),
    'a size below nothing': writePdf({}, { trailer: '<< /Size -1 /Root 1 0 R >>' }),
  };
  const streamTables = [
    '[0 0 0]',
    '[1 2 1]',
    '[-1 2 1]',
    '[9 9 9]',
    '[1 99999999 1]',
    '[1]',
    '/W',
    '[1 2 1] /Index [-5 10]',
  ];
  for (const widths of streamTables) {
    const dict = `/Type /XRef /Size ${widths === '[1 2 1]' ? 99_999_999 : 30} /W ${widths} /Root 1 0 R`;
    variants[`a table as a stream with ${widths}`] = writePdf({ 9: stream(dict, '\x01\x00\x00\x00'.repeat(30)) });
  }
  return toFiles('table', variants);
}

function roots(): HostileFile[] {
  const variants: Record<string, string> = {};
  for (const root of [
    '',
    '/Root null',
    '/Root 99 0 R',
    '/Root 2 0 R',
    '/Root 4 0 R',
    '/Root 7',
    '/Root [1 0 R]',
    '/Root /X',
  ]) {
    variants[`root is ${root || 'missing'}`] = writePdf(
      { 1: '<< /Pages 2 0 R >>' },
      { trailer: `<< /Size 5 ${root} >>` },
    );
  }
  for (const pages of [
    'null',
    '7',
    '99 0 R',
    '1 0 R',
    '3 0 R',
    '4 0 R',
    '[2 0 R]',
    '(2 0 R)',
    '/Pages',
    '<< >>',
    'true',
  ]) {
    variants[`pages are ${pages}`] = writePdf({ 1: `<< /Type /Catalog /Pages ${pages} >>` });
  }
  for (const info of ['1 0 R', '99 0 R', '(Info)', '[1 2]', '4 0 R']) {
    variants[`info is ${info}`] = writePdf({}, { trailer: `<< /Size 5 /Root 1 0 R /Info ${info} >>` });
  }
  for (const lock of [
    '<< >>',
    '99 0 R',
    '<< /Filter /Standard /V 99 /R 99 >>',
    '<< /Filter /Evil /V 1 >>',
    '1 0 R',
    'null',
    '7',
  ]) {
    variants[`encryption is ${lock}`] = writePdf(
      {},
      { trailer: `<< /Size 5 /Root 1 0 R /Encrypt ${lock} /ID [<00> <00>] >>` },
    );
  }
  return toFiles('root', variants);
}

function pageTrees(): HostileFile[] {
  const variants: Record<string, string> = {};
  const kids = [
    '',
    '/Kids null',
    '/Kids 7',
    '/Kids [7 (x) null true]',
    '/Kids [99 0 R]',
    '/Kids [2 0 R]',
    '/Kids [1 0 R]',
    '/Kids 3 0 R',
    '/Kids [4 0 R]',
    '/Kids [[3 0 R]]',
    '/Kids [3 0 R 2 0 R]',
    '/Kids [<< /Type /Page >>]',
    '/Kids []',
  ];
  for (const each of kids) variants[`kids: ${each || 'none'}`] = writePdf({ 2: `<< /Type /Pages ${each} /Count 1 >>` });
  for (const count of ['0', '-1', '1000000000', '99999999999999999999', '1.5', '(one)', 'null', '2 0 R']) {
    variants[`count ${count}`] = writePdf({ 2: `<< /Type /Pages /Kids [3 0 R] /Count ${count} >>` });
  }
  for (const length of [2, 3, 10, 1_000]) {
    const ring = Object.fromEntries(
      range(length).map((at) => [10 + at, `<< /Type /Pages /Kids [${10 + ((at + 1) % length)} 0 R] /Count 1 >>`]),
    );
    variants[`a ring of ${length}`] = writePdf({ 2: '<< /Type /Pages /Kids [10 0 R] /Count 1 >>', ...ring });
  }
  for (const depth of [12, 60]) variants[`each level twice, ${depth} levels`] = doubled(depth);
  for (const depth of [100, 1_000, 20_000]) variants[`${depth} levels deep`] = deepTree(depth);
  for (const type of ['/Pages', '/Catalog', '/Nothing', 'null', '7', '']) {
    variants[`a page of type ${type || 'none'}`] = writePdf({
      3: page('').replace('/Type /Page', type && `/Type ${type}`),
    });
  }
  for (const parent of ['3 0 R', '99 0 R', '4 0 R', 'null', '1 0 R', '7']) {
    variants[`a parent of ${parent}, no box`] = writePdf({
      3: page('', '').replace('/Parent 2 0 R', `/Parent ${parent}`),
    });
  }
  variants['parents in a circle, no box'] = writePdf({
    2: '<< /Type /Pages /Kids [3 0 R] /Count 1 /Parent 5 0 R >>',
    3: page('', ''),
    5: '<< /Type /Pages /Kids [2 0 R] /Count 1 /Parent 2 0 R >>',
  });
  return toFiles('page tree', variants);
}

function doubled(depth: number): string {
  const levels = Object.fromEntries(
    range(depth).map((at) => {
      const next = at === depth - 1 ? '3 0 R' : `${11 + at} 0 R`;
      return [10 + at, `<< /Type /Pages /Kids [${next} ${next}] /Count 2 >>`];
    }),
  );
  return writePdf({ 2: '<< /Type /Pages /Kids [10 0 R] /Count 1 >>', ...levels });
}

function deepTree(depth: number): string {
  const levels = Object.fromEntries(
    range(depth).map((at) => [10 + at, `<< /Type /Pages /Kids [${at === depth - 1 ? 3 : 11 + at} 0 R] /Count 1 >>`]),
  );
  return writePdf({ 2: '<< /Type /Pages /Kids [10 0 R] /Count 1 >>', ...levels });
}

function longPdfs(): HostileFile[] {
  const files: HostileFile[] = [];
  for (const count of [300, 301, 5_000, 5_001]) {
    files.push(
      pdfFile(`long: ${count} pages`, () => {
        const refs = range(count).map((at) => `${10 + at} 0 R`);
        const pages = Object.fromEntries(range(count).map((at) => [10 + at, PLAIN[3] ?? '']));
        return writePdf({ 2: `<< /Type /Pages /Kids [${refs.join(' ')}] /Count ${count} >>`, ...pages });
      }),
      pdfFile(`long: the same page ${count} times`, () =>
        writePdf({ 2: `<< /Type /Pages /Kids [${'3 0 R '.repeat(count)}] /Count ${count} >>` }),
      ),
    );
  }
  return files;
}

function objects(): HostileFile[] {
  const files: HostileFile[] = [];
  const pairs: ReadonlyArray<readonly [string, string, string]> = [
    ['lists', '[', ']'],
    ['dictionaries', '<< /A ', ' >>'],
    ['brackets in text', '(', ')'],
    ['mixed', '[ << /A ', ' >> ]'],
  ];
  for (const [what, open, close] of pairs) {
    for (const depth of [100, 5_000, 200_000]) {
      files.push(
        pdfFile(`nesting: ${depth} ${what}`, () => writePdf({ 9: `${open.repeat(depth)}${close.repeat(depth)}` })),
        pdfFile(`nesting: ${depth} ${what}, never closed`, () => writePdf({ 9: open.repeat(depth) })),
      );
    }
  }
  const bodies: Record<string, string> = {
    'text that never closes': '(never closed',
    'hex that never closes': '<414243',
    'hex of other letters': '<zzzz>',
    'a name of a million characters': `/${'N'.repeat(1_000_000)}`,
    'a number of 100,000 digits': '9'.repeat(100_000),
    'a number of many signs': '+-+-+-1.2.3.4',
    'a real beyond numbers': '1e999',
    'a comment without end': `%${'c'.repeat(100_000)}`,
    'text of escapes': `(${'\\'.repeat(99_999)})`,
    'a name of broken escapes': '/A#zz#0#',
    'a name with NUL': '/A#00B',
    'an unknown word': 'nonsense',
    'a key without value': '<< /A >>',
    'a key that is no name': '<< (A) (B) 7 8 >>',
    'a value that is itself': '9 0 R',
    'the number of an object beyond all': '99999999999999999999 0 R',
    'a circle of two': '8 0 R',
    'many keys': `<< ${range(50_000)
      .map((at) => `/K${at} ${at}`)
      .join(' ')} >>`,
  };
  for (const [label, body] of Object.entries(bodies)) {
    files.push(pdfFile(`object: ${label}`, () => writePdf({ 1: catalog('/Odd 9 0 R'), 8: '9 0 R', 9: body })));
  }
  for (const head of [
    '-1 0 obj',
    '0 0 obj',
    '4294967295 0 obj',
    '99999999999999999 0 obj',
    '9 65536 obj',
    '9 -1 obj',
    '9 0 obj obj',
    '9 obj',
    '1 0 obj',
  ]) {
    files.push(pdfFile(`object: headed ${head}`, () => PLAIN_PDF.replace('xref\n', `${head}\n<< >>\nendobj\nxref\n`)));
  }
  files.push(
    pdfFile('object: no endobj anywhere', () => PLAIN_PDF.replaceAll('endobj', '')),
    pdfFile('object: 100,000 opened, none closed', () => writePdf({}, { instead: '9 0 obj\n'.repeat(100_000) })),
    pdfFile('object: 20,000 that cannot be read', () => writePdf({}, { instead: '9 0 obj << /A ) \n'.repeat(20_000) })),
    pdfFile('object: 30,000 numbers', () => writePdf({}, { instead: '1 '.repeat(60_000) })),
    pdfFile(
      'object: one text cut in 300 bytes',
      () => '%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /A (never',
    ),
    pdfFile('object: a stream cut in 300 bytes', () => '%PDF-1.7\n1 0 obj\n<< /Length 99 >>\nstream\nnever'),
  );
  return files;
}

function streams(): HostileFile[] {
  const files: HostileFile[] = [];
  const lengths = ['-1', '0', '99999999999', '4 0 R', '99 0 R', '(5)', '1.5', 'null'];
  for (const length of lengths) {
    files.push(pdfFile(`stream: of length ${length}`, () => writePdf({ 4: stream('', 'BT ET', length) })));
  }
  const filters = [
    '/None',
    '[/FlateDecode /FlateDecode /FlateDecode]',
    `[${'/ASCIIHexDecode '.repeat(2_000)}]`,
    '7',
    '4 0 R',
    '/LZWDecode',
    '/ASCII85Decode',
    '/RunLengthDecode',
    '/DCTDecode',
    '/JBIG2Decode',
    '/Crypt',
    '[null 7 (x)]',
    '/FlateDecode /DecodeParms << /Predictor 15 /Columns 0 >>',
    '/FlateDecode /DecodeParms << /Predictor 15 /Columns -5 >>',
    '/FlateDecode /DecodeParms << /Predictor 2 /Columns 2000000000 /Colors 9999 >>',
  ];
  for (const filter of filters) {
    files.push(
      pdfFile(`stream: through ${filter.slice(0, 70)}`, () =>
        writePdf({ 4: stream(`/Filter ${filter}`, flate('BT ET')) }),
      ),
      pdfFile(`stream: of objects through ${filter.slice(0, 70)}`, () =>
        writePdf({ 9: stream(`/Type /ObjStm /N 1 /First 4 /Filter ${filter}`, flate('8 0 << >>')) }),
      ),
    );
  }
  const heads = [
    '/N -1 /First 4',
    '/N 999999999 /First 4',
    '/N 1 /First -4',
    '/N 1 /First 999999999',
    '/N 1 /First 4 /Extends 9 0 R',
    '/First 4',
    '/N (1) /First (4)',
    '/N 1e9 /First 0',
  ];
  for (const head of heads) {
    files.push(
      pdfFile(`stream: of objects with ${head}`, () =>
        writePdf({ 9: stream(`/Type /ObjStm ${head}`, '8 0 << /A 8 0 R >>') }),
      ),
    );
  }
  files.push(
    pdfFile('stream: objects that extend each other', () =>
      writePdf({
        8: stream('/Type /ObjStm /N 1 /First 4 /Extends 9 0 R', '7 0 << >>'),
        9: stream('/Type /ObjStm /N 1 /First 4 /Extends 8 0 R', '6 0 << >>'),
      }),
    ),
    pdfFile('stream: objects that hold themselves', () =>
      writePdf({ 9: stream('/Type /ObjStm /N 1 /First 4', '9 0 << /Type /ObjStm >>') }),
    ),
    pdfFile('stream: a table without end', () =>
      writePdf({ 9: stream('/Type /XRef /W [1 2 1] /Size 9 /Filter /FlateDecode', bomb(64)) }),
    ),
    pdfFile('bomb: 64 MB of objects', () =>
      writePdf({ 9: stream('/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode', bomb(64)) }),
    ),
    pdfFile('bomb: 256 MB of objects', () =>
      writePdf({ 9: stream('/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode', bomb(256)) }),
    ),
    pdfFile('bomb: 256 MB on the page', () => writePdf({ 4: stream('/Filter /FlateDecode', bomb(256)) })),
    pdfFile('bomb: packed twice', () =>
      writePdf({ 9: stream('/Type /ObjStm /N 1 /First 4 /Filter [/FlateDecode /FlateDecode]', flate(bomb(256))) }),
    ),
    pdfFile('bomb: ten of 64 MB', () => {
      const packed = stream('/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode', bomb(64));
      return writePdf(Object.fromEntries(range(10).map((at) => [9 + at, packed])));
    }),
  );
  return files;
}

function toFiles(group: string, variants: Readonly<Record<string, string>>): HostileFile[] {
  return Object.entries(variants).map(([label, text]) => pdfFile(`${group}: ${label}`, () => text));
}

function range(count: number): number[] {
  return Array.from({ length: count }, (_, at) => at);
}

function flate(text: string): string {
  return textOf(deflateSync(Buffer.from(text, 'latin1')));
}

const bombs = new Map<number, string>();

function bomb(megabytes: number): string {
  const known = bombs.get(megabytes) ?? textOf(deflateSync(Buffer.alloc(megabytes * 1024 * 1024, ' ')));
  bombs.set(megabytes, known);
  return known;
}
