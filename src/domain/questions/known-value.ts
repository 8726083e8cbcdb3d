import drugData from '../../../resources/drugs/names.json' with { type: 'json' };
import placeholderData from '../../../resources/questions/placeholders.json' with { type: 'json' };
import type { Treatment } from '../health/health.ts';
import type { Opinion, Stated } from '../opinions/opinion.ts';
import { longDate } from '../shared/days.ts';
import { putIn } from '../shared/put-in.ts';
import type { PlaceholderFill } from './question.ts';
import { questionWords } from './words.ts';

/** A value as the case knows it, with where it stands. */
export type KnownValue = Omit<PlaceholderFill, 'placeholder'>;

const { sources } = questionWords;
const keptAsWritten = new Set([
  ...placeholderData.properNames,
  ...drugData.drugs.flatMap(({ also }) => also.map((name) => name.split(/[^\p{L}]/u)[0] ?? name)),
]);

/**
 * Words as they stand in the middle of a sentence: no full stop, and no capital that only began one. Names of people
 * and of products keep theirs.
 */
export function midSentence(words: string): string {
  const text = words.trim().replace(/[.;,\s]+$/u, '');
  const first = /^\p{Lu}\p{Ll}+/u.exec(text)?.[0];
  if (first === undefined || keptAsWritten.has(first)) return text;
  return `${text.charAt(0).toLowerCase()}${text.slice(1)}`;
}

/** "carboplatin, pemetrexed and radiation". */
export function inSentence(items: ReadonlyArray<string>): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} and ${last}`;
}

/** A value that an opinion states, with opinion, document, page and the doctor's own words. */
export function saidInOpinion(opinion: Opinion, stated: Stated<unknown>, value: string): KnownValue {
  const { document, page, quote } =
    stated.kind === 'notStated' ? { document: null, page: null, quote: null } : stated.citation;
  const where = [document, page === null ? null : `page ${page}`, quote === null ? null : `“${quote}”`];
  const said = where.filter((part) => part !== null).join(', ');
  return {
    value,
    source: putIn(sources.opinion, {
      order: opinion.opinionOrder,
      clinician: opinion.clinician,
      when: opinion.givenOn === null ? '' : `, ${longDate(opinion.givenOn)}`,
      where: said === '' ? '' : `: ${said}`,
    }),
    sourceKind: 'opinion',
    sourceId: opinion.id,
  };
}

/** A value of a treatment of the timeline; it cites the record the treatment cites, or who told of it. */
export function saidInTreatment(treatment: Treatment, value: string): KnownValue {
  const { recordItemId, toldBy } = treatment.source;
  return {
    value,
    source: putIn(sources.treatment, {
      name: treatment.name,
      when: treatment.from === null ? '' : `, ${longDate(treatment.from)}`,
      told: told(toldBy),
    }),
    sourceKind: recordItemId === null ? 'case' : 'record',
    sourceId: recordItemId ?? treatment.id,
  };
}

/** A value of the case itself. */
export function saidInCase(value: string, source: string): KnownValue {
  return { value, source, sourceKind: 'case', sourceId: null };
}

/** ", as told by Ana": nothing where a record stands behind it. */
export function told(name: string | null): string {
  return name === null ? '' : putIn(sources.told, { name });
}
