import { ActionIcon, Button, Checkbox, NumberInput, Select, Table, TextInput, VisuallyHidden } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { textOperations } from '../../../contract/texts.ts';
import {
  type CadenceAction,
  type CadenceStep,
  cadenceActionFacts,
  cadenceActions,
  shippedCadence,
} from '../../../domain/requests/cadence.ts';
import { followUpActionLabel } from '../../../domain/requests/labels.ts';
import { useDraft } from '../../lib/use-draft.ts';
import { useWrite } from '../../lib/use-operation.ts';
import { DraftOffer } from '../../ui/draft-offer.tsx';
import { FormFrame, type OperationForm, useOperationForm } from '../../ui/form.tsx';
import layout from '../../ui/layout.module.css';
import { Sheet } from '../../ui/page.tsx';
import type { CadencePlan } from './cadence-screen.tsx';
import { byDay, nextStep } from './cadence-steps.ts';
import styles from './settings.module.css';

const schema = textOperations['cadence.update'].input;

interface PlanValues extends Record<string, unknown> {
  steps: CadenceStep[];
}

/** The plan as a table one types in; steps fall into the order of their days when it is saved. */
export function CadenceForm({ plan }: { readonly plan: CadencePlan }) {
  const form = useOperationForm<PlanValues>(schema, { steps: [...plan.current] });
  const draft = useDraft('settings.cadence', form);
  const update = useWrite('cadence.update');
  const table = useRef<HTMLTableSectionElement>(null);
  const count = useRef(form.values.steps.length);
  const { steps } = form.values;
  // A new step is typed into at once.
  useEffect(() => {
    if (steps.length > count.current) table.current?.querySelector<HTMLInputElement>('tr:last-child input')?.focus();
    count.current = steps.length;
  }, [steps.length]);
  return (
    <>
      <DraftOffer draft={draft} />
      <Sheet>
        <FormFrame
          form={form}
          submitLabel="Save the plan"
          onSubmit={async (values) => {
            const ordered = byDay(values.steps);
            form.setFieldValue('steps', ordered);
            await update.mutateAsync({ steps: ordered });
            await draft.clear();
          }}
          aside={
            <Button
              variant="default"
              leftSection={<IconPlus size={16} aria-hidden="true" />}
              onClick={() => form.setFieldValue('steps', [...steps, nextStep(steps, crypto.randomUUID())])}
            >
              Add a step
            </Button>
          }
        >
          <Table className={styles.steps} verticalSpacing="xs" horizontalSpacing="sm">
            <Table.Thead>
              <Table.Tr>
                <Table.Th className={styles.stepDay}>Day</Table.Th>
                <Table.Th className={styles.stepAction}>Step</Table.Th>
                <Table.Th>What is done</Table.Th>
                <Table.Th className={styles.stepUrgent}>Urgent only</Table.Th>
                <Table.Th className={styles.stepRemove}>
                  <VisuallyHidden>Remove</VisuallyHidden>
                </Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody ref={table}>
              {steps.map((step, place) => (
                <StepRow key={step.id} form={form} step={step} place={place} />
              ))}
            </Table.Tbody>
          </Table>
          <p className={layout.quiet}>
            Days count from receipt, or from sending while nobody has confirmed receipt. From the reminder on they move
            with the due day.
          </p>
        </FormFrame>
      </Sheet>
    </>
  );
}

interface StepRowProps {
  readonly form: OperationForm<PlanValues>;
  readonly step: CadenceStep;
  readonly place: number;
}

function StepRow({ form, step, place }: StepRowProps) {
  const number = place + 1;
  const path = `steps.${place}`;
  const what = form.getInputProps(`${path}.what`);
  const action = form.getInputProps(`${path}.action`);
  const day = form.getInputProps(`${path}.day`);
  const dayProblemId = `step-${step.id}-day`;
  const letter = cadenceActionFacts(step.action).letterKind;
  const choose = (chosen: CadenceAction | null) => {
    if (chosen === null) return;
    action.onChange(chosen);
    // The usual words come with the step until somebody has written others.
    const usual = (of: CadenceAction) => shippedCadence.find((one) => one.action === of)?.what ?? '';
    if (step.what === '' || step.what === usual(step.action)) {
      form.setFieldValue(`${path}.what`, usual(chosen) as never);
    }
  };
  return (
    <Table.Tr>
      <Table.Td>
        <NumberInput
          aria-label={`Day of step ${number}`}
          allowDecimal={false}
          clampBehavior="none"
          {...day}
          error={day.error !== undefined}
          aria-describedby={day.error === undefined ? undefined : dayProblemId}
        />
      </Table.Td>
      <Table.Td>
        <Select
          aria-label={`Kind of step ${number}`}
          data={cadenceActions.map((one) => ({ value: one, label: followUpActionLabel(one) }))}
          allowDeselect={false}
          value={step.action}
          onChange={(chosen) => choose(cadenceActions.find((one) => one === chosen) ?? null)}
          error={action.error}
        />
        {letter === null ? null : (
          <span className={layout.quiet}>
            {letter === 'reminder' ? 'Drafts a reminder' : `Drafts letter (${letter})`}
          </span>
        )}
      </Table.Td>
      <Table.Td>
        <TextInput aria-label={`What is done in step ${number}`} autoComplete="off" spellCheck={false} {...what} />
        {/* The column of the days is too narrow for a sentence. */}
        {day.error === undefined ? null : (
          <p id={dayProblemId} className={styles.stepProblem}>
            {day.error}
          </p>
        )}
      </Table.Td>
      <Table.Td>
        <Checkbox
          className={styles.stepTick ?? ''}
          aria-label={`Step ${number} only in urgent cases`}
          {...form.getInputProps(`${path}.isUrgentOnly`, { type: 'checkbox' })}
        />
      </Table.Td>
      <Table.Td>
        <ActionIcon
          className={styles.stepBin ?? ''}
          variant="subtle"
          color="quiet"
          aria-label={`Remove step ${number}`}
          disabled={form.values.steps.length < 2}
          onClick={() =>
            form.setFieldValue(
              'steps',
              form.values.steps.filter(({ id }) => id !== step.id),
            )
          }
        >
          <IconTrash size={16} aria-hidden="true" />
        </ActionIcon>
      </Table.Td>
    </Table.Tr>
  );
}
