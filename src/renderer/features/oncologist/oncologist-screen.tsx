import { Anchor } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router';
import type { Case } from '../../../domain/cases/case.ts';
import type { Step } from '../../../domain/cases/steps.ts';
import type { CaseId } from '../../../domain/shared/ids.ts';
import type { Talk, TalkMoment } from '../../../domain/talks/talk.ts';
import { useOperation } from '../../lib/use-operation.ts';
import layout from '../../ui/layout.module.css';
import { PageBody } from '../../ui/page.tsx';
import { OperationView } from '../../ui/states.tsx';
import { FindingsLetter } from './findings-letter.tsx';
import styles from './oncologist.module.css';
import { ScriptList } from './script-list.tsx';
import { SharedCareSection } from './shared-care-section.tsx';
import { TalkDialog } from './talk-dialog.tsx';
import { TalkLog } from './talk-log.tsx';

/** The talk with the primary oncologist: words to offer, what was said, the letter, and who does what afterwards. */
export function OncologistScreen({ caseId }: { readonly caseId: CaseId }) {
  const talks = useOperation('talks.list', { caseId });
  const found = useOperation('cases.get', { caseId });
  const [talking, setTalking] = useState<Talk | TalkMoment | null>(null);
  const one = found.data?.case;
  const moment = momentOf(one);
  const who = one?.primaryOncologist ?? null;
  return (
    <PageBody
      title="Primary oncologist"
      subtitle={
        who ?? (
          <>
            Not named yet.{' '}
            <Anchor component={Link} to={`/cases/${caseId}/intake`} underline="always">
              Write the name in the intake
            </Anchor>
          </>
        )
      }
    >
      <OperationView query={talks}>
        {(of) => (
          <div className={layout.stack}>
            {of.warnings.map((warning) => (
              <p key={warning} className={layout.warning}>
                <IconAlertTriangle size={16} aria-hidden="true" />
                {warning}
              </p>
            ))}
            <div className={styles.columns}>
              <div className={layout.column}>
                <ScriptList key={moment} of={of} openMoment={moment} onLog={setTalking} />
              </div>
              <div className={layout.column}>
                <TalkLog views={of.talks} onAdd={() => setTalking(moment)} onEdit={setTalking} />
                <FindingsLetter caseId={caseId} oncologist={who} />
                {one !== undefined && <SharedCareSection of={one} />}
              </div>
            </div>
          </div>
        )}
      </OperationView>
      {talking !== null && <TalkDialog caseId={caseId} of={talking} withWhom={who} onClose={() => setTalking(null)} />}
    </PageBody>
  );
}

const atStep: Partial<Readonly<Record<Step, TalkMoment>>> = {
  timing: 'time',
  evaluation: 'sharing',
  oncologist: 'sharing',
  decision: 'leaving',
};

/** The moment the case stands at: what is first talked about at its step. */
function momentOf(one: Case | undefined): TalkMoment {
  return (one === undefined ? undefined : atStep[one.currentStep]) ?? 'asking';
}
