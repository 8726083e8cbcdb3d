import { Title } from '@mantine/core';
import type { OperationOutput } from '../../../contract/all.ts';
import { type BackPlanKind, backPlanKinds } from '../../../domain/timing/back-plan.ts';
import { backPlanLabel } from '../../../domain/timing/back-plan-edits.ts';
import { useOperation, useWrite } from '../../lib/use-operation.ts';
import layout from '../../ui/layout.module.css';
import { OperationView } from '../../ui/states.tsx';
import { BackPlanForm } from './back-plan-form.tsx';
import { EditedNote } from './edited-note.tsx';
import { SettingsPage } from './settings-page.tsx';
import { Source } from './source.tsx';

type Plans = OperationOutput<'backPlan.get'>;

/** The milestones that every case is counted back by. */
export function BackPlanScreen() {
  const found = useOperation('backPlan.get', {});
  return (
    <SettingsPage
      title="Back-plan"
      subtitle="What is reached by which day of a case. A window shorter than the plan draws its days together."
    >
      <OperationView query={found}>
        {(plans) => (
          <div className={layout.stack}>
            {backPlanKinds.map((kind) => (
              <Plan key={kind} kind={kind} plans={plans} />
            ))}
          </div>
        )}
      </OperationView>
    </SettingsPage>
  );
}

function Plan({ kind, plans }: { readonly kind: BackPlanKind; readonly plans: Plans }) {
  const restore = useWrite('backPlan.restore');
  const current = plans.current[kind];
  const label = backPlanLabel(kind);
  return (
    <section className={layout.stack} aria-label={`Plan ${label}`}>
      <Title order={2}>{label}</Title>
      {plans.edited.includes(kind) && (
        <EditedNote
          says={`These are your practice’s own milestones of the plan ${label}.`}
          action="Back to the shipped plan"
          isPending={restore.isPending}
          onRestore={() => restore.mutate({ plan: kind })}
        />
      )}
      {/* A change made elsewhere, as by Undo, starts the form afresh; one made here has just been saved. */}
      <BackPlanForm key={JSON.stringify(current)} kind={kind} milestones={current} />
      <Source says="Where the shipped plan comes from" source={plans.sources[kind]} />
    </section>
  );
}
