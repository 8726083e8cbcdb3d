import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import type { CaseId } from '../../../domain/shared/ids.ts';
import { useOperation, useWrite } from '../../lib/use-operation.ts';
import { PageBody } from '../../ui/page.tsx';
import { EmptyState, OperationView } from '../../ui/states.tsx';
import { AskNow } from './ask-now.tsx';
import { BatchBar } from './batch-bar.tsx';
import { NewRequestDialog } from './new-request-dialog.tsx';
import { RequestTable } from './request-table.tsx';
import { byWhatIsDue } from './request-words.ts';
import { useReadiness } from './use-readiness.ts';
import { waitingLetters } from './waiting-letters.ts';

/** The requests of a case: what to ask for now, what was asked of whom, and where each clock stands. */
export function RequestList({ caseId }: { readonly caseId: CaseId }) {
  const requests = useOperation('requests.list', { caseId });
  const proposals = useOperation('requests.propose', { caseId });
  const caseLetters = useOperation('caseLetters.list', { caseId });
  const draftAll = useWrite('requests.draftAll');
  const [isAdding, setIsAdding] = useState(false);
  // What was unticked by hand; what is proposed anew comes ticked.
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const waiting = waitingLetters(caseId, requests.data ?? [], caseLetters.data ?? []);
  const readiness = useReadiness(waiting.map(({ ref }) => ref));
  const draftable = (proposals.data ?? []).filter(
    (proposal) => proposal.letterKind !== null && proposal.custodianId !== null,
  );
  const chosen = draftable.filter((proposal) => !left.has(proposal.key)).map((proposal) => proposal.key);

  return (
    <PageBody
      title="Requests"
      mainAction={
        <>
          <Button variant="default" onClick={() => setIsAdding(true)}>
            New request
          </Button>
          {draftable.length > 0 && (
            <Button
              disabled={chosen.length === 0}
              loading={draftAll.isPending}
              onClick={() => draftAll.mutate({ caseId, keys: chosen })}
            >
              {chosen.length === 1 ? 'Draft 1 letter' : `Draft ${chosen.length} letters`}
            </Button>
          )}
        </>
      }
    >
      {waiting.length > 0 && <BatchBar caseId={caseId} waiting={waiting} readiness={readiness} />}
      <OperationView query={proposals}>
        {(found) =>
          found.length > 0 && (
            <AskNow
              caseId={caseId}
              proposals={found}
              left={left}
              onTick={(key, isOn) => {
                const next = new Set(left);
                if (isOn) next.delete(key);
                else next.add(key);
                setLeft(next);
              }}
            />
          )
        }
      </OperationView>
      <OperationView
        query={requests}
        isEmpty={(views) => views.length === 0}
        empty={
          <EmptyState
            sentence="Letters that ask custodians for this client's records appear here, each with the day an answer is due. It begins with what is needed, and from whom, under Records."
            action={
              proposals.data?.length === 0 && (
                <Button component={Link} to={`/cases/${caseId}/records`}>
                  Go to Records
                </Button>
              )
            }
          />
        }
      >
        {(views) => <RequestTable caseId={caseId} views={byWhatIsDue(views)} readiness={readiness} />}
      </OperationView>
      {isAdding && <NewRequestDialog caseId={caseId} onClose={() => setIsAdding(false)} />}
    </PageBody>
  );
}
