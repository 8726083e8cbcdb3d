/**
 * An accession number as it is compared. People copy these numbers by hand, from labels and from scans, so the same
 * one comes as "S26-01042", "s26 1042" or with a dash of another kind.
 *
 * Folded away: case, full-width and other compatibility forms, invisible characters, and leading zeros of each run of
 * digits. Every sign that is neither letter nor digit only separates. A separator between letters and digits means
 * nothing ("S-26" is "S26"), but one between two runs of digits is kept: "26-1042" is not "261042", since dropping it
 * could make two specimens one. Empty when the text holds neither letter nor digit, which is no number at all.
 */
export function accessionKey(number: string): string {
  const runs =
    number
      .normalize('NFKC')
      .toUpperCase()
      .normalize('NFKC')
      .replaceAll(/[\u200B-\u200F\u2060\uFEFF\u00AD]/g, '')
      .match(/[\p{L}\p{M}]+|\p{N}+/gu) ?? [];
  return runs.map((run) => run.replace(/^0+(?=.)/, '')).join('-');
}

/**
 * The numbers one field holds: a report may cover two exams, written "CT26-7, CT26-8" or "CT26-7 and CT26-8". Commas,
 * semicolons, "&", "+", "and" and line breaks part them; a slash does not, since laboratories use it inside a number.
 */
export function accessionKeys(field: string | null): ReadonlyArray<string> {
  if (field === null) return [];
  const keys = field.split(/[,;&+\n]|\s+and\s+/i).map(accessionKey);
  return [...new Set(keys.filter((key) => key !== ''))];
}

/** True when two fields share a number; a field without one is the same as none. */
export function isSameAccession(one: string | null, other: string | null): boolean {
  const keys = accessionKeys(one);
  return keys.length > 0 && accessionKeys(other).some((key) => keys.includes(key));
}
