import { type HostileFile, pdfFile } from './hostile-file.ts';
import { catalog, page, stream, textField, writeForm, writePdf } from './write-pdf.ts';

const FILLED = '(patient_name)';

/** Forms whose fields lie, loop, swell or stand nowhere; those named patient_name are filled in. */
export const formFiles: ReadonlyArray<HostileFile> = [
  ...manyFields(),
  ...fieldNames(),
  ...fieldTrees(),
  ...oddFields(),
  ...oddForms(),
  ...boxes(),
];

function manyFields(): HostileFile[] {
  return [1_999, 2_001, 5_000].flatMap((count) => [
    pdfFile(`form: ${count} fields`, () => writeForm(range(count).map((at) => textField(`(field ${at})`)))),
    pdfFile(`form: ${count} fields of one name`, () => writeForm(range(count).map(() => textField(FILLED)))),
    pdfFile(`form: ${count} places of one field`, () => {
      const kids = range(count)
        .map((at) => `${10 + at} 0 R`)
        .join(' ');
      const widgets = range(count).map(() => '<< /Subtype /Widget /Rect [50 600 300 620] /Parent 9 0 R >>');
      return writeForm(widgets, '', {
        1: catalog('/AcroForm << /Fields [9 0 R] >>'),
        9: `<< /FT /Tx /T ${FILLED} /DA (/Helv 0 Tf) /Kids [${kids}] >>`,
      });
    }),
  ]);
}

function fieldNames(): HostileFile[] {
  const names: Record<string, string> = {
    'no name': '()',
    'a number': '7',
    nothing: 'null',
    'a name object': '/patient_name',
    Unicode: '<FEFF00500061007400690065006E0074002000E9>',
    'half a character': '<FEFFD800>',
    'an odd count of bytes': '<FEFF00>',
    'UTF-8 with a mark': '<EFBBBFC3A9>',
    'little-endian': '<FFFE50006100>',
    'reversed on screen': '<FEFF202E00660064007000>',
    'control characters': '(a\\000\\001\\033[2Jb)',
    'new lines': '(a\\n\\r\\nb)',
    '10,000 characters': `(${'n'.repeat(10_000)})`,
    'a million characters': `(${'n'.repeat(1_000_000)})`,
    'only dots': '(....)',
    'the prototype': '(__proto__)',
    'the constructor': '(constructor)',
    markup: '(<img src=x onerror=alert\\(1\\)>)',
    'a path': '(../../../etc/passwd)',
    'a formula': '(=HYPERLINK\\("http://x"\\))',
    SQL: "('; DROP TABLE files; --)",
    itself: '10 0 R',
  };
  return Object.entries(names).flatMap(([label, name]) => [
    pdfFile(`field name: ${label}`, () => writeForm([textField(name)])),
    pdfFile(`field name: ${label}, twice`, () => writeForm([textField(name), textField(name), textField(FILLED)])),
  ]);
}

function fieldTrees(): HostileFile[] {
  const chain = (depth: number) =>
    writeForm(
      range(depth).map((at) => {
        if (at === depth - 1) return textField(FILLED, `/Parent ${9 + at} 0 R`);
        return `<< /T (p) /Kids [${11 + at} 0 R] ${at === 0 ? '' : `/Parent ${9 + at} 0 R`} >>`;
      }),
      '',
      { 1: catalog('/AcroForm << /Fields [10 0 R] >>') },
    );
  const ring = (length: number) =>
    writeForm(range(length).map((at) => `<< /T (r) /Kids [${10 + ((at + 1) % length)} 0 R] >>`));
  const doubled = (depth: number) =>
    writeForm(
      range(depth).map(
        (at) => `<< /T (d) /Kids [${at === depth - 1 ? '9 0 R 9 0 R' : `${11 + at} 0 R ${11 + at} 0 R`}] >>`,
      ),
      '',
      { 1: catalog('/AcroForm << /Fields [10 0 R] >>'), 9: textField(FILLED) },
    );
  return [
    ...[10, 1_000, 10_000].map((depth) => pdfFile(`field tree: ${depth} deep`, () => chain(depth))),
    ...[1, 2, 3, 100].map((length) => pdfFile(`field tree: a ring of ${length}`, () => ring(length))),
    ...[10, 20, 40].map((depth) => pdfFile(`field tree: each level twice, ${depth} levels`, () => doubled(depth))),
    pdfFile('field tree: its own parent', () => writeForm([textField(FILLED, '/Parent 10 0 R')])),
    pdfFile('field tree: two parents of each other', () =>
      writeForm([textField(FILLED, '/Parent 11 0 R'), textField('(b)', '/Parent 10 0 R')]),
    ),
    pdfFile('field tree: no kind, a circle above it', () =>
      writeForm([`<< /Subtype /Widget /T ${FILLED} /Rect [0 0 99 20] /Parent 9 0 R >>`], '', {
        9: '<< /Parent 9 0 R /T (x) >>',
      }),
    ),
    pdfFile('field tree: a good field beside a circle', () =>
      writeForm([textField(FILLED), textField('(MRN)', '/Parent 9 0 R')], '', { 9: '<< /T (x) /Parent 9 0 R >>' }),
    ),
    pdfFile('field tree: a page as a field', () =>
      writePdf({ 1: catalog('/AcroForm << /Fields [3 0 R 1 0 R 2 0 R 4 0 R] >>') }),
    ),
  ];
}

