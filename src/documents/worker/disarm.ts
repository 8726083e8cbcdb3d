import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFInvalidObject,
  PDFName,
  PDFNull,
  type PDFObject,
  PDFRef,
  PDFStream,
  PDFString,
} from '@cantoo/pdf-lib';

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

const MOST_STEPS = 100;
/** Keys under which something runs by itself, or a file lies inside the file. */
const ARMED_KEYS = ['AA', 'JS', 'JavaScript', 'OpenAction', 'XFA', 'EF', 'EmbeddedFiles', 'OnInstantiate'];
/** Where the names of fonts, pictures and the like are given, which may be any word. */
const RESOURCES = ['Font', 'XObject', 'ExtGState', 'ColorSpace', 'Pattern', 'Shading', 'Properties'];
/** What no list of resources has; one that is at the same time something else is not spared. */
const NO_RESOURCES = ['Type', 'Subtype', 'S', 'T', 'FT', 'Rect', 'Kids', 'Parent', 'F', 'UF'];
/** A link may lead to a page of the web or open a message, and to nothing on the reader's own computer. */
const LINK = /^\s*(?:https?|mailto|tel):/i;

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
  dropUnread(document);
  dropDangling(document);
  const spared = resourceLists(document);
  for (const [, object] of context.enumerateIndirectObjects()) disarmObject(document, object, spared);
  dropUnreachable(document);
}

// What was not understood would go out word for word, and a more tolerant reader might understand it.
function dropUnread({ context }: PDFDocument): void {
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    const type = object instanceof PDFStream ? object.dict.get(name('Type')) : undefined;
    const isPacked = type === name('ObjStm') || type === name('XRef');
    if (isPacked || object instanceof PDFInvalidObject) context.delete(ref);
  }
}

// A number without an object would come to mean one of those that are written beside it.
function dropDangling({ context }: PDFDocument): void {
  const isDangling = (value: PDFObject) => value instanceof PDFRef && context.lookup(value) === undefined;
  for (const [, object] of context.enumerateIndirectObjects()) {
    const waiting: PDFObject[] = [object];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const dict = next instanceof PDFStream ? next.dict : next;
      if (dict instanceof PDFDict) {
        for (const [key, value] of dict.entries()) {
          if (isDangling(value)) dict.delete(key);
          else waiting.push(value);
        }
      } else if (dict instanceof PDFArray) {
        for (const [place, value] of dict.asArray().entries()) {
          if (isDangling(value)) dict.set(place, PDFNull);
          else waiting.push(value);
        }
      }
    }
  }
}

function resourceLists(document: PDFDocument): Set<PDFDict> {
  const lists = new Set<PDFDict>();
  for (const [, object] of document.context.enumerateIndirectObjects()) {
    for (const dict of dictsIn(object)) {
      for (const key of RESOURCES) {
        const list = lookUp(document, dict.get(name(key)));
        if (list instanceof PDFDict && !NO_RESOURCES.some((each) => list.has(name(each)))) lists.add(list);
      }
    }
  }
  return lists;
}

function disarmObject(document: PDFDocument, object: PDFObject, spared: ReadonlySet<PDFDict>): void {
  for (const dict of dictsIn(object)) {
    if (isArmed(document, dict)) for (const key of dict.keys()) dict.delete(key);
    else if (!spared.has(dict)) for (const key of ARMED_KEYS) dict.delete(name(key));
  }
}

// An action may name its kind directly or as an object of its own.
function isArmed(document: PDFDocument, dict: PDFDict): boolean {
  const action = lookUp(document, dict.get(name('S')));
  if (!(action instanceof PDFName)) return false;
  if (action !== name('URI')) return ARMED.has(action.asString());
  const link = lookUp(document, dict.get(name('URI')));
  return !(link instanceof PDFString || link instanceof PDFHexString) || !LINK.test(link.decodeText());
}

function* dictsIn(object: PDFObject): Generator<PDFDict> {
  const waiting: PDFObject[] = [object];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const dict = next instanceof PDFStream ? next.dict : next;
    // One after the other, because a list may hold more than a call takes.
    if (next instanceof PDFArray) for (const item of next.asArray()) waiting.push(item);
    if (!(dict instanceof PDFDict)) continue;
    yield dict;
    for (const value of dict.values()) waiting.push(value);
  }
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
    } else if (next instanceof PDFArray) for (const item of next.asArray()) waiting.push(item);
    else if (next instanceof PDFDict) for (const value of next.values()) waiting.push(value);
    else if (next instanceof PDFStream) waiting.push(next.dict);
  }
  for (const [ref] of context.enumerateIndirectObjects()) {
    if (!reached.has(ref)) context.delete(ref);
  }
}

// An object may be nothing but the number of another, and so on in a circle.
function lookUp({ context }: PDFDocument, object: PDFObject | undefined): PDFObject | undefined {
  let found = object;
  for (let step = 0; step < MOST_STEPS && found instanceof PDFRef; step += 1) found = context.lookup(found);
  return found;
}
