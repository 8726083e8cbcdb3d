import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { OperationOutput } from '../../../contract/all.ts';
import { line } from '../../../contract/schemas.ts';
import { stepFacts } from '../../../domain/cases/step-facts.ts';
import type { Step } from '../../../domain/cases/steps.ts';
import { useOperation, useWrite } from '../../lib/use-operation.ts';
import { TextField } from '../../ui/fields.tsx';
import layout from '../../ui/layout.module.css';
import { OperationView } from '../../ui/states.tsx';
import { ChecklistItem } from './checklist-item.tsx';
import styles from './steps.module.css';
import type { OfCase } from './steps-section.tsx';

export type ChecklistLine = OperationOutput<'checklists.get'>[number]['lines'][number];

interface StepChecklistProps {
  readonly step: Step;
  readonly of: OfCase;
}

/** What is to be done at the step, in the advocate's own order; lines are added, reworded, moved and taken off. */
export function StepChecklist({ step, of }: StepChecklistProps) {
  const lists = useOperation('checklists.get', { caseId: of.id });
  return (
    <OperationView query={lists}>
      {(all) => <List step={step} of={of} lines={all.find((list) => list.step === step)?.lines ?? []} />}
    </OperationView>
  );
}

function List({ step, of, lines }: StepChecklistProps & { readonly lines: ReadonlyArray<ChecklistLine> }) {
  const done = lines.filter(({ doneOn }) => doneOn !== null).length;
  return (
    <div>
      <h4 className={styles.heading}>{`Checklist · ${done} of ${lines.length} done`}</h4>
      <ol className={layout.tightList} aria-label={`Checklist of ${stepFacts(step).title}`}>
        {lines.map((item, index) => (
          <ChecklistItem key={item.key} step={step} of={of} lines={lines} index={index} item={item} />
        ))}
      </ol>
      <AddLine step={step} of={of} />
    </div>
  );
}

const textSchema = line(300);

function AddLine({ step, of }: StepChecklistProps) {
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const add = useWrite('checklists.add');
  const save = () => {
    const judged = textSchema.safeParse(text);
    if (!judged.success) {
      setProblem(judged.error.issues[0]?.message ?? null);
      return;
    }
    add.mutate({ caseId: of.id, step, text }, { onSuccess: () => setText('') });
  };
  return (
    <form
      className={styles.add}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <div className={styles.addField}>
        <TextField
          label="A line of your own"
          value={text}
          error={problem}
          onChange={(typed) => {
            setText(typed ?? '');
            setProblem(null);
          }}
        />
      </div>
      <Button
        type="submit"
        variant="default"
        leftSection={<IconPlus size={16} aria-hidden="true" />}
        loading={add.isPending}
      >
        Add
      </Button>
    </form>
  );
}
