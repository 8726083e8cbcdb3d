// Control characters, and the invisible marks that reorder or hide text on screen.
const UNSEEN = /[\u0000-\u001F\u007F-\u009F\u00AD\u061C\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF\uFFF9-\uFFFB]/g;
const BROKEN = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;
const LONGEST = 255;

/**
 * A file's name as it is shown: only its last part, without characters one cannot see, so that "exe.fdp" reversed by an
 * invisible mark reads as what it is. Never used as a path.
 */
export function shownFileName(given: string): string {
  const name = given.replace(UNSEEN, '').replace(BROKEN, '\uFFFD').normalize('NFC').split(/[/\\]/).at(-1)?.trim() ?? '';
  return /^\.*$/.test(name) ? 'Unnamed file' : name.slice(0, LONGEST).replace(BROKEN, '');
}
