import type { LetterDraft, LetterKind, Signer } from '../../domain/letters/letter.ts';
import { letterKindLabel } from '../../domain/requests/labels.ts';
import { AppError } from '../../domain/shared/app-error.ts';
import type { ClientId } from '../../domain/shared/ids.ts';
import { findAuthorization } from '../../store/authority/authorizations.repository.ts';
import type { ReadDb } from '../../store/read-db.ts';
import { loadLetterWords } from '../texts/load-words.ts';

/** Throws invalidInput, naming the field below `at`, for a signer, field or authorization the letter cannot have. */
export async function assertDraftFits(
  db: ReadDb,
  kind: LetterKind,
  draft: LetterDraft,
  clientId: ClientId,
  at: string,
): Promise<void> {
  const { signer, authorizationId } = draft;
  const signers: ReadonlyArray<Signer> =
    kind === 'a' ? ['client'] : (await loadLetterWords(db, kind, 'en')).template.signers;
  if (!signers.includes(signer)) {
    throw new AppError(
      'invalidInput',
      `The letter "${letterKindLabel(kind)}" is signed by ${signers.map((each) => signerWords[each]).join(' or ')}, not by ${signerWords[signer]}. Choose again who signs.`,
      { field: `${at}signer` },
    );
  }
  if (authorizationId !== null && (await findAuthorization(db, authorizationId))?.clientId !== clientId) {
    throw new AppError('invalidInput', 'This authorization is not in the register of this client. Choose it again.', {
      field: `${at}authorizationId`,
    });
  }
}

const signerWords: Readonly<Record<Signer, string>> = {
  client: 'the client',
  advocate: 'the advocate',
  clinician: 'a clinician',
};