function oddFields(): HostileFile[] {
  const more: Record<string, string> = {
    'of no kind': '/FT null',
    'of an unknown kind': '/FT /Evil',
    'of a kind that is text': '/FT (Tx)',
    'a length below nothing': '/MaxLen -5',
    'a length of nothing': '/MaxLen 0',
    'a length beyond all': '/MaxLen 99999999999999999999',
    'a length of text': '/MaxLen (ten)',
    'a part of a length': '/MaxLen 2.5',
    'a comb without a length': '/Ff 16777216',
    'a comb of a billion': '/Ff 16777216 /MaxLen 1000000000',
    'a comb of one': '/Ff 16777216 /MaxLen 1',
    'a password': '/Ff 8192',
    'a file to choose': '/Ff 1048576 /V (/etc/passwd)',
    'rich text': '/Ff 33554432 /RV (<script>alert\\(1\\)</script>)',
    'all flags': '/Ff -1',
    'flags of text': '/Ff (all)',
    'every alignment': '/Q 99',
    'a value that is a stream': '/V 4 0 R',
    'a value that is itself': '/V 10 0 R',
    'no default look': '/DA ()',
    'a look that is a number': '/DA 7',
    'a giant look': '/DA (/Helv 1e300 Tf)',
    'a look of many digits': `/DA (/Helv ${'9'.repeat(400)} Tf)`,
    'a look of 200,000 digits': `/DA (/Helv ${'1'.repeat(200_000)})`,
    'a look of 200,000 spaces': `/DA (/Helv${' '.repeat(200_000)})`,
    'a look of 200,000 slashes': `/DA (${'/a '.repeat(70_000)})`,
    'a look below nothing': '/DA (/Helv -12 Tf)',
    'a look with the end of text': '/DA (/Helv 12 Tf \\) ET Q)',
    'no rectangle': '/Rect null',
    'a rectangle of text': '/Rect [(a) (b) (c) (d)]',
    'a rectangle of three': '/Rect [0 0 10]',
    'a rectangle inside out': '/Rect [300 620 50 600]',
    'a giant rectangle': '/Rect [0 0 1e30 1e30]',
    'a rectangle of nothing': '/Rect [5 5 5 5]',
    'a rectangle of beyond all digits': `/Rect [0 0 ${'9'.repeat(400)} 20]`,
    'a crooked turn': '/MK << /R 45 >>',
    'a turn of text': '/MK << /R (left) >>',
    'colors of text': '/MK << /BG [(red)] /BC [1 2 3 4 5 6] >>',
    'a border of text': '/BS << /W (thick) >>',
    'a border beyond all': '/BS << /W 1e30 >>',
    'a look that draws itself': '/AP << /N 9 0 R >>',
    'a look of circles': '/AP << /N 10 0 R >>',
    'looks that are text': '/AP (look)',
    hidden: '/F 2',
    'on no page': '/P 99 0 R',
    'on itself': '/P 10 0 R',
  };
  const self = stream(
    '/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /A 9 0 R >> >>',
    '/A Do',
  );
  const files = Object.entries(more).map(([label, keys]) =>
    pdfFile(`field: ${label}`, () => writeForm([textField(FILLED, keys)], '', { 9: self })),
  );
  const kinds: Record<string, string> = {
    'a choice without options': '/FT /Ch',
    'a choice of numbers': '/FT /Ch /Opt [1 2 3]',
    'a choice of itself': '/FT /Ch /Opt 10 0 R',
    'a choice of lists in lists': `/FT /Ch /Ff 131072 /Opt ${'['.repeat(500)}(a)${']'.repeat(500)}`,
    'a choice of 100,000': `/FT /Ch /Ff 131072 /Opt [${'(a) '.repeat(100_000)}]`,
    'a choice of a million characters': `/FT /Ch /Ff 131072 /Opt [(${'c'.repeat(1_000_000)})]`,
    'a list of many': '/FT /Ch /Ff 2097152 /Opt [(Ana Beispiel) [(a) (b)]] /V [(a) (b)]',
    'a tick without a state': '/FT /Btn',
    'a tick of states that are text': '/FT /Btn /AP << /N << /Yes (x) /Off (y) >> >> /AS /Maybe',
    'a tick of many states': '/FT /Btn /AP << /N << /A 9 0 R /B 9 0 R >> >> /AS (text)',
    'radio buttons without kids': '/FT /Btn /Ff 32768 /Opt [(a)]',
    'radio buttons of odd kids': '/FT /Btn /Ff 32768 /Kids [7 null (x) 4 0 R]',
    'a push button': '/FT /Btn /Ff 65536',
    'a signature': '/FT /Sig',
  };
  for (const [label, keys] of Object.entries(kinds)) {
    files.push(
      pdfFile(`field: ${label}`, () =>
        writeForm([`<< /Subtype /Widget /T ${FILLED} /Rect [50 600 300 620] /P 3 0 R ${keys} >>`], '', { 9: self }),
      ),
    );
  }
  files.push(
    pdfFile('field: 2,000 that share 400 long options', () => {
      const options = range(400)
        .map((at) => `(${at} ${'o'.repeat(450)})`)
        .join(' ');
      const field = (at: number) => `<< /Subtype /Widget /FT /Ch /T (c${at}) /Rect [0 0 9 9] /Opt 9 0 R >>`;
      return writeForm(range(2_000).map(field), '', { 9: `[${options}]` });
    }),
  );
  return files;
}

