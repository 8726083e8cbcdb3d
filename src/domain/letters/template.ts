import type { LetterKind, LetterLanguage, Signer } from './letter.ts';

/**
 * The wording of one kind of letter as dated data (resources/letters/<kind>.json, resources/letters/es/<kind>.json):
 * what is said, in which order, under which condition. The composer of src/domain/letters fills and sets it; letter (a)
 * has its own, older shape with the same sections and statements.
 */
export interface LetterTemplate {
  readonly kind: LetterKind;
  readonly language: LetterLanguage;
  /** "b-1", printed at the foot. */
  readonly templateVersion: string;
  /** Year and month of the law the wording follows. */
  readonly lawAsOf: string;
  readonly source: string;
  /** "Directive to a third party": document title and name in lists. */
  readonly title: string;
  /** First one is the usual signer. */
  readonly signers: ReadonlyArray<Signer>;
  readonly addressee: 'custodian' | 'clinician' | 'center' | 'client' | 'none';
  /** `letter` has letterhead, recipient and salutation; `form` and `worksheet` begin with their title. */
  readonly shape: 'letter' | 'form' | 'worksheet';
  /** First line of the subject; name, birth date, numbers and reference are added below. */
  readonly subject: string;
  readonly salutation: string | null;
  readonly closing: string | null;
  readonly footer: string;
  readonly fields: ReadonlyArray<FieldDefinition>;
  readonly switches: ReadonlyArray<SwitchDefinition>;
  readonly parts: ReadonlyArray<TemplatePart>;
  readonly enclosures: ReadonlyArray<{ readonly id: string; readonly text: string; readonly when?: Condition }>;
}

export const fieldTypes = ['line', 'words', 'lines', 'day', 'cents', 'count', 'choice'] as const;

/** One thing only this kind of letter needs to be told. */
export interface FieldDefinition {
  readonly id: string;
  readonly label: string;
  readonly type: (typeof fieldTypes)[number];
  /** True when the letter is not printed without it. */
  readonly required: boolean;
  /** Needed only under this condition; then as much as a required one. */
  readonly requiredWhen?: Condition;
  readonly help: string | null;
  /** A fact that is proposed while the field is empty, by placeholder name: "consultOn". */
  readonly proposed?: string;
  readonly choices?: ReadonlyArray<{ readonly id: string; readonly label: string }>;
}

/** An optional clause. */
export interface SwitchDefinition {
  readonly id: string;
  readonly label: string;
  readonly default: boolean;
  readonly help: string | null;
}

/**
 * When something is said: `switch` on, `field` filled, `fact` known or true, `signer` this one; `not` turns it round, `all`
 * and `any` join. A choice is asked as `field` with `is`.
 */
export type Condition =
  | { readonly switch: string }
  | { readonly field: string; readonly is?: string }
  | { readonly fact: string }
  | { readonly signer: Signer }
  | { readonly not: Condition }
  | { readonly all: ReadonlyArray<Condition> }
  | { readonly any: ReadonlyArray<Condition> };

export interface TemplateStatement {
  readonly id: string;
  /** True for what the law or section 10 demands: it stands in every letter of this kind (or whenever `when` holds). */
  readonly required: boolean;
  readonly when?: Condition;
  /** With {placeholders}: a field id, a fact, a citation. A placeholder without a value is a named gap. */
  readonly text: string;
  /** Said in place of `text` when a personal representative signs for the client. */
  readonly representativeText?: string;
  /** Said in place of `text` when the advocate signs. */
  readonly advocateText?: string;
  /** What an edited text must still hold, word for word or as a {placeholder}; asked of required statements. */
  readonly mustKeep?: ReadonlyArray<string>;
}

