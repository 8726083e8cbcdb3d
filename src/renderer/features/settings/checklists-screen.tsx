import { useState } from 'react';
import type { OperationOutput } from '../../../contract/all.ts';
import { stepFacts } from '../../../domain/cases/step-facts.ts';
import { type Step, steps } from '../../../domain/cases/steps.ts';
import { useOperation, useWrite } from '../../lib/use-operation.ts';
import { SelectField } from '../../ui/fields.tsx';
import layout from '../../ui/layout.module.css';
import { OperationView } from '../../ui/states.tsx';
import { ChecklistForm } from './checklist-form.tsx';
import { EditedNote } from './edited-note.tsx';
import { SettingsPage } from './settings-page.tsx';
import { Source } from './source.tsx';

type Templates = OperationOutput<'checklists.getTemplates'>;
export type StepTemplate = Templates['steps'][number];

/** The checklist each step of a case starts with, as the practice has it. */
export function ChecklistsScreen() {
  const templates = useOperation('checklists.getTemplates', {});
  return (
    <SettingsPage
      title="Checklists"
      subtitle="What a step of a case starts with. A list that was begun in a case keeps its own lines."
    >
      <OperationView query={templates}>{(value) => <Lists templates={value} />}</OperationView>
    </SettingsPage>
  );
}

function Lists({ templates }: { readonly templates: Templates }) {
  const [step, setStep] = useState<Step>('reasons');
  const restore = useWrite('checklists.restoreTemplate');
  const template = templates.steps.find((one) => one.step === step);
  return (
    <div className={layout.stack}>
      <SelectField
        label="Step"
        choices={steps.map((value, place) => ({ value, label: `${place + 1}. ${stepFacts(value).title}` }))}
        value={step}
        onChange={(chosen) => chosen !== null && setStep(chosen)}
      />
      {template?.isEdited === true ? (
        <EditedNote
          says="This is your practice’s own checklist."
          action="Back to the shipped checklist"
          isPending={restore.isPending}
          onRestore={() => restore.mutate({ step })}
        />
      ) : null}
      {/* A change made elsewhere, as by Undo, starts the form afresh; one made here has just been saved. */}
      {template === undefined ? null : (
        <ChecklistForm key={`${step} ${JSON.stringify(template.current)}`} template={template} />
      )}
      <Source says="Where the shipped checklists come from" source={templates.source} />
    </div>
  );
}
