import { Title } from '@mantine/core';
import { letterKindLabel } from '../../../domain/requests/labels.ts';
import type { CaseId, RequestId } from '../../../domain/shared/ids.ts';
import { useOperation, useWrite } from '../../lib/use-operation.ts';
import { DraftActions } from '../../ui/letters/draft-actions.tsx';
import type { GapPlaces } from '../../ui/letters/gap-address.ts';
import { LetterPane } from '../../ui/letters/letter-pane.tsx';
import { useLetterKinds } from '../../ui/letters/letter-words.ts';
import { MarkSentDialog } from '../../ui/letters/mark-sent-dialog.tsx';
import { SentLetterActions } from '../../ui/letters/sent-letter-actions.tsx';
import { OperationView } from '../../ui/states.tsx';
import { TwoPanes } from '../../ui/two-panes.tsx';
import { RequestComposer } from './request-composer.tsx';
import styles from './request-screen.module.css';
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
  const letter = { requestId: request.id };
  const preview = useOperation('letters.preview', letter);
  const markSent = useWrite('requests.markSent');
  const places = usePlaces(caseId, view);
  return (
    <div className={styles.screen}>
      <TwoPanes
        name="request"
        left={
          <RequestPane view={view}>
            <RequestComposer caseId={caseId} view={view} kind={kind} form={form} />
          </RequestPane>
        }
        right={
          <LetterPane
            letter={letter}
            label={`Letter to ${custodianName}`}
            sent={null}
            places={places}
            preview={preview}
            hasFormProblem={form.hasProblem}
            overrides={form.fields.overrides}
            onOverrides={(overrides) => form.set({ overrides })}
            languages={kind?.languages ?? []}
            actions={
              <DraftActions
                letter={letter}
                form={form}
                preview={preview.data}
                sending={(close) => (
                  <MarkSentDialog
                    recipientName={custodianName}
                    custodianId={request.custodianId}
                    departmentId={request.departmentId}
                    caseId={caseId}
                    consequence="The clock starts when it arrives."
                    onSend={(sent) => markSent.mutateAsync({ requestId: request.id, ...sent })}
                    onClose={close}
                  />
                )}
              />
            }
          />
        }
      />
    </div>
  );
}

function SentRequestScreen({ caseId, view }: ViewProps) {
  const { request, custodianName } = view;
  const letter = { requestId: request.id };
  const kind = useLetterKinds().find((one) => one.kind === request.letterKind);
  const preview = useOperation('letters.preview', letter);
  const places = usePlaces(caseId, view);
  return (
    <div className={styles.screen}>
      <TwoPanes
        name="sent-request"
        leftShare={54}
        left={
          <RequestPane view={view}>
            <SentRequest caseId={caseId} view={view} />
          </RequestPane>
        }
        right={
          <LetterPane
            letter={letter}
            label={`Letter to ${custodianName}`}
            sent={request.sent}
            places={places}
            preview={preview}
            languages={kind?.languages ?? []}
            actions={<SentLetterActions letter={letter} />}
          />
        }
      />
    </div>
  );
}

function usePlaces(caseId: CaseId, { request }: RequestView): GapPlaces | undefined {
  const found = useOperation('cases.get', { caseId });
  if (found.data === undefined) return undefined;
  return {
    caseId,
    clientId: found.data.case.clientId,
    custodianId: request.custodianId,
    requestId: null,
    clinicianId: null,
  };
}

function RequestPane({ view, children }: { view: RequestView; children: React.ReactNode }) {
  const { request, clock, departmentName } = view;
  const about = [letterKindLabel(request.letterKind), departmentName, `our reference ${request.reference}`];
  return (
    <section className={styles.request} aria-labelledby="request-title">
      <header className={styles.head}>
        <div>
          <Title order={2} id="request-title">
            Request to {view.custodianName}
          </Title>
          <p className={styles.subtitle}>{about.filter((part) => part !== null).join(', ')}</p>
        </div>
        <RequestStatusBadge status={clock.status} />
      </header>
      {children}
    </section>
  );
}
