import { Button, Modal, NumberInput, Stack } from '@mantine/core';
import type { z } from 'zod';
import { repeatInput, taskOperations } from '../../../contract/tasks.ts';
import type { Task } from '../../../domain/tasks/task.ts';
import { changedFields } from '../../lib/changed-fields.ts';
import { useWrite } from '../../lib/use-operation.ts';
import { confirmDelete } from '../../ui/confirm.tsx';
import { DayField } from '../../ui/day-field.tsx';
import { CheckField, SelectField, TextField, WordsField } from '../../ui/fields.tsx';
import { FormFrame, useOperationForm } from '../../ui/form.tsx';
import layout from '../../ui/layout.module.css';
import { TimeField } from '../../ui/time-field.tsx';
import { unitChoices } from './repeat-choices.ts';
import { usePeople } from './use-people.ts';

const { changes } = taskOperations['tasks.update'].input.shape;
const schema = changes.required().extend({ repeat: repeatInput.nullable() });
type Values = z.input<typeof schema>;

interface TaskDialogProps {
  readonly task: Task;
  readonly onClose: () => void;
}

/** Changes a task: its day and time, how it comes again and until when, whose it is. */
export function TaskDialog({ task, onClose }: TaskDialogProps) {
  const update = useWrite('tasks.update');
  const remove = useWrite('tasks.delete');
  const { people } = usePeople();
  const start = valuesOf(task);
  const form = useOperationForm<Values>(schema, start);
  const { value: every, onChange: setEvery, ...everyRest } = form.getInputProps('repeat.every');
  const ask = async () => {
    const isSure = await confirmDelete({
      title: `Delete the task “${task.what}”?`,
      sentence: 'It goes to the trash and can be put back from there.',
      confirmLabel: 'Move it to the trash',
    });
    if (!isSure) return;
    remove.mutate({ taskId: task.id });
    onClose();
  };
  return (
    <Modal opened onClose={onClose} title="Change the task" size="lg">
      <FormFrame
        form={form}
        submitLabel="Save the task"
        aside={
          <>
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button variant="subtle" color="quiet" ml="auto" onClick={() => void ask()}>
              Delete it
            </Button>
          </>
        }
        onSubmit={async (values) => {
          await update.mutateAsync({ taskId: task.id, changes: changedFields(start, values) });
          onClose();
        }}
      >
        <Stack gap="md">
          <TextField label="What there is to do" required {...form.getInputProps('what')} />
          <div className={layout.pair}>
            <DayField label="Due" saysDistance {...form.getInputProps('dueOn')} />
            <TimeField label="At" {...form.getInputProps('dueAt')} />
          </div>
          <SelectField
            label="Whose"
            required
            choices={people.map(({ id, name }) => ({ value: id, label: name }))}
            {...form.getInputProps('ownerId')}
          />
          <CheckField
            label="It comes again"
            description="Once it is done, the next one opens by itself."
            value={form.values.repeat !== null}
            onChange={(comes) => form.setFieldValue('repeat', comes ? { every: 1, unit: 'week', until: null } : null)}
          />
          {form.values.repeat !== null && (
            <div className={layout.pair}>
              <NumberInput
                {...everyRest}
                label="Every"
                allowDecimal={false}
                allowNegative={false}
                hideControls
                value={every ?? ''}
                onChange={(number) => setEvery(typeof number === 'number' ? number : null)}
                data-path="repeat.every"
              />
              <SelectField label="Counted in" choices={unitChoices} {...form.getInputProps('repeat.unit')} />
              <DayField
                label="Last day"
                description="Left empty, it goes on."
                {...form.getInputProps('repeat.until')}
              />
            </div>
          )}
          <WordsField label="Note" rows={2} {...form.getInputProps('note')} />
        </Stack>
      </FormFrame>
    </Modal>
  );
}

function valuesOf({ what, dueOn, dueAt, ownerId, repeat, note }: Task): Values {
  return {
    what,
    dueOn,
    dueAt: dueAt ?? '',
    ownerId,
    note: note ?? '',
    repeat: repeat === null ? null : { every: repeat.every, unit: repeat.unit, until: repeat.until },
  };
}
