import { Title } from '@mantine/core';
import { letterKindLabel } from '../../../domain/requests/labels.ts';
import type { CaseId, RequestId } from '../../../domain/shared/ids.ts';
import { useOperation } from '../../lib/use-operation.ts';
import { OperationView } from '../../ui/states.tsx';
import { TwoPanes } from '../../ui/two-panes.tsx';
import { DraftActions } from './draft-actions.tsx';
import { LetterPane } from './letter-pane.tsx';
import { RequestComposer } from './request-composer.tsx';
import styles from './request-screen.module.css';
import type { RequestView } from './request-words.ts';
import { SentActions } from './sent-actions.tsx';
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
  const form = useRequestFields(view.request);
  const preview = useOperation('letters.preview', { requestId: view.request.id });
  return (
    <div className={styles.screen}>
      <TwoPanes
        name="request"
        left={
          <RequestPane view={view}>
            <RequestComposer caseId={caseId} view={view} form={form} />
          </RequestPane>
        }
        right={
          <LetterPane
            caseId={caseId}
            view={view}
            preview={preview}
            hasFormProblem={form.hasProblem}
            actions={<DraftActions view={view} form={form} preview={preview.data} />}
          />
        }
      />
    </div>
  );
}

function SentRequestScreen({ caseId, view }: ViewProps) {
  const preview = useOperation('letters.preview', { requestId: view.request.id });
  return (
    <div className={styles.screen}>
      <TwoPanes
        name="request"
        left={
          <RequestPane view={view}>
            <SentRequest caseId={caseId} view={view} />
          </RequestPane>
        }
        right={<LetterPane caseId={caseId} view={view} preview={preview} actions={<SentActions view={view} />} />}
      />
    </div>
  );
}

function RequestPane({ view, children }: { view: RequestView; children: React.ReactNode }) {
  const { request } = view;
  return (
    <section className={styles.request} aria-labelledby="request-title">
      <header>
        <Title order={2} id="request-title">
          Request to {view.custodianName}
        </Title>
        <p className={styles.subtitle}>
          {letterKindLabel(request.letterKind)}, our reference {request.reference}
        </p>
      </header>
      {children}
    </section>
  );
}
