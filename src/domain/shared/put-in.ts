/**
 * Words of a resource file with their {placeholders} put in. A placeholder without a value is a slip in the file, which
 * the test of that file finds, and is left standing so that it shows.
 */
export function putIn(words: string, values: Readonly<Record<string, string | number>>): string {
  // Read from brace to brace: the dates of a thousand cases put in tens of thousands of values, which is slow by pattern.
  let said = '';
  let from = 0;
  for (let open = words.indexOf('{'); open !== -1; open = words.indexOf('{', open + 1)) {
    const close = words.indexOf('}', open);
    if (close === -1) break;
    const name = words.slice(open + 1, close);
    const value = isName(name) ? values[name] : undefined;
    if (value === undefined) continue;
    said += words.slice(from, open) + value;
    from = close + 1;
    open = close;
  }
  return from === 0 ? words : said + words.slice(from);
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
