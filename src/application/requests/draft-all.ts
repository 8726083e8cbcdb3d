import { defaultAccessRequestOptions, type Request } from '../../domain/requests/request.ts';
import { draftsFor, type ProposedDraft, proposeRoutes } from '../../domain/requests/routes.ts';
import { AppError } from '../../domain/shared/app-error.ts';
import type { CaseId } from '../../domain/shared/ids.ts';
import { getPractice } from '../../store/practice/practice.repository.ts';
import type { WriteDb } from '../../store/read-db.ts';
import type { Context } from '../context.ts';
import { addRequest } from './add-request.ts';
import { loadRouteFacts } from './route-facts.ts';

/**
 * Drafts a request for each proposal named, or for all that need a letter. Errors: notFound when a proposal is no
 * longer one, nothingToPrint when nothing needs a letter.
 */
export async function draftAll(
  db: WriteDb,
  caseId: CaseId,
  keys: ReadonlyArray<string> | null,
  context: Pick<Context, 'newId' | 'today'>,
): Promise<Request[]> {
  const facts = await loadRouteFacts(db, caseId, context.today());
  const proposals = proposeRoutes(facts);
  const gone = keys?.find((key) => !proposals.some((proposal) => proposal.key === key));
  if (gone !== undefined) {
    throw new AppError(
      'notFound',
      'The ledger has changed, and this proposal is no longer one. Look at the list again.',
      {
        field: `keys.${keys?.indexOf(gone) ?? 0}`,
      },
    );
  }
  const chosen = keys === null ? proposals : proposals.filter(({ key }) => keys.includes(key));
  const drafts = chosen.flatMap((proposal) => draftsFor(proposal, facts));
  if (drafts.length === 0) {
    throw new AppError(
      'nothingToPrint',
      'Nothing here needs a letter: it is asked for already, the client has it, or nobody has said who holds it. Add the custodian to what is missing first.',
    );
  }
  const maySpeak = (await getPractice(db)).phone !== null;
  const requests: Request[] = [];
  for (const draft of drafts) {
    requests.push(await addRequest(db, caseId, draft.custodianId, maySpeak ? namingAdvocate(draft) : draft, context));
  }
  return requests;
}

// With an authorization on file that lets staff speak with the advocate, the letter says so and encloses it.
function namingAdvocate(draft: ProposedDraft): ProposedDraft {
  if (draft.authorizationId == null) return draft;
  if (draft.letterKind === 'a')
    return { ...draft, options: { ...defaultAccessRequestOptions, nameVerbalContact: true } };
  return draft.letterKind === 'd' ? draft : { ...draft, switches: { ...draft.switches, verbalContact: true } };
}
