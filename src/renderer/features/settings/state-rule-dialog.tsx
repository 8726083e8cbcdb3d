import { Button, Group, Modal, NumberInput, SimpleGrid, Switch } from '@mantine/core';
import { textOperations } from '../../../contract/texts.ts';
import type { StateRule } from '../../../domain/law/law.ts';
import { stateName } from '../../../domain/shared/us-states.ts';
import { CallError, refusalOf } from '../../lib/call.ts';
import { useWrite } from '../../lib/use-operation.ts';
import { DayField } from '../../ui/day-field.tsx';
import { SelectField, TextField, WordsField } from '../../ui/fields.tsx';
import { useOperationForm } from '../../ui/form.tsx';
import { SectionForm } from '../../ui/section-form.tsx';
import type { LawTable } from './law-screen.tsx';
import { sayMark } from './law-words.ts';
import styles from './settings.module.css';

const schema = textOperations['law.update'].input.shape.changes.shape.states.unwrap().element;
const marks = ['V', 'K', 'unsure'] as const;
const emptyRule: StateRule = {
  state: '',
  days: 30,
  dayType: 'calendar',
  feeNote: null,
  source: '',
  mark: 'unsure',
  verifiedOn: null,
  userNote: null,
  isUsed: false,
};

interface StateRuleDialogProps {
  readonly law: LawTable;
  /** Null adds one. */
  readonly rule: StateRule | null;
  readonly onClose: () => void;
}

/** One state's own deadline: what it says, where it was read, and whether the clock counts with it. */
export function StateRuleDialog({ law: { current, shipped }, rule, onClose }: StateRuleDialogProps) {
  const form = useOperationForm(schema, { ...(rule ?? emptyRule) });
  const update = useWrite('law.update');
  const others = current.states.filter(({ state }) => state !== rule?.state);
  const shippedRule = shipped.states.find(({ state }) => state === rule?.state);
  const isChanged = rule !== null && JSON.stringify(rule) !== JSON.stringify(shippedRule);

  const save = async (value: StateRule) => {
    try {
      await update.mutateAsync({ changes: { states: [...others, value] } });
    } catch (thrown) {
      // The table numbers its rules; this form shows the last of them.
      const refusal = refusalOf(thrown);
      throw new CallError({ ...refusal, field: refusal.field?.replace(/^changes\.states\.\d+\./, '') ?? null });
    }
  };
  const takeBack = async () => {
    await update.mutateAsync({ changes: { states: shippedRule === undefined ? others : [...others, shippedRule] } });
    onClose();
  };
  const { isUsed, verifiedOn } = form.values;
  const used = form.getInputProps('isUsed', { type: 'checkbox' });
  return (
    <Modal
      opened
      onClose={onClose}
      title={rule === null ? 'Add a state' : `Rule of ${stateName(rule.state) ?? rule.state}`}
      size="lg"
    >
      <SectionForm
        formKey={`settings.law.${rule?.state ?? 'new'}`}
        form={form}
        isNew={rule === null}
        submitLabel={rule === null ? 'Add the state' : 'Save the rule'}
        save={save}
        close={onClose}
      >
        <SimpleGrid cols={rule === null ? 3 : 2} spacing="md">
          {rule === null && (
            <TextField
              label="State"
              placeholder="CA"
              required
              {...form.getInputProps('state')}
              onChange={(text) => form.setFieldValue('state', (text ?? '').toUpperCase())}
            />
          )}
          <NumberInput
            label="Days"
            withAsterisk
            allowDecimal={false}
            clampBehavior="none"
            {...form.getInputProps('days')}
          />
          <SelectField
            label="Kind of days"
            choices={[
              { value: 'calendar', label: 'Calendar days' },
              { value: 'business', label: 'Business days' },
            ]}
            {...form.getInputProps('dayType')}
          />
        </SimpleGrid>
        <TextField
          label="Source"
          description="The law or page where this was read"
          required
          {...form.getInputProps('source')}
        />
        <TextField label="Fees" {...form.getInputProps('feeNote')} />
        <SimpleGrid cols={2} spacing="md">
          <SelectField
            label="How sure"
            choices={marks.map((mark) => ({ value: mark, label: sayMark(mark) }))}
            {...form.getInputProps('mark')}
          />
          <DayField
            label="Verified on"
            description="The day somebody here read the law"
            {...form.getInputProps('verifiedOn')}
          />
        </SimpleGrid>
        <WordsField label="Own note" rows={2} {...form.getInputProps('userNote')} />
        <Switch
          label="The clock counts with this rule"
          description={
            isUsed && (verifiedOn ?? '') === '' ? (
              <span className={styles.caution}>Verify before use: nobody here has put down that they read it.</span>
            ) : (
              'Only a rule that is switched on counts, and only for custodians in this state.'
            )
          }
          {...used}
        />
      </SectionForm>
      {isChanged && (
        <Group className={styles.foot}>
          <Button variant="subtle" color="quiet" loading={update.isPending} onClick={() => void takeBack()}>
            {shippedRule === undefined ? 'Remove this state' : 'Back to the shipped rule'}
          </Button>
        </Group>
      )}
    </Modal>
  );
}
