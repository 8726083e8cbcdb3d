import type { LetterKind, LetterLanguage } from '../../domain/letters/letter.ts';
import type { AccessRequestTexts } from '../../domain/letters/letter-texts.ts';
import type { LetterTemplate, TemplateEdit } from '../../domain/letters/template.ts';
import {
  type EditableStatement,
  editableStatements,
  withAccessRequestEdits,
  withEdits,
} from '../../domain/letters/template-edits.ts';
import { AppError } from '../../domain/shared/app-error.ts';
import { shippedAccessRequest, shippedTemplate } from './shipped-letters.ts';

/** Which wording: a kind of letter in one language. */
export interface WhichText {
  readonly kind: LetterKind;
  readonly language: LetterLanguage;
}

/** The texts of a kind as shipped, whatever their shape. */
export function shippedTextsOf({
  kind,
  language,
}: WhichText): (LetterTemplate | AccessRequestTexts) & { readonly source: string } {
  return kind === 'a' ? shippedAccessRequest(language) : shippedTemplate(kind, language);
}

/** Every wording of a kind, as shipped and as the practice has it. */
export function statementsWith(which: WhichText, edits: ReadonlyArray<TemplateEdit>): ReadonlyArray<EditableStatement> {
  if (which.kind === 'a') {
    const shipped = shippedAccessRequest(which.language);
    return editableStatements(shipped, withAccessRequestEdits(shipped, edits, which.language));
  }
  const shipped = shippedTemplate(which.kind, which.language);
  return editableStatements(shipped, withEdits(shipped, edits));
}

/** Errors: notFound, naming `statementId`. */
export function getStatement(which: WhichText, statementId: string): EditableStatement {
  const statement = statementsWith(which, []).find(({ id }) => id === statementId);
  if (statement === undefined) {
    throw new AppError('notFound', 'This letter has no such statement. Choose one of its list.', {
      field: 'statementId',
    });
  }
  return statement;
}

/** Under which key a wording of the practice is kept. */
export function editKey({ kind, language }: WhichText, statementId: string): string {
  return `${kind}:${language}:${statementId}`;
}
