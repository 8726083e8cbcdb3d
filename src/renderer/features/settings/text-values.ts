import type { OperationOutput } from '../../../contract/all.ts';
import type { LetterKind, LetterLanguage } from '../../../domain/letters/letter.ts';

/** The wording of which letter, in which language. */
export interface WhichText {
  readonly kind: LetterKind;
  readonly language: LetterLanguage;
}

export type Texts = OperationOutput<'texts.get'>;
export type Statement = Texts['statements'][number];

/** A wording that is looked at before it is kept. */
export interface Trial {
  readonly statementId: string;
  readonly text: string;
}
