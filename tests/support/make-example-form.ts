// Makes resources/sample/custodian-form.pdf, the form of an invented hospital: node tests/support/make-example-form.ts
import { writeFileSync } from 'node:fs';
import { PDFDocument, type PDFFont, type PDFPage, rgb, StandardFonts } from '@cantoo/pdf-lib';

const INK = rgb(0.1, 0.1, 0.12);
const RULE = rgb(0.55, 0.57, 0.6);

interface Row {
  readonly label: string;
  readonly field: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly maxLength?: number;
}

const rows: ReadonlyArray<Row> = [
  { label: 'Patient name (as on photo ID)', field: 'patient_name', x: 54, y: 640, width: 330 },
  { label: 'Date of birth', field: 'DOB', x: 400, y: 640, width: 158 },
  { label: 'Other names used', field: 'former_names', x: 54, y: 596, width: 330 },
  { label: 'Medical record number', field: 'MRN', x: 400, y: 596, width: 158, maxLength: 20 },
  { label: 'Street address', field: 'pt_address_street', x: 54, y: 552, width: 330 },
  { label: 'Phone', field: 'pt_phone', x: 400, y: 552, width: 158 },
  { label: 'City', field: 'pt_city', x: 54, y: 508, width: 210 },
  { label: 'State', field: 'pt_state', x: 276, y: 508, width: 48 },
  { label: 'ZIP', field: 'pt_zip', x: 336, y: 508, width: 80 },
  { label: 'Email', field: 'pt_email', x: 428, y: 508, width: 130 },
  { label: 'Release to (name)', field: 'release_to_name', x: 54, y: 440, width: 330 },
  { label: 'Phone of receiver', field: 'release_to_phone', x: 400, y: 440, width: 158 },
  { label: 'Address of receiver', field: 'release_to_address', x: 54, y: 396, width: 504 },
  { label: 'Dates of service', field: 'dates_of_service', x: 54, y: 212, width: 330 },
  { label: 'Needed by', field: 'needed_by', x: 400, y: 212, width: 158 },
  { label: 'This authorization ends on', field: 'expiration_date', x: 54, y: 168, width: 210 },
];

const pdf = await PDFDocument.create();
pdf.setTitle('Authorization to release health information (invented form)');
pdf.setProducer('Crossbearing sample');
pdf.setCreator('Crossbearing sample');
pdf.setCreationDate(new Date('2026-11-21T00:00:00Z'));
pdf.setModificationDate(new Date('2026-11-21T00:00:00Z'));
const plain = await pdf.embedFont(StandardFonts.Helvetica);
const bold = await pdf.embedFont(StandardFonts.HelveticaBold);
const page = pdf.addPage([612, 792]);
const form = pdf.getForm();

say(page, 'Invented General Hospital', 54, 736, bold, 16);
say(
  page,
  'Health Information Management  ·  100 Example Avenue, Room B-12, Sampleton  ·  Fax (555) 555-0113',
  54,
  720,
  plain,
  8.5,
);
say(page, 'Authorization to Release Health Information', 54, 688, bold, 13);
page.drawLine({ start: { x: 54, y: 680 }, end: { x: 558, y: 680 }, thickness: 1, color: INK });
for (const row of rows) line(row);

say(page, 'Records to release', 54, 368, bold, 9);
const asked = form.createTextField('records_requested');
asked.enableMultiline();
asked.addToPage(page, { x: 54, y: 296, width: 504, height: 66, borderWidth: 0.7, borderColor: RULE });
asked.setFontSize(10);
say(page, 'Purpose', 54, 276, bold, 9);
for (const [place, [name, label]] of [
  ['purpose_second_opinion', 'Second opinion'],
  ['purpose_personal', 'Personal use'],
  ['purpose_insurance', 'Insurance'],
].entries()) {
  const x = 54 + place * 150;
  form
    .createCheckBox(name ?? '')
    .addToPage(page, { x, y: 254, width: 11, height: 11, borderWidth: 0.7, borderColor: RULE });
  say(page, label ?? '', x + 17, 256, plain, 9);
}
say(page, 'Deliver by', 54, 142, bold, 9);
const delivery = form.createDropdown('delivery_method');
delivery.addOptions(['Portal', 'Email', 'Mail', 'Pick up']);
delivery.addToPage(page, { x: 110, y: 136, width: 110, height: 18, borderWidth: 0.7, borderColor: RULE });
say(page, 'I may revoke this authorization in writing at any time. Signing is voluntary.', 54, 112, plain, 8.5);
page.drawLine({ start: { x: 54, y: 70 }, end: { x: 330, y: 70 }, thickness: 0.7, color: INK });
page.drawLine({ start: { x: 360, y: 70 }, end: { x: 558, y: 70 }, thickness: 0.7, color: INK });
say(page, 'Signature of patient or representative', 54, 58, plain, 8);
say(page, 'Date', 360, 58, plain, 8);
say(page, 'An invented form of an invented hospital, for trying things out.', 54, 30, plain, 7.5);

writeFileSync(new URL('../../resources/sample/custodian-form.pdf', import.meta.url), await pdf.save());

function line({ label, field, x, y, width, maxLength }: Row): void {
  say(page, label, x, y + 22, plain, 8);
  const text = form.createTextField(field);
  if (maxLength !== undefined) text.setMaxLength(maxLength);
  text.addToPage(page, { x, y, width, height: 18, borderWidth: 0.7, borderColor: RULE });
}

function say(on: PDFPage, text: string, x: number, y: number, font: PDFFont, size: number): void {
  on.drawText(text, { x, y, font, size, color: INK });
}
