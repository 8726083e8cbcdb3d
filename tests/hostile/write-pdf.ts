/** Bodies of objects by number; 1 is the catalog, 2 the page tree, 3 the first page, 4 its content. */
export type PdfObjects = Readonly<Record<number, string>>;

export interface PdfTail {
  readonly trailer?: string;
  readonly startxref?: string;
  readonly header?: string;
  /** Behind the objects, in place of the table and trailer. */
  readonly instead?: string;
}

const CONTENT = 'BT /F1 12 Tf 72 700 Td (Hostile) Tj ET';

export const PLAIN: PdfObjects = {
  1: '<< /Type /Catalog /Pages 2 0 R >>',
  2: '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
  3: page(''),
  4: stream('', CONTENT),
};

export function page(more: string, box = '/MediaBox [0 0 612 792]'): string {
  const font = '<< /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >>';
  return `<< /Type /Page /Parent 2 0 R ${box} /Contents 4 0 R /Resources ${font} ${more} >>`;
}

export function catalog(more: string): string {
  return `<< /Type /Catalog /Pages 2 0 R ${more} >>`;
}

export function stream(dict: string, content: string, length = String(content.length)): string {
  return `<< /Length ${length} ${dict} >>\nstream\n${content}\nendstream`;
}

/** A small PDF with these objects over those of a plain page; its table is right unless the tail says otherwise. */
export function writePdf(changed: PdfObjects, tail: PdfTail = {}): string {
  const objects = { ...PLAIN, ...changed };
  const numbers = Object.keys(objects).map(Number);
  const parts = [tail.header ?? '%PDF-1.7\n%\xe2\xe3\xcf\xd3\n'];
  let length = parts[0]?.length ?? 0;
  const places = new Map<number, number>();
  for (const number of numbers) {
    const text = `${number} 0 obj\n${objects[number]}\nendobj\n`;
    places.set(number, length);
    parts.push(text);
    length += text.length;
  }
  if (tail.instead !== undefined) return parts.join('') + tail.instead;
  const size = Math.max(...numbers) + 1;
  const rows = [...places].map(([number, at]) => `${number} 1\n${String(at).padStart(10, '0')} 00000 n \n`);
  const trailer = tail.trailer ?? `<< /Size ${size} /Root 1 0 R >>`;
  parts.push(`xref\n0 1\n0000000000 65535 f \n${rows.join('')}trailer\n${trailer}\n`);
  parts.push(`startxref\n${tail.startxref ?? length}\n%%EOF\n`);
  return parts.join('');
}

/** A form of one page with these fields, which are objects 10 and following. */
export function writeForm(fields: ReadonlyArray<string>, form = '', more: PdfObjects = {}): string {
  const refs = fields.map((_, place) => `${10 + place} 0 R`).join(' ');
  return writePdf({
    1: catalog(`/AcroForm << /Fields [${refs}] /DA (/Helv 0 Tf 0 g) ${form} >>`),
    3: page(`/Annots [${refs}]`),
    ...Object.fromEntries(fields.map((field, place) => [10 + place, field])),
    ...more,
  });
}

export function textField(name: string, more = ''): string {
  return `<< /Type /Annot /Subtype /Widget /FT /Tx /T ${name} /Rect [50 600 300 620] /P 3 0 R ${more} >>`;
}
