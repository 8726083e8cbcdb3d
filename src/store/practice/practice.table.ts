import type { PostalAddress } from '../../domain/directory/organization.ts';
import type { PaperSize } from '../../domain/practice/practice.ts';
import type { PersonId } from '../../domain/shared/ids.ts';
import type { JsonText } from '../json-text.ts';

/** The one row of the practice table. */
export const PRACTICE_ROW = 'practice';

export interface PracticeRow {
  readonly id: typeof PRACTICE_ROW;
  readonly name: string;
  readonly tagline: string | null;
  readonly address: JsonText<PostalAddress> | null;
  readonly phone: string | null;
  readonly fax: string | null;
  readonly email: string | null;
  readonly paperSize: PaperSize;
  readonly idleMinutes: number;
}

export interface PersonRow {
  readonly id: PersonId;
  readonly name: string;
  readonly initials: string;
  readonly credential: string | null;
}
