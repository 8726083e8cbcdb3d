import type { CaseLetter } from '../../domain/letters/letter.ts';
import { letterKindLabel } from '../../domain/requests/labels.ts';
import { AppError } from '../../domain/shared/app-error.ts';
import type { ReadDb } from '../../store/read-db.ts';
import { getRequest } from '../../store/requests/requests.repository.ts';
import { kindFactsOf, type LetterNeed } from './letter-kinds.ts';

/** Throws notAllowedYet, in words, while what a kind of letter is about is missing. */
export async function assertNeedsMet(db: ReadDb, letter: CaseLetter): Promise<void> {
  const { kind, requestId } = letter;
  for (const need of kindFactsOf(kind).needs) {
    if (letter[fieldOf[need]] === null) throw notYet(letter, whatIsMissing[need], fieldOf[need]);
  }
  if (requestId === null) return;
  const request = await getRequest(db, requestId);
  if (request.sent === null) {
    throw notYet(letter, `the request ${request.reference} was not sent yet. Send it first`, 'requestId');
  }
  if (kind === 'm' && request.denial === null && !request.items.some(({ outcome }) => outcome?.kind === 'denied')) {
    throw notYet(
      letter,
      `nothing of the request ${request.reference} was denied. Record the denial first`,
      'requestId',
    );
  }
}

const fieldOf = {
  request: 'requestId',
  authorization: 'authorizationId',
  material: 'materialId',
  clinician: 'clinicianId',
  custodian: 'custodianId',
} as const satisfies Readonly<Record<LetterNeed, keyof CaseLetter>>;

const whatIsMissing: Readonly<Record<LetterNeed, string>> = {
  request: 'it follows up a request, and none is chosen. Choose the request it is about',
  authorization: 'it needs an authorization of the register, and none is chosen. Draft one, or choose it',
  material: 'it goes with slides, a block or a disc, and none is chosen. Add the material, or choose it',
  clinician: 'it goes to a clinician, and none is chosen. Add the clinician to the directory, or choose one',
  custodian: 'it goes to an organization, and none is chosen. Choose it in the directory',
};

function notYet({ kind }: CaseLetter, because: string, field: string): AppError {
  return new AppError('notAllowedYet', `The letter "${letterKindLabel(kind)}" cannot be drafted: ${because}.`, {
    field,
  });
}
