import { Button, Group } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { CaseId } from '../../../domain/shared/ids.ts';
import { useOperation } from '../../lib/use-operation.ts';
import { CasePaperButton } from '../../ui/case-paper-button.tsx';
import { PageBody } from '../../ui/page.tsx';
import { Section } from '../../ui/section.tsx';
import { SourceNote } from '../../ui/source-note.tsx';
import { EmptyState, OperationView } from '../../ui/states.tsx';
import { AddCandidateDialog } from './add-candidate-dialog.tsx';
import { CandidateActions } from './candidate-actions.tsx';
import { CandidateGrid } from './candidate-grid.tsx';
import { CandidatePanel } from './candidate-panel.tsx';
import { type Candidate, type CandidateView, comparedOf } from './source-words.ts';
import styles from './sources.module.css';

/** Who might give the opinion: side by side, in the order the advocate gives them, never ranked. */
export function SourcesScreen({ caseId }: { readonly caseId: CaseId }) {
  const listed = useOperation('sources.list', { caseId });
  const [isAdding, setIsAdding] = useState(false);
  const addButton = (
    <Button leftSection={<IconPlus size={16} aria-hidden="true" />} onClick={() => setIsAdding(true)}>
      Add a candidate
    </Button>
  );
  return (
    <PageBody
      title="Sources"
      subtitle="Who might give the opinion, in the order you give them."
      mainAction={
        <Group gap="sm">
          <CasePaperButton
            kind="sourceShortlist"
            caseId={caseId}
            label="Print the shortlist"
            variant="default"
            disabled={(listed.data?.candidates.length ?? 0) === 0}
          />
          {addButton}
        </Group>
      }
    >
      <OperationView
        query={listed}
        isEmpty={({ candidates }) => candidates.length === 0}
        empty={
          <EmptyState sentence="Centers, programs and doctors who might give the opinion stand here side by side, with what you found out about each, and the one the client chose." />
        }
      >
        {({ candidates, notes }) => (
          <>
            <Shortlist views={candidates} />
            <Section title="Good to know" order={3}>
              {notes.map(({ code, text, source }) => (
                <SourceNote key={code} source={source}>
                  {text}
                </SourceNote>
              ))}
            </Section>
          </>
        )}
      </OperationView>
      {isAdding && <AddCandidateDialog caseId={caseId} onClose={() => setIsAdding(false)} />}
    </PageBody>
  );
}

function Shortlist({ views }: { readonly views: ReadonlyArray<CandidateView> }) {
  const compared = comparedOf(views);
  const ruledOut = views.filter(({ candidate }) => candidate.status === 'ruledOut');
  const [openId, setOpenId] = useState<Candidate['id'] | null>(null);
  const shown =
    compared.find(({ candidate }) => candidate.id === openId) ??
    compared.find(({ candidate }) => candidate.status === 'chosen') ??
    compared[0];
  return (
    <>
      {compared.length === 0 ? null : (
        <CandidateGrid views={compared} all={views} openId={shown?.candidate.id ?? null} onOpen={setOpenId} />
      )}
      {ruledOut.length === 0 ? null : (
        <Section title="Ruled out" order={3}>
          <ul className={styles.ruledOut}>
            {ruledOut.map(({ candidate }) => (
              <li key={candidate.id}>
                <span>
                  {candidate.name}
                  <span className={styles.quiet}> {candidate.reason}</span>
                </span>
                <CandidateActions view={candidate} views={views} />
              </li>
            ))}
          </ul>
        </Section>
      )}
      {shown === undefined ? null : <CandidatePanel key={shown.candidate.id} view={shown} />}
    </>
  );
}
