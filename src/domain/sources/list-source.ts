import words from '../../../resources/reference/source-points.json' with { type: 'json' };
import type { Center } from '../directory/center.ts';

/** Where a statement on a center comes from: the list, its date, and the sources named there, or the practice itself. */
export function listSource({ asOf, sources }: Pick<Center, 'asOf' | 'sources'>): string {
  const dated = /^\d/.test(asOf) ? `as of ${asOf}` : asOf;
  const named = sources.map(({ title, asOf: seen }) => `${title}, ${seen}`).join('; ');
  return `${words.listName}, ${dated}: ${named === '' ? words.ownEntry : named}`;
}
