import { PDFArray, PDFDict, type PDFDocument, PDFName, type PDFObject, PDFRef, PDFStream } from '@cantoo/pdf-lib';

/** Actions that run something, leave the document or fetch something; a link to a place in it and to a web page may stay. */
const ARMED: ReadonlySet<string> = new Set([
  '/JavaScript',
  '/Launch',
  '/SubmitForm',
  '/ImportData',
  '/ResetForm',
  '/GoToR',
  '/GoToE',
  '/Rendition',
  '/RichMediaExecute',
  '/Movie',
  '/Sound',
  '/Hide',
  '/Named',
  '/SetOCGState',
  '/Trans',
  '/GoTo3DView',
]);

const name = (text: string) => PDFName.of(text);

/**
 * Takes everything out of a document that a reader might run: scripts, actions on opening, launching, submitting, XFA,
 * files attached. What then hangs on nothing is left out of the file, so that no script goes out even as dead bytes.
 */
export function disarm(document: PDFDocument): void {
  const { catalog, context } = document;
  for (const key of ['OpenAction', 'AA', 'Collection', 'AF', 'Requirements']) catalog.delete(name(key));
  const names = lookUp(document, catalog.get(name('Names')));
  if (names instanceof PDFDict) {
    for (const key of ['JavaScript', 'EmbeddedFiles', 'Renditions', 'AlternatePresentations']) names.delete(name(key));
  }
  const form = lookUp(document, catalog.get(name('AcroForm')));
  if (form instanceof PDFDict) {
    form.delete(name('XFA'));
    // The order in which scripts would have reckoned.
    form.delete(name('CO'));
  }
  for (const [, object] of context.enumerateIndirectObjects()) disarmObject(object);
  dropUnreachable(document);
}

function disarmObject(object: PDFObject): void {
  const waiting: PDFObject[] = [object];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next instanceof PDFArray) waiting.push(...next.asArray());
    const dict = next instanceof PDFStream ? next.dict : next;
    if (!(dict instanceof PDFDict)) continue;
    const action = dict.get(name('S'));
    if (action instanceof PDFName && ARMED.has(action.asString())) {
      for (const key of dict.keys()) dict.delete(key);
      continue;
    }
    // "AA" is also a possible name of a font, so it goes only where it means additional actions.
    if (isPage(dict) || isAnnotation(dict) || isField(dict)) dict.delete(name('AA'));
    waiting.push(...dict.values());
  }
}

function isPage(dict: PDFDict): boolean {
  return dict.get(name('Type')) === name('Page');
}

function isAnnotation(dict: PDFDict): boolean {
  return dict.has(name('Rect')) && dict.has(name('Subtype'));
}

function isField(dict: PDFDict): boolean {
  return dict.has(name('FT')) || (dict.has(name('T')) && (dict.has(name('Kids')) || dict.has(name('Parent'))));
}

function dropUnreachable({ context }: PDFDocument): void {
  const { Root, Info } = context.trailerInfo;
  const reached = new Set<PDFRef>();
  const waiting: PDFObject[] = [Root, Info].filter((entry) => entry !== undefined);
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next instanceof PDFRef) {
      if (reached.has(next)) continue;
      reached.add(next);
      const found = context.lookup(next);
      if (found !== undefined) waiting.push(found);
    } else if (next instanceof PDFArray) waiting.push(...next.asArray());
    else if (next instanceof PDFDict) waiting.push(...next.values());
    else if (next instanceof PDFStream) waiting.push(...next.dict.values());
  }
  for (const [ref] of context.enumerateIndirectObjects()) {
    if (!reached.has(ref)) context.delete(ref);
  }
}

function lookUp({ context }: PDFDocument, object: PDFObject | undefined): PDFObject | undefined {
  return object === undefined ? undefined : context.lookup(object);
}
