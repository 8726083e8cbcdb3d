/**
 * Words of a resource file with their {placeholders} put in. A placeholder without a value is a slip in the file, which
 * the test of that file finds, and is left standing so that it shows.
 */
export function putIn(words: string, values: Readonly<Record<string, string | number>>): string {
  const parts = parsed.get(words) ?? parse(words);
  let said = parts[0] ?? '';
  for (let place = 1; place < parts.length; place += 2) {
    const name = parts[place] ?? '';
    said += values[name] ?? `{${name}}`;
    said += parts[place + 1] ?? '';
  }
  return said;
}

// The dates of a thousand cases put values into tens of thousands of sentences, but into a few dozen different ones.
const parsed = new Map<string, ReadonlyArray<string>>();
const MOST_PARSED = 1_000;

/** Text and names of placeholders in turn, beginning and ending with text. */
function parse(words: string): ReadonlyArray<string> {
  const parts: string[] = [];
  let from = 0;
  for (let open = words.indexOf('{'); open !== -1; open = words.indexOf('{', open + 1)) {
    const close = words.indexOf('}', open);
    if (close === -1) break;
    const name = words.slice(open + 1, close);
    if (!isName(name)) continue;
    parts.push(words.slice(from, open), name);
    from = close + 1;
    open = close;
  }
  parts.push(words.slice(from));
  // Sentences put together from what was typed are without number.
  if (parsed.size >= MOST_PARSED) parsed.clear();
  parsed.set(words, parts);
  return parts;
}

function isName(text: string): boolean {
  for (let place = 0; place < text.length; place += 1) {
    const code = text.charCodeAt(place) | 32;
    const isLetter = code >= 97 && code <= 122;
    const isDigit = text.charCodeAt(place) >= 48 && text.charCodeAt(place) <= 57;
    if (!isLetter && !isDigit && text[place] !== '_') return false;
  }
  return text !== '';
}
