/**
 * Words of a resource file with their {placeholders} put in. A placeholder without a value is a slip in the file, which
 * the test of that file finds, and is left standing so that it shows.
 */
export function putIn(words: string, values: Readonly<Record<string, string | number>>): string {
  return words.replaceAll(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