function oddForms(): HostileFile[] {
  const forms = [
    'null',
    '7',
    '(form)',
    '[10 0 R]',
    '4 0 R',
    '3 0 R',
    '99 0 R',
    '1 0 R',
    '<< >>',
    '<< /Fields null >>',
    '<< /Fields 7 >>',
    '<< /Fields [null 7 (x) 99 0 R] >>',
    '<< /Fields 10 0 R >>',
    '<< /Fields [[10 0 R]] >>',
    `<< /Fields [${'10 0 R '.repeat(3_000)}] >>`,
  ];
  const annots = [
    'null',
    '7',
    '(x)',
    '[7 null (x)]',
    '3 0 R',
    '10 0 R',
    '[3 0 R]',
    '[99 0 R]',
    `[${'10 0 R '.repeat(20_000)}]`,
    '<< >>',
    '[[10 0 R]]',
  ];
  const resources = [
    '/DR 7',
    '/DR << /Font 7 >>',
    '/DR << /Font << /Helv 10 0 R >> >>',
    '/DR 10 0 R',
    '/DR << /Font << /Helv << /Type /Font /Subtype /Type0 /DescendantFonts [10 0 R] >> >> >>',
    '/NeedAppearances true',
    '/SigFlags 99',
    '/DA 7',
    '/Q (left)',
  ];
  return [
    ...forms.map((form) =>
      pdfFile(`form: that is ${form.slice(0, 60)}`, () =>
        writePdf({ 1: catalog(`/AcroForm ${form}`), 10: textField(FILLED) }),
      ),
    ),
    ...annots.map((list) =>
      pdfFile(`form: notes on the page are ${list.slice(0, 60)}`, () =>
        writePdf({ 1: catalog('/AcroForm << /Fields [10 0 R] >>'), 3: page(`/Annots ${list}`), 10: textField(FILLED) }),
      ),
    ),
    ...resources.map((keys) => pdfFile(`form: ${keys.slice(0, 60)}`, () => writeForm([textField(FILLED)], keys))),
    ...[
      'null',
      '7',
      '(x)',
      '[7]',
      '99 0 R',
      '3 0 R',
      '<< /Font 7 >>',
      '<< /XObject 3 0 R >>',
      '<< /Font << /F1 3 0 R >> >>',
    ].map((each) =>
      pdfFile(`font: resources are ${each}`, () =>
        writeForm([textField(FILLED)], '', {
          3: `${page('/Annots [10 0 R]').replace(/\/Resources << .*?>> >> >>/, `/Resources ${each}`)}`,
        }),
      ),
    ),
    ...['7', '99 0 R', '[4 0 R 99 0 R 7]', '3 0 R', '(q q q)', `[${'4 0 R '.repeat(5_000)}]`].map((contents) =>
      pdfFile(`font: content is ${contents.slice(0, 40)}`, () =>
        writeForm([textField(FILLED)], '', {
          3: page('/Annots [10 0 R]').replace('/Contents 4 0 R', `/Contents ${contents}`),
        }),
      ),
    ),
    ...['/FontFile', '/FontFile2', '/FontFile3'].map((key) =>
      pdfFile(`font: garbage in ${key}`, () =>
        writeForm([textField(FILLED)], '/DR << /Font << /Helv 8 0 R >> >>', {
          8: `<< /Type /Font /Subtype /TrueType /BaseFont /Evil /Widths [${'9e9 '.repeat(500)}] /FontDescriptor << /Type /FontDescriptor ${key} 9 0 R >> >>`,
          9: stream('', '\x00\x01\x00\x00\xff\xff'.repeat(200)),
        }),
      ),
    ),
  ];
}

