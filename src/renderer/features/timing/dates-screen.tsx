import type { OperationOutput } from '../../../contract/all.ts';
import type { CaseId } from '../../../domain/shared/ids.ts';
import { useOperation } from '../../lib/use-operation.ts';
import layout from '../../ui/layout.module.css';
import { PageBody } from '../../ui/page.tsx';
import { OperationView } from '../../ui/states.tsx';
import { AskByTable } from './ask-by-table.tsx';
import { BackPlanSection } from './back-plan-section.tsx';
import { NoteButton } from './note-button.tsx';

export type TimingView = OperationOutput<'timing.get'>;

/** By when each missing record has to be asked for, and the plan counted back from the window. */
export function DatesScreen({ caseId }: { readonly caseId: CaseId }) {
  const found = useOperation('timing.get', { caseId });
  return (
    <PageBody
      title="Dates"
      subtitle="By when to ask for what is missing, and the plan for the time there is."
      mainAction={<NoteButton caseId={caseId} />}
    >
      <OperationView query={found}>
        {({ criticalPath, backPlan }) => (
          <div className={layout.stack}>
            <AskByTable caseId={caseId} path={criticalPath} />
            <BackPlanSection plan={backPlan} />
          </div>
        )}
      </OperationView>
    </PageBody>
  );
}
