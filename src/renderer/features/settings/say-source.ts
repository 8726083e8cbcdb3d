/**
 * Where something shipped comes from, for people who have the app and not its papers: what the source says behind the
 * name of a working paper; null when that name is all it says.
 */
export function saySource(source: string): string | null {
  if (!/^[\w-]+\.md\b/.test(source)) return source;
  const said = /:\s+(.+)$/s.exec(source)?.[1] ?? '';
  return said === '' ? null : said.charAt(0).toUpperCase() + said.slice(1);
}
