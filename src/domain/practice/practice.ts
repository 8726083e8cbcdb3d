import type { PostalAddress } from '../directory/organization.ts';
import type { PersonId } from '../shared/ids.ts';

export const paperSizes = ['letter', 'a4'] as const;
export type PaperSize = (typeof paperSizes)[number];

/** Light, dark, or as the system has it. */
export const appearances = ['auto', 'light', 'dark'] as const;
export type Appearance = (typeof appearances)[number];

/** The advocate's own office: letterhead, signature and habits that letters and screens use. */
export interface Practice {
  readonly name: string;
  /** A line under the name on the letterhead, "Independent patient advocacy". */
  readonly tagline: string | null;
  readonly address: PostalAddress | null;
  readonly phone: string | null;
  readonly fax: string | null;
  readonly email: string | null;
  readonly paperSize: PaperSize;
  /** Minutes without input after which the store locks, 1 to 60. */
  readonly idleMinutes: number;
}

/** A person of the practice who signs in; `credential` prints below the name ("BCPA", "RN, OCN"). */
export interface Person {
  readonly id: PersonId;
  readonly name: string;
  readonly initials: string;
  readonly credential: string | null;
}
