import { Button } from '@mantine/core';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { CaseId } from '../../../domain/shared/ids.ts';
import { useOperation } from '../../lib/use-operation.ts';
import { PageBody } from '../../ui/page.tsx';
import { EmptyState, OperationView } from '../../ui/states.tsx';
import { AskForRecords } from './ask-for-records.tsx';
import { BatchBar } from './batch-bar.tsx';
import { RequestTable } from './request-table.tsx';
import { useReadiness } from './use-readiness.ts';

/** The requests of a case: what was asked of whom, and where each clock stands. */
export function RequestList({ caseId }: { readonly caseId: CaseId }) {
  const requests = useOperation('requests.list', { caseId });
  const [isAsking, setIsAsking] = useState(false);
  const navigate = useNavigate();
  const drafts = (requests.data ?? []).filter((view) => view.request.sent === null && view.request.closedOn === null);
  const readiness = useReadiness(drafts.map((view) => view.request.id));
  const ask = <Button onClick={() => setIsAsking(true)}>Ask for records</Button>;

  return (
    <PageBody title="Requests" mainAction={ask}>
      <OperationView
        query={requests}
        isEmpty={(views) => views.length === 0}
        empty={
          <EmptyState sentence="Letters that ask custodians for this client's records appear here, each with the day an answer is due. The things still needed in the ledger say whom to ask." />
        }
      >
        {(views) => (
          <>
            {drafts.length > 0 && <BatchBar caseId={caseId} drafts={drafts} readiness={readiness} />}
            <RequestTable caseId={caseId} views={views} readiness={readiness} />
          </>
        )}
      </OperationView>
      {isAsking && (
        <AskForRecords
          caseId={caseId}
          onClose={() => setIsAsking(false)}
          onDrafted={([only, ...others]) => {
            setIsAsking(false);
            if (only !== undefined && others.length === 0) navigate(`/cases/${caseId}/requests/${only}`);
          }}
        />
      )}
    </PageBody>
  );
}
