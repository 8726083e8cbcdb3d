import { degrees, PDFDocument, PDFName, PDFString, StandardFonts } from '@cantoo/pdf-lib';

/** A custodian's form as somebody else's program would write it: fields by name, a script on opening and in a field. */
export async function craftForm(
  options: { pages?: number; withScripts?: boolean } = {},
): Promise<Uint8Array<ArrayBuffer>> {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.Helvetica);
  const page = document.addPage([612, 792]);
  page.drawText('Authorization to release records', { x: 60, y: 740, size: 16, font });
  const form = document.getForm();
  const add = (name: string, y: number, width = 260) => {
    page.drawText(name, { x: 60, y: y + 24, size: 8, font });
    const field = form.createTextField(name);
    field.addToPage(page, { x: 60, y, width, height: 20, font });
    return field;
  };
  add('Patient Name', 680);
  add('DOB', 630, 120).setMaxLength(10);
  add('MRN', 580, 120).setMaxLength(6);
  add('Release To', 530);
  const records = add('Information to be released', 440);
  records.enableMultiline();
  page.drawText('State', { x: 380, y: 704, size: 8, font });
  const state = form.createDropdown('State');
  state.setOptions(['OH', 'NY']);
  state.addToPage(page, { x: 380, y: 680, width: 80, height: 20, font });
  page.drawText('Images', { x: 380, y: 654, size: 8, font });
  form.createCheckBox('Include images').addToPage(page, { x: 380, y: 630, width: 16, height: 16 });
  for (let more = 1; more < (options.pages ?? 1); more += 1) document.addPage([612, 792]);
  if (options.withScripts === true) arm(document);
  return new Uint8Array(await document.save());
}

function arm(document: PDFDocument): void {
  const { context, catalog } = document;
  const script = () =>
    context.register(context.obj({ S: 'JavaScript', JS: PDFString.of('app.alert("run by itself")') }));
  catalog.set(PDFName.of('OpenAction'), script());
  catalog.set(PDFName.of('AA'), context.obj({ WC: script() }));
  catalog.set(PDFName.of('Names'), context.obj({ JavaScript: { Names: [PDFString.of('all'), script()] } }));
  document.getPage(0).node.set(PDFName.of('AA'), context.obj({ O: script() }));
  for (const field of document.getForm().getFields()) {
    field.acroField.dict.set(PDFName.of('AA'), context.obj({ K: script() }));
    field.acroField.dict.set(PDFName.of('A'), context.obj({ S: 'Launch', F: PDFString.of('calculator.exe') }));
  }
  document.getForm().acroForm.dict.set(PDFName.of('XFA'), PDFString.of('<xdp>app.alert</xdp>'));
}

/** Pages without a form, turned as asked, for text boxes. */
export async function craftFlat(turns: ReadonlyArray<number> = [0]): Promise<Uint8Array<ArrayBuffer>> {
  const document = await PDFDocument.create();
  for (const turn of turns) {
    const page = document.addPage([612, 792]);
    page.setCropBox(10, 20, 580, 750);
    page.setRotation(degrees(turn));
  }
  return new Uint8Array(await document.save());
}

/** A picture of one gray point, whole. */
export function craftPng(): Uint8Array<ArrayBuffer> {
  const text = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==';
  return new Uint8Array(Buffer.from(text, 'base64'));
}

/** A PNG that says in its head that it is enormous. */
export function craftHugePng(): Uint8Array<ArrayBuffer> {
  const bytes = craftPng();
  new DataView(bytes.buffer).setUint32(16, 100_000);
  new DataView(bytes.buffer).setUint32(20, 100_000);
  return bytes;
}

/** A PDF that can be looked into, but whose page says nonsense of what is drawn on it. */
export function craftTrap(): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(
    '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n' +
      '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Resources 5>>endobj\n' +
      'trailer<</Root 1 0 R>>\n%%EOF\n',
  );
}
