import { citationIds } from '../law/law.ts';
import { braceProblem, lostPieces, placeholdersOf } from './check-template.ts';
import { factNames } from './letter-facts.ts';
import type { AccessRequestTexts } from './letter-texts.ts';
import type { LetterTemplate, TemplateEdit, TemplatePart, TemplateStatement } from './template.ts';

/** One wording the practice may change, as it is shipped and as the practice has it. */
export interface EditableStatement {
  /**
   * A statement's id, or "subject", "salutation", "closing"; the wording said when somebody else signs, or for paper, has
   * the statement's id with "/representative", "/advocate" or "/paper".
   */
  readonly id: string;
  /** The word beside it in the letter; null where none stands. */
  readonly lead: string | null;
  readonly required: boolean;
  readonly shipped: string;
  readonly current: string;
  /** Placeholders the shipped text uses. */
  readonly placeholders: ReadonlyArray<string>;
}

/** What is wrong with a new wording: a block keeps it from being kept, a warning asks for a reason. */
export interface EditProblem {
  readonly severity: 'block' | 'warn';
  readonly text: string;
}

type Texts = LetterTemplate | AccessRequestTexts;

/** Placeholders of letter (a), whose composer knows its own (src/domain/letters/access-request-fillings.ts). */
const accessRequestNames: ReadonlyArray<string> = [
  'my',
  'me',
  'patient',
  'authority',
  'email',
  'phone',
  'address',
  'neededBy',
  'needByReason',
  'feeCeiling',
  'flatFee',
  'answerDays',
  'extensionDays',
  'practice',
  'practicePhone',
  'advocate',
  'identitySentence',
  'deliverySentence',
  'contactWays',
  'templateVersion',
  'lawAsOf',
  ...citationIds,
];

/**
 * The template with the practice's wordings in place of the shipped ones; edits of other kinds or languages are passed
 * over. Its version then ends in a plus sign, since the foot of a letter says which wording it has.
 */
export function withEdits(template: LetterTemplate, edits: ReadonlyArray<TemplateEdit>): LetterTemplate {
  const own = edits.filter(({ kind, language }) => kind === template.kind && language === template.language);
  if (own.length === 0) return template;
  const texts = new Map(own.map(({ statementId, text }) => [statementId, text]));
  const parts = template.parts.map(
    (part): TemplatePart =>
      part.part === 'section' ? { ...part, statements: part.statements.map((one) => reworded(one, texts)) } : part,
  );
  return {
    ...template,
    templateVersion: ownVersion(template.templateVersion),
    subject: texts.get('subject') ?? template.subject,
    salutation: orNone(texts.get('salutation'), template.salutation),
    closing: orNone(texts.get('closing'), template.closing),
    parts,
  };
}

/** Letter (a) with the practice's wordings; edits of other kinds are passed over, and so are those of other languages. */
export function withAccessRequestEdits(
  texts: AccessRequestTexts,
  edits: ReadonlyArray<TemplateEdit>,
  language: TemplateEdit['language'] = 'en',
): AccessRequestTexts {
  const own = new Map(
    edits
      .filter((edit) => edit.kind === 'a' && edit.language === language)
      .map(({ statementId, text }) => [statementId, text]),
  );
  if (own.size === 0) return texts;
  return {
    ...texts,
    templateVersion: ownVersion(texts.templateVersion),
    subject: own.get('subject') ?? texts.subject,
    salutation: own.get('salutation') ?? texts.salutation,
    closing: own.get('closing') ?? texts.closing,
    sections: texts.sections.map((section) => ({
      ...section,
      // An emptied statement is out; the composer says nothing in its place.
      statements: section.statements.map((one) => reworded(one, own)).filter(({ text }) => text.trim() !== ''),
    })),
  };
}

/** Wordings said in place of a statement's own; each is edited by itself, as "statement/representative". */
const variants = { representative: 'representativeText', advocate: 'advocateText', paper: 'paperText' } as const;

type Variants = { readonly [Key in (typeof variants)[keyof typeof variants]]?: string };

function reworded<Statement extends { readonly id: string; readonly text: string } & Variants>(
  statement: Statement,
  texts: ReadonlyMap<string, string>,
): Statement {
  const changed: Record<string, string> = {};
  const text = texts.get(statement.id);
  if (text !== undefined) changed.text = text;
  for (const [name, key] of Object.entries(variants)) {
    const own = texts.get(`${statement.id}/${name}`);
    // An emptied variant says what the statement itself says.
    if (own !== undefined && statement[key] !== undefined)
      changed[key] = own.trim() === '' ? (text ?? statement.text) : own;
  }
  return Object.keys(changed).length === 0 ? statement : { ...statement, ...changed };
}

function ownVersion(version: string): string {
  return version.endsWith('+') ? version : `${version}+`;
}

function orNone(edited: string | undefined, shipped: string | null): string | null {
  if (edited === undefined) return shipped;
  return edited.trim() === '' ? null : edited;
}

