import type { RecordKind } from '../records/record-item.ts';
import type { Delivery, IdMethod } from '../requests/request.ts';
import type { LetterCommonWords } from './template.ts';

/** Everything letter (a) may say, in order; which of it is said follows from the facts (record-requests.md 10(a)). */
export const statementIds = [
  'rightOfAccess',
  'representativeAuthority',
  'itemsAsked',
  'noPsychotherapyNotes',
  'originalImages',
  'electronicForm',
  'delivery',
  'unencryptedEmail',
  'inspection',
  'neededBy',
  'neededByReason',
  'answerTime',
  'costBasedFee',
  'feeEstimate',
  'feeCeiling',
  'flatFee',
  'portalWithoutFee',
  'denial',
  'heldElsewhere',
  'identity',
  'contact',
  'verbalContact',
  'thanks',
] as const;
export type StatementId = (typeof statementIds)[number];

export interface Statement {
  readonly id: StatementId;
  /** True for what the law or section 10(a) demands: it stands in every letter of this kind. */
  readonly required: boolean;
  /** With {placeholders}; `my` and `me` follow who signs. */
  readonly text: string;
  /** Said in place of `text` when a personal representative signs. */
  readonly representativeText?: string;
  /** Said in place of `text` when the client asks for paper. */
  readonly paperText?: string;
}

/** What one kind of record is called in a letter. */
export interface LetterItem {
  readonly what: string;
  readonly form: 'document' | 'images';
  /** What stands for a date the kind does not need; null when the letter must name dates. */
  readonly undated: string | null;
  /** Why this kind is not asked for by this letter, and what to do; null when it is. */
  readonly refuse: string | null;
}

/** The wording of letter (a) as dated data (resources/letters/access-request.json). */
export interface AccessRequestTexts {
  readonly templateVersion: string;
  /** Year and month of the law the wording follows, "2026-06". */
  readonly lawAsOf: string;
  /** "Right-of-access request": document title and name in lists. */
  readonly title: string;
  readonly subject: string;
  readonly salutation: string;
  readonly closing: string;
  readonly footer: string;
  readonly sections: ReadonlyArray<{
    readonly lead: string | null;
    /** True where the table of records follows. */
    readonly table?: boolean;
    readonly statements: ReadonlyArray<Statement>;
  }>;
  readonly deliveries: Readonly<Record<Delivery, { readonly text: string; readonly representativeText?: string }>>;
  readonly identity: Readonly<Record<IdMethod, string>>;
  readonly contactWays: Readonly<Record<'phone' | 'phoneNoMessage' | 'email' | 'mail' | 'join', string>>;
  /** Record, date, accession number, form. */
  readonly columns: ReadonlyArray<string>;
  readonly forms: Readonly<Record<LetterItem['form'], Readonly<Record<Delivery, string>>>>;
  readonly items: Readonly<Record<RecordKind, LetterItem>>;
  readonly enclosures: Readonly<Record<'photoId' | 'representative' | 'authorization', string>>;
}

/** The wording of letter (a) in one language, with the words all letters share. */
export interface LetterTexts {
  readonly accessRequest: AccessRequestTexts;
  readonly common: LetterCommonWords;
}
