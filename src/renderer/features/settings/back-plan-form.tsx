import { ActionIcon, Button, NumberInput, Select, Table, TextInput, VisuallyHidden } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { timingOperations } from '../../../contract/timing.ts';
import { type BackPlanKind, backPlanEvidence, type MilestoneRule } from '../../../domain/timing/back-plan.ts';
import { backPlanEvidenceLabel, backPlanLabel } from '../../../domain/timing/back-plan-edits.ts';
import { useDraft } from '../../lib/use-draft.ts';
import { useWrite } from '../../lib/use-operation.ts';
import { DraftOffer } from '../../ui/draft-offer.tsx';
import { FormFrame, type OperationForm, useOperationForm } from '../../ui/form.tsx';
import layout from '../../ui/layout.module.css';
import { Sheet } from '../../ui/page.tsx';
import styles from './settings.module.css';

const schema = timingOperations['backPlan.update'].input.omit({ plan: true });

interface PlanValues extends Record<string, unknown> {
  milestones: MilestoneRule[];
}

interface BackPlanFormProps {
  readonly kind: BackPlanKind;
  readonly milestones: ReadonlyArray<MilestoneRule>;
}

/** One plan as a table one types in. */
export function BackPlanForm({ kind, milestones: stored }: BackPlanFormProps) {
  const form = useOperationForm<PlanValues>(schema, { milestones: [...stored] });
  const draft = useDraft(`settings.backPlan.${kind}`, form);
  const update = useWrite('backPlan.update');
  const { milestones } = form.values;
  const label = backPlanLabel(kind);
  return (
    <>
      <DraftOffer draft={draft} />
      <Sheet>
        <FormFrame
          form={form}
          submitLabel={`Save the plan ${label}`}
          onSubmit={async (values) => {
            await update.mutateAsync({ plan: kind, milestones: values.milestones });
            await draft.clear();
          }}
          aside={
            <Button
              variant="default"
              leftSection={<IconPlus size={16} aria-hidden="true" />}
              onClick={() => form.setFieldValue('milestones', [...milestones, newMilestone(milestones)])}
            >
              Add a milestone
            </Button>
          }
        >
          <Table className={styles.steps} verticalSpacing="xs" horizontalSpacing="sm">
            <Table.Thead>
              <Table.Tr>
                <Table.Th className={styles.stepDay}>From day</Table.Th>
                <Table.Th className={styles.stepDay}>To day</Table.Th>
                <Table.Th>What is reached</Table.Th>
                <Table.Th className={styles.stepEvidence}>What shows it</Table.Th>
                <Table.Th className={styles.stepRemove}>
                  <VisuallyHidden>Remove</VisuallyHidden>
                </Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {milestones.map((rule, place) => (
                <MilestoneRow key={rule.id} form={form} rule={rule} place={place} plan={label} />
              ))}
            </Table.Tbody>
          </Table>
          <p className={layout.quiet}>
            Days count from the day the case opened; those marked “after the consult” count from the consult.
          </p>
        </FormFrame>
      </Sheet>
    </>
  );
}

interface MilestoneRowProps {
  readonly form: OperationForm<PlanValues>;
  readonly rule: MilestoneRule;
  readonly place: number;
  readonly plan: string;
}

const byDayOnly = 'none';

function MilestoneRow({ form, rule, place, plan }: MilestoneRowProps) {
  const path = `milestones.${place}`;
  const of = `of milestone ${place + 1}, plan ${plan}`;
  const evidence = form.getInputProps(`${path}.doneBy`);
  const problemId = `milestone-${plan}-${rule.id}-day`;
  const from = form.getInputProps(`${path}.fromDay`);
  const to = form.getInputProps(`${path}.toDay`);
  const problem = from.error ?? to.error ?? form.errors[`${path}.anchor`] ?? form.errors[`${path}.id`];
  const dayProps = { allowDecimal: false, clampBehavior: 'none', 'aria-describedby': problemId } as const;
  return (
    <Table.Tr>
      <Table.Td>
        <NumberInput aria-label={`From day ${of}`} {...dayProps} {...from} error={from.error !== undefined} />
      </Table.Td>
      <Table.Td>
        <NumberInput aria-label={`To day ${of}`} {...dayProps} {...to} error={to.error !== undefined} />
      </Table.Td>
      <Table.Td>
        <TextInput
          aria-label={`What is reached, ${of}`}
          autoComplete="off"
          spellCheck={false}
          {...form.getInputProps(`${path}.what`)}
        />
        <p id={problemId} className={problem === undefined ? layout.quiet : styles.stepProblem}>
          {problem ?? (rule.anchor === 'consult' ? 'Days after the consult' : null)}
        </p>
      </Table.Td>
      <Table.Td>
        <Select
          aria-label={`What shows it, ${of}`}
          data={[
            { value: byDayOnly, label: 'Nothing: by its day only' },
            ...backPlanEvidence.map((code) => ({ value: code, label: backPlanEvidenceLabel(code) })),
          ]}
          allowDeselect={false}
          value={rule.doneBy ?? byDayOnly}
          onChange={(chosen) => evidence.onChange(backPlanEvidence.find((code) => code === chosen) ?? null)}
          error={evidence.error}
        />
      </Table.Td>
      <Table.Td>
        <ActionIcon
          className={styles.stepBin ?? ''}
          variant="subtle"
          color="quiet"
          aria-label={`Remove milestone ${place + 1} of the plan ${plan}`}
          disabled={form.values.milestones.length < 2}
          onClick={() => form.removeListItem('milestones', place)}
        >
          <IconTrash size={16} aria-hidden="true" />
        </ActionIcon>
      </Table.Td>
    </Table.Tr>
  );
}

/** A milestone to begin with: on the last day of the plan, shown by nothing yet. */
function newMilestone(milestones: ReadonlyArray<MilestoneRule>): MilestoneRule {
  const last = Math.max(0, ...milestones.map(({ toDay }) => (Number.isInteger(toDay) ? toDay : 0)));
  return {
    id: crypto.randomUUID(),
    anchor: 'opened',
    fromDay: last,
    toDay: last,
    what: '',
    doneBy: null,
    way: null,
  };
}