function boxes(): HostileFile[] {
  const sizes = [
    '[0 0 0 0]',
    '[0 0 -612 -792]',
    '[612 792 0 0]',
    '[0 0 1e30 1e30]',
    '[0 0 99999999999 1]',
    '[-1e9 -1e9 1e9 1e9]',
    '[0 0 0.0001 0.0001]',
    '[0 0 612]',
    '[0 0 612 792 9]',
    '[(a) (b) (c) (d)]',
    '[null null null null]',
    '[3 0 R 3 0 R 3 0 R 3 0 R]',
    'null',
    '7',
    '(box)',
    '[]',
    '99 0 R',
    `[0 0 ${'9'.repeat(400)} 792]`,
    '[0 0 612 792.]',
    '[0 0 14400 14400]',
    '[0 0 20001 20001]',
  ];
  const turns = [
    '0',
    '90',
    '180',
    '270',
    '360',
    '-90',
    '45',
    '1e9',
    '99999999999999999999',
    '0.5',
    '(right)',
    '/Left',
    'null',
    '[90]',
    '3 0 R',
  ];
  const form = (more: string, box?: string) =>
    writeForm([textField(FILLED)], '', { 3: page(`/Annots [10 0 R] ${more}`, box) });
  return [
    ...sizes.map((box) => pdfFile(`box: media ${box.slice(0, 40)}`, () => form('', `/MediaBox ${box}`))),
    ...sizes.map((box) => pdfFile(`box: crop ${box.slice(0, 40)}`, () => form(`/CropBox ${box}`))),
    ...turns.map((turn) => pdfFile(`box: turned ${turn}`, () => form(`/Rotate ${turn}`))),
    ...turns
      .slice(0, 8)
      .map((turn) =>
        pdfFile(`box: cropped and turned ${turn}`, () => form(`/Rotate ${turn} /CropBox [100 100 400 300]`)),
      ),
    ...['0', '-1', '1e9', '75000', '(big)'].map((unit) =>
      pdfFile(`box: units of ${unit}`, () => form(`/UserUnit ${unit}`)),
    ),
  ];
}

function range(count: number): number[] {
  return Array.from({ length: count }, (_, at) => at);
}
