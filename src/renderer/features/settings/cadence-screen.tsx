import type { OperationOutput } from '../../../contract/all.ts';
import { useOperation, useWrite } from '../../lib/use-operation.ts';
import layout from '../../ui/layout.module.css';
import { OperationView } from '../../ui/states.tsx';
import { CadenceForm } from './cadence-form.tsx';
import { EditedNote } from './edited-note.tsx';
import { SettingsPage } from './settings-page.tsx';
import { Source } from './source.tsx';

export type CadencePlan = OperationOutput<'cadence.get'>;

/** When a request that is out is followed up, and how. */
export function CadenceScreen() {
  const plan = useOperation('cadence.get', {});
  return (
    <SettingsPage
      title="Follow-up plan"
      subtitle="What is done about a request that is out, and on which day. Today and every request follow it."
    >
      <OperationView query={plan}>{(value) => <Plan plan={value} />}</OperationView>
    </SettingsPage>
  );
}

function Plan({ plan }: { readonly plan: CadencePlan }) {
  const restore = useWrite('cadence.restore');
  return (
    <div className={layout.stack}>
      {plan.isEdited && (
        <EditedNote
          says="This is your practice’s own plan."
          action="Back to the shipped plan"
          isPending={restore.isPending}
          onRestore={() => restore.mutate({})}
        />
      )}
      {/* A change made elsewhere, as by Undo, starts the form afresh; one made here has just been saved. */}
      <CadenceForm key={JSON.stringify(plan.current)} plan={plan} />
      <Source says="Where the shipped plan comes from" source={plan.source} />
    </div>
  );
}