/** The wordings of a kind the practice may change, in the order of the letter. */
export function editableStatements(shipped: Texts, current: Texts = shipped): ReadonlyArray<EditableStatement> {
  const now = new Map(wordingsOf(current).map(({ id, text }) => [id, text]));
  return wordingsOf(shipped).map(({ id, lead, required, text }) => ({
    id,
    lead,
    required,
    shipped: text,
    // What the practice took out is no longer there; its wording is empty.
    current: now.get(id) ?? '',
    placeholders: placeholdersOf(text),
  }));
}

/** Every placeholder a wording of this kind may use: its own fields first, then facts and points of law. */
export function allowedPlaceholders(shipped: Texts): ReadonlyArray<string> {
  if (isAccessRequest(shipped)) return accessRequestNames;
  return [...new Set([...shipped.fields.map(({ id }) => id), ...factNames, ...citationIds])];
}

/**
 * What is wrong with a new wording before it is kept. An unknown placeholder or a brace that stands alone is refused,
 * since the letter could not be printed; a required statement that loses a piece the law or section 10 asks for is kept
 * only with a reason.
 */
export function checkEdit(
  shipped: Texts,
  statementId: string,
  text: string,
): { readonly problems: ReadonlyArray<EditProblem> } {
  const wording = wordingsOf(shipped).find(({ id }) => id === statementId);
  if (wording === undefined) {
    return { problems: [{ severity: 'block', text: `This kind of letter has no statement “${statementId}”.` }] };
  }
  return { problems: [...braces(text), ...unknownNames(shipped, text), ...losses(wording, text)] };
}

function braces(text: string): ReadonlyArray<EditProblem> {
  const problem = braceProblem(text);
  return problem === null ? [] : [{ severity: 'block', text: problem }];
}

function unknownNames(shipped: Texts, text: string): ReadonlyArray<EditProblem> {
  const allowed = allowedPlaceholders(shipped);
  const unknown = placeholdersOf(text).filter((name) => !allowed.includes(name));
  if (unknown.length === 0) return [];
  const names = unknown.map((name) => `{${name}}`).join(', ');
  const known = allowed.map((name) => `{${name}}`).join(', ');
  return [
    {
      severity: 'block',
      text: `${names} stands for nothing, so the letter could not be printed. Allowed are ${known}.`,
    },
  ];
}

function losses(wording: Wording, text: string): ReadonlyArray<EditProblem> {
  if (!wording.required) return [];
  if (text.trim() === '') {
    const what = wording.id === 'subject' ? 'The subject' : 'This statement';
    return [
      { severity: 'warn', text: `${what} is required in every letter of this kind; emptied, it would be missing.` },
    ];
  }
  const lost = lostPieces(wording, text).map((piece) => `“${piece}”`);
  if (lost.length === 0) return [];
  return [
    {
      severity: 'warn',
      text: `A required statement would lose ${lost.join(', ')}. Keep it, or say why the letter does without.`,
    },
  ];
}

interface Wording {
  readonly id: string;
  readonly lead: string | null;
  readonly required: boolean;
  readonly text: string;
  readonly mustKeep: ReadonlyArray<string>;
}

function wordingsOf(texts: Texts): ReadonlyArray<Wording> {
  const subject = { id: 'subject', lead: null, required: true, text: texts.subject, mustKeep: [] };
  const ends = (['salutation', 'closing'] as const).flatMap((id) => {
    const text = texts[id];
    return text === null ? [] : [{ id, lead: null, required: false, text, mustKeep: [] }];
  });
  const statements = isAccessRequest(texts)
    ? texts.sections.flatMap(({ lead, statements: own }) =>
        own.flatMap((one) => toWordings({ ...one, mustKeep: citedIn(one.text) }, lead)),
      )
    : texts.parts.flatMap((part) =>
        part.part === 'section' ? part.statements.flatMap((one) => toWordings(one, part.lead)) : [],
      );
  return [subject, ...ends.slice(0, 1), ...statements, ...ends.slice(1)];
}

function toWordings(
  statement: Pick<TemplateStatement, 'id' | 'required' | 'text' | 'mustKeep'> & Variants,
  lead: string | null,
): ReadonlyArray<Wording> {
  const { id, required, text, mustKeep = [] } = statement;
  return [
    { id, lead, required, text, mustKeep },
    ...Object.entries(variants).flatMap(([name, key]) => {
      const own = statement[key];
      if (own === undefined) return [];
      const kept = mustKeep.filter((piece) => lostPieces({ mustKeep: [piece] }, own).length === 0);
      return [{ id: `${id}/${name}`, lead, required, text: own, mustKeep: kept }];
    }),
  ];
}

// What a required statement of letter (a) must keep is what it cites and counts.
function citedIn(text: string): ReadonlyArray<string> {
  return placeholdersOf(text)
    .filter((name) => name !== 'me' && name !== 'my')
    .map((name) => `{${name}}`);
}

function isAccessRequest(texts: Texts): texts is AccessRequestTexts {
  return 'sections' in texts;
}
