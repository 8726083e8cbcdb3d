import type { LetterLanguage } from '../../domain/letters/letter.ts';
import type { LetterFacts } from '../../domain/letters/letter-facts.ts';
import { compareOpinions } from '../../domain/opinions/compare.ts';
import type { Comparison } from '../../domain/opinions/comparison.ts';
import type { Opinion } from '../../domain/opinions/opinion.ts';
import { dimensionLabel } from '../../domain/opinions/say.ts';
import type { CaseId } from '../../domain/shared/ids.ts';
import { listOpinions } from '../../store/opinions/opinions.repository.ts';
import type { ReadDb } from '../../store/read-db.ts';
import { drugNames } from '../resources.ts';

type OpinionsInShort = Pick<LetterFacts, 'secondOpinion' | 'agreements' | 'differences'>;

/** The newest opinion but the first, and what the opinions of a case share and where they differ, a line a dimension. */
export async function loadOpinionsInShort(
  db: ReadDb,
  caseId: CaseId,
  language: LetterLanguage = 'en',
): Promise<OpinionsInShort> {
  const opinions = await listOpinions(db, [caseId]);
  if (opinions.length < 2) return { secondOpinion: null, agreements: [], differences: [] };
  const comparison = compareOpinions(opinions, drugNames);
  const second = newestButFirst(opinions);
  return {
    secondOpinion:
      second === null
        ? null
        : { clinician: second.clinician, institution: second.institution, givenOn: second.givenOn },
    agreements: linesOf(comparison, 'same', language),
    differences: linesOf(comparison, 'different', language),
  };
}

function newestButFirst([first, ...others]: ReadonlyArray<Opinion>): Opinion | null {
  const dated = others.filter(({ givenOn }) => givenOn !== null);
  const newest = dated.toSorted((one, other) => ((one.givenOn ?? '') < (other.givenOn ?? '') ? -1 : 1)).at(-1);
  return first === undefined ? null : (newest ?? others.at(-1) ?? null);
}

function linesOf({ rows }: Comparison, agreement: 'same' | 'different', language: LetterLanguage): string[] {
  return rows
    .filter((row) => row.agreement === agreement)
    .map(({ dimension, parts }) => {
      const label = dimensionLabel(dimension, language);
      const said = parts
        .filter((part) => part.agreement === agreement)
        .map(({ name, values }) => `${name}: ${sayValues(values, agreement)}`);
      return said.length === 0 ? label : `${label} (${said.join('; ')})`;
    });
}

function sayValues(values: ReadonlyArray<string | null>, agreement: 'same' | 'different'): string {
  const said = values.filter((value) => value !== null);
  return agreement === 'same' ? (said[0] ?? '') : [...new Set(said)].join(' / ');
}
