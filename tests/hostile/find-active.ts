import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFInvalidObject,
  PDFName,
  type PDFObject,
  PDFRef,
  PDFStream,
} from '@cantoo/pdf-lib';

const KEYS = names(['JS', 'JavaScript', 'OpenAction', 'AA', 'XFA', 'EmbeddedFiles', 'EF', 'Launch', 'OnInstantiate']);
const VALUES = names(['JavaScript', 'Launch', 'SubmitForm', 'ImportData', 'EmbeddedFile', 'XFA']);

/**
 * What in a PDF the app made could still run or be taken out of it. Every object of the file is looked at, also those
 * nothing leads to.
 */
export async function findActive(pdf: Uint8Array): Promise<ReadonlyArray<string>> {
  const { context } = await PDFDocument.load(pdf, { updateMetadata: false });
  const found = new Set<string>();
  const named = new Set<PDFRef>();
  const objects = context.enumerateIndirectObjects();
  for (const [, object] of objects) look(object, found, named);
  for (const [ref, object] of objects) {
    // Packed objects of the file itself are named by its table only; those that something names came from outside.
    const isPacked = object instanceof PDFStream && object.dict.get(PDFName.of('Type')) === PDFName.of('ObjStm');
    if (isPacked && named.has(ref)) found.add('foreign packed objects');
  }
  return [...found];
}

function look(object: PDFObject, found: Set<string>, named: Set<PDFRef>): void {
  const waiting: PDFObject[] = [object];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next instanceof PDFRef) named.add(next);
    if (next instanceof PDFInvalidObject) found.add('an object that cannot be read');
    if (next instanceof PDFName && VALUES.has(next)) found.add(`the value ${next}`);
    if (next instanceof PDFArray) for (const item of next.asArray()) waiting.push(item);
    const dict = next instanceof PDFStream ? next.dict : next;
    if (!(dict instanceof PDFDict)) continue;
    for (const [key, value] of dict.entries()) {
      if (KEYS.has(key)) found.add(`the key ${key}`);
      waiting.push(value);
    }
  }
}

// Each name is one object, however it was spelled.
function names(words: ReadonlyArray<string>): ReadonlySet<PDFName> {
  return new Set(words.map((word) => PDFName.of(word)));
}
