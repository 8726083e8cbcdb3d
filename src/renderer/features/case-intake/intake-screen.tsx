import type { Case } from '../../../domain/cases/case.ts';
import { routineNote } from '../../../domain/intake/labels.ts';
import type { CaseId } from '../../../domain/shared/ids.ts';
import { useOperation } from '../../lib/use-operation.ts';
import { CasePaperButton } from '../../ui/case-paper-button.tsx';
import layout from '../../ui/layout.module.css';
import { PageBody } from '../../ui/page.tsx';
import { SourceNote } from '../../ui/source-note.tsx';
import { OperationView } from '../../ui/states.tsx';
import { AccessPart, InsurancePart, SupportPart } from './client-parts.tsx';
import styles from './intake.module.css';
import { AgreementPart, CareTeamPart, FirstOpinionPart } from './opinion-parts.tsx';
import { TagsPart, WhyPart, WordsPart } from './reasons-parts.tsx';

/** What one phone call can find out: nothing must be filled, and every part saves itself. */
export function IntakeScreen({ caseId }: { readonly caseId: CaseId }) {
  const found = useOperation('cases.get', { caseId });
  return (
    <PageBody
      title="Intake"
      subtitle="Nothing has to be filled. Each part saves itself when you leave it."
      mainAction={<CasePaperButton kind="caseBrief" caseId={caseId} label="Print the case brief" />}
    >
      <OperationView query={found}>{(value) => <Parts of={value.case} />}</OperationView>
    </PageBody>
  );
}

function Parts({ of: one }: { readonly of: Case }) {
  const found = useOperation('clients.get', { clientId: one.clientId });
  return (
    <OperationView query={found}>
      {(client) => (
        <>
          <SourceNote source={routineNote.source}>{routineNote.text}</SourceNote>
          <WhyPart of={one} />
          <div className={styles.columns}>
            <div className={layout.stack}>
              <WordsPart of={one} />
              <FirstOpinionPart of={one} client={client} />
              <CareTeamPart of={one} />
            </div>
            <div className={layout.stack}>
              <TagsPart of={one} />
              <SupportPart of={client} />
              <AccessPart of={client} />
              <InsurancePart of={client} />
              <AgreementPart of={one} client={client} />
            </div>
          </div>
        </>
      )}
    </OperationView>
  );
}
