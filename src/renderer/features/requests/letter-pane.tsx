import { IconLock } from '@tabler/icons-react';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { channelLabel } from '../../../domain/directory/labels.ts';
import type { CaseId } from '../../../domain/shared/ids.ts';
import type { CallError } from '../../lib/call.ts';
import { useOperation } from '../../lib/use-operation.ts';
import { PdfPages } from '../../ui/pdf-pages.tsx';
import { SayDay } from '../../ui/say-day.tsx';
import { OperationView } from '../../ui/states.tsx';
import styles from './letter-pane.module.css';
import { ObstacleList } from './obstacle-list.tsx';
import type { RequestView } from './request-words.ts';
import type { LetterPreview } from './use-readiness.ts';

interface LetterPaneProps {
  readonly caseId: CaseId;
  readonly view: RequestView;
  readonly preview: UseQueryResult<LetterPreview, CallError>;
  /** True while the form beside shows something that is not in the letter because it cannot be saved. */
  readonly hasFormProblem?: boolean;
  /** What can be done with the letter, main action last. */
  readonly actions: ReactNode;
}

/** The letter as pages: as it stands with its gaps marked, or exactly as it was sent. */
export function LetterPane({ caseId, view, preview, actions, hasFormProblem = false }: LetterPaneProps) {
  const found = useOperation('cases.get', { caseId });
  const { request } = view;
  return (
    <section className={styles.pane} aria-label="Letter">
      <div className={styles.actions}>{actions}</div>
      <OperationView query={preview}>
        {(letter) => (
          <>
            {found.data !== undefined && !letter.isFrozen && (
              <ObstacleList
                letter={letter}
                hasFormProblem={hasFormProblem}
                places={{ caseId, clientId: found.data.case.clientId, custodianId: request.custodianId }}
              />
            )}
            {letter.isFrozen && request.sent !== null && (
              <p className={styles.frozen}>
                <IconLock size={16} aria-hidden />
                <span>
                  Exactly as sent on <SayDay day={request.sent.sentOn} as="date" />,{' '}
                  {channelLabel(request.sent.channel)}
                </span>
              </p>
            )}
            <div className={styles.pages}>
              <PdfPages pdf={letter.pdf} label={`Letter to ${view.custodianName}`} />
            </div>
          </>
        )}
      </OperationView>
    </section>
  );
}
