import { readFileSync } from 'node:fs';
import { activeFiles } from './crafted-active.ts';
import { formFiles } from './crafted-forms.ts';
import { lockedFiles } from './crafted-locked.ts';
import { namedFiles, otherFiles } from './crafted-others.ts';
import { goodJpeg, goodPng, pictureFiles } from './crafted-pictures.ts';
import { structureFiles } from './crafted-structure.ts';
import { bytesOf, type HostileFile } from './hostile-file.ts';
import { truncations } from './mutate.ts';
import { catalog, page, stream, textField, writeForm, writePdf } from './write-pdf.ts';

const example = new Uint8Array(readFileSync(new URL('../../resources/sample/custodian-form.pdf', import.meta.url)));
const tables = writePdf({
  9: stream('/Type /ObjStm /N 2 /First 9', '7 0 8 10  << /A 1 >> [1 2 3]'),
  1: catalog('/Lang (en)'),
});
const widgets = writeForm(
  ['(patient_name)', '(DOB)', '(MRN)'].map((name) => textField(name)),
  '',
  {
    3: page('/Annots [10 0 R 11 0 R 12 0 R] /Rotate 90 /CropBox [10 10 600 700]'),
  },
);

/** Good files of every kind the app reads, to be cut and changed. */
export const goodFiles: ReadonlyArray<HostileFile> = [
  { label: 'the example form', name: 'form.pdf', make: () => example },
  { label: 'a form in plain text', name: 'form.pdf', make: () => bytesOf(widgets) },
  { label: 'a PDF with packed objects', name: 'form.pdf', make: () => bytesOf(tables) },
  { label: 'a PNG', name: 'scan.png', make: () => new Uint8Array(goodPng) },
  { label: 'a JPEG', name: 'scan.jpg', make: () => new Uint8Array(goodJpeg) },
];

/** Every crafted file. */
export const craftedFiles: ReadonlyArray<HostileFile> = [
  ...structureFiles,
  ...activeFiles,
  ...formFiles,
  ...pictureFiles,
  ...otherFiles,
  ...namedFiles(goodPng),
  ...lockedFiles(bytesOf(widgets)),
  ...goodFiles.slice(0, 3).flatMap((file) => truncations(file, 40)),
];
