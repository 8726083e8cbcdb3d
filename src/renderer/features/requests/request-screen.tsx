import { letterKindLabel } from '../../../domain/requests/labels.ts';
import type { CaseId, RequestId } from '../../../domain/shared/ids.ts';
import { useOperation, useWrite } from '../../lib/use-operation.ts';
import { LetterFormPane, LetterTab } from '../../ui/letters/letter-tab.tsx';
import { useLetterKinds } from '../../ui/letters/letter-words.ts';
import { MarkSentDialog } from '../../ui/letters/mark-sent-dialog.tsx';
import { OperationView } from '../../ui/states.tsx';
import { RequestComposer } from './request-composer.tsx';
import { RequestStatusBadge } from './request-status-badge.tsx';
import type { RequestView } from './request-words.ts';
import { SentRequest } from './sent-request.tsx';
import { useRequestFields } from './use-request-fields.ts';

interface RequestScreenProps {
  readonly caseId: CaseId;
  readonly requestId: RequestId;
}

/** One request: what it asks on the left, its letter on the right; once sent, where its clock stands. */
export function RequestScreen({ caseId, requestId }: RequestScreenProps) {
  const request = useOperation('requests.get', { requestId });
  return (
    <OperationView query={request}>
      {(view) =>
        view.request.sent === null ? (
          <DraftRequestScreen key={requestId} caseId={caseId} view={view} />
        ) : (
          <SentRequestScreen caseId={caseId} view={view} />
        )
      }
    </OperationView>
  );
}

interface ViewProps {
  readonly caseId: CaseId;
  readonly view: RequestView;
}

function DraftRequestScreen({ caseId, view }: ViewProps) {
  const { request, custodianName } = view;
  const kind = useLetterKinds().find((one) => one.kind === request.letterKind);
  const form = useRequestFields(request, kind);
  const markSent = useWrite('requests.markSent');
  const askHowSent = (close: () => void) => (
    <MarkSentDialog
      recipientName={custodianName}
      custodianId={request.custodianId}
      departmentId={request.departmentId}
      caseId={caseId}
      consequence="The clock starts when it arrives."
      onSend={(sent) => markSent.mutateAsync({ requestId: request.id, ...sent })}
      onClose={close}
    />
  );
  return (
    <LetterTab name="request" {...tabOf(caseId, view)} draft={{ form, sending: askHowSent }}>
      <LetterFormPane {...headOf(view)}>
        <RequestComposer caseId={caseId} view={view} kind={kind} form={form} />
      </LetterFormPane>
    </LetterTab>
  );
}

function SentRequestScreen({ caseId, view }: ViewProps) {
  return (
    <LetterTab name="sent-request" leftShare={54} {...tabOf(caseId, view)} draft={null}>
      <LetterFormPane {...headOf(view)}>
        <SentRequest caseId={caseId} view={view} />
      </LetterFormPane>
    </LetterTab>
  );
}

function tabOf(caseId: CaseId, { request, custodianName }: RequestView) {
  return {
    caseId,
    letter: { requestId: request.id },
    kind: request.letterKind,
    label: `Letter to ${custodianName}`,
    about: { custodianId: request.custodianId, requestId: null, clinicianId: null },
    sent: request.sent,
  };
}

function headOf({ request, custodianName, departmentName, clock }: RequestView) {
  return {
    title: `Request to ${custodianName}`,
    facts: [letterKindLabel(request.letterKind), departmentName, `our reference ${request.reference}`],
    badge: <RequestStatusBadge status={clock.status} />,
  };
}