/** What a letter is built of, in order. */
export type TemplatePart =
  /** Statements run on as one paragraph, or stand as points of a list. */
  | {
      readonly part: 'section';
      readonly id: string;
      readonly lead: string | null;
      readonly as?: 'paragraph' | 'list' | 'numbered';
      readonly when?: Condition;
      readonly statements: ReadonlyArray<TemplateStatement>;
    }
  /** Things asked for, with dates and accession numbers; `which` says whose. */
  | { readonly part: 'scopeTable'; readonly which: 'asked' | 'open' | 'arrived' | 'ledger'; readonly when?: Condition }
  /** Date, channel, person, outcome and promise of every contact about the request. */
  | { readonly part: 'contactsTable'; readonly lead: string | null; readonly when?: Condition }
  /** What a packet encloses: number, kind, date, source, how sent (letter (j)). */
  | { readonly part: 'inventoryTable'; readonly lead: string | null; readonly when?: Condition }
  /** Label and value lines; a value is a text with placeholders. */
  | {
      readonly part: 'facts';
      readonly id: string;
      readonly lead: string | null;
      readonly when?: Condition;
      readonly rows: ReadonlyArray<{
        readonly id: string;
        readonly label: string;
        readonly text: string;
        readonly required: boolean;
        readonly when?: Condition;
      }>;
    }
  /** The authorization's permissions as ticks, and its sensitive categories with room for initials (letter (c)). */
  | { readonly part: 'permissionTicks'; readonly lead: string | null }
  | { readonly part: 'initials'; readonly lead: string | null; readonly text: string }
  /** Boxes to tick by hand. */
  | {
      readonly part: 'ticks';
      readonly lead: string | null;
      readonly items: ReadonlyArray<{ readonly text: string; readonly ticked?: Condition }>;
    }
  /** An empty ruled box to write in. */
  | { readonly part: 'box'; readonly title: string; readonly lines: number; readonly when?: Condition };

/** Words all letters share, per language (resources/letters/common.json): labels of the subject, tables and signatures. */
export interface LetterCommonWords {
  readonly language: LetterLanguage;
  readonly subject: Readonly<
    Record<'re' | 'patient' | 'born' | 'mrn' | 'reference' | 'otherNames' | 'yourReference', string>
  >;
  readonly letterhead: Readonly<Record<'attention' | 'fax' | 'forPatient', string>>;
  /** How a letter speaks of the patient: as the patient, or as somebody else who signs. */
  readonly pronouns: Readonly<Record<'client' | 'other', { readonly my: string; readonly me: string }>>;
  readonly lists: Readonly<Record<'and' | 'between', string>>;
  /** Record, date, accession number and, in a ledger, where it stands. */
  readonly scopeColumns: ReadonlyArray<string>;
  /** Date, way, person, outcome, promised date. */
  readonly contactColumns: ReadonlyArray<string>;
  /** Number, record, date, source, accession number, how it comes. */
  readonly inventoryColumns: ReadonlyArray<string>;
  readonly inventoryWays: Readonly<Record<'enclosed' | 'images' | 'shipped', string>>;
  readonly unknownAccession: string;
  readonly dates: Readonly<Record<'join' | 'from' | 'until' | 'undated', string>>;
  /** What stands for the date of a kind that needs none, by record kind; every other kind is asked for with dates. */
  readonly undatedKinds: Readonly<Record<string, string>>;
  readonly authorization: Readonly<Record<'expiryBoth' | 'withDescription' | 'withDates' | 'anyOf', string>>;
  readonly signature: Readonly<
    Record<
      | 'signature'
      | 'date'
      | 'name'
      | 'patient'
      | 'representative'
      | 'relationship'
      | 'authority'
      | 'advocate'
      | 'clinician'
      | 'credential'
      | 'role'
      | 'npi'
      | 'initials',
      string
    >
  >;
  /** "Dr. {name}": how a letter greets a doctor. */
  readonly doctor: string;
  readonly enclosures: string;
  readonly copyTo: string;
  /** "Prepared with the help of": small print beside the client's letterhead. */
  readonly preparedWith: string;
  /** Over a copy in the client's language: to read, not to sign or send. */
  readonly readingCopy: string;
  /** Record kinds as letters call them. */
  readonly items: Readonly<Record<string, string>>;
  readonly permissions: Readonly<Record<string, string>>;
  readonly sensitiveCategories: Readonly<Record<string, string>>;
  readonly authorityTypes: Readonly<Record<string, string>>;
  /** "Fax". */
  readonly channels: Readonly<Record<string, string>>;
  /** "by fax". */
  readonly sentHow: Readonly<Record<string, string>>;
  readonly receiptBases: Readonly<Record<string, string>>;
  readonly contactOutcomes: Readonly<Record<string, string>>;
  readonly materialKinds: Readonly<Record<string, string>>;
  readonly recordStates: Readonly<Record<string, string>>;
  readonly months: ReadonlyArray<string>;
  /** "{month} {day}, {year}". */
  readonly longDate: string;
}

/** One wording the practice has changed; the shipped text stays and can be had back. */
export interface TemplateEdit {
  readonly kind: LetterKind;
  readonly language: LetterLanguage;
  /** A statement id, or "subject", "salutation", "closing"; "/representative" and the like after it for a variant. */
  readonly statementId: string;
  /** Empty text takes an optional statement out. */
  readonly text: string;
  /** Why a required statement was weakened, when it was; null otherwise. */
  readonly reason: string | null;
}
