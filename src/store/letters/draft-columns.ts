import type { LetterDraft, LetterSent } from '../../domain/letters/letter.ts';
import { fromJsonText, toJsonText } from '../json-text.ts';
import type { DraftColumns, SentColumns } from './letters.table.ts';

/** The parts of a drafted letter out of its columns. */
export function toDraft(row: DraftColumns): LetterDraft {
  return {
    reference: row.reference,
    letterDate: row.letterDate,
    signer: row.signer,
    fields: fromJsonText(row.fields),
    switches: fromJsonText(row.switches),
    overrides: fromJsonText(row.overrides),
    authorizationId: row.authorizationId,
  };
}

/** The columns of a drafted letter. */
export function toDraftColumns(draft: LetterDraft): DraftColumns {
  return {
    reference: draft.reference,
    letterDate: draft.letterDate,
    signer: draft.signer,
    fields: toJsonText(draft.fields),
    switches: toJsonText(draft.switches),
    overrides: toJsonText(draft.overrides),
    authorizationId: draft.authorizationId,
  };
}

/** How a letter went out; null while it has not. */
export function toSent({ sentOn, sentAt, sentChannel, tracking, letterId, proofId }: SentColumns): LetterSent | null {
  if (sentOn === null || sentChannel === null || letterId === null) return null;
  return { sentOn, sentAt, channel: sentChannel, tracking, letterId, proofId };
}

/** The columns of how a letter went out. */
export function toSentColumns(sent: LetterSent | null): SentColumns {
  return {
    sentOn: sent?.sentOn ?? null,
    sentAt: sent?.sentAt ?? null,
    sentChannel: sent?.channel ?? null,
    tracking: sent?.tracking ?? null,
    letterId: sent?.letterId ?? null,
    proofId: sent?.proofId ?? null,
  };
}
