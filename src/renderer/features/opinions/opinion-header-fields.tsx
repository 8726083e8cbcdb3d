import { Button, Checkbox, Collapse, Text } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { consultModes } from '../../../domain/consultations/consult-mode.ts';
import { consultModeLabel } from '../../../domain/opinions/say.ts';
import { recordItemName, recordStateLabel } from '../../../domain/records/labels.ts';
import type { RecordItem } from '../../../domain/records/record-item.ts';
import type { RecordItemId } from '../../../domain/shared/ids.ts';
import { DayField } from '../../ui/day-field.tsx';
import { SelectField, TextField } from '../../ui/fields.tsx';
import type { OperationForm } from '../../ui/form.tsx';
import type { OpinionFormValues } from './opinion-form.ts';
import styles from './opinion-header-fields.module.css';

interface OpinionHeaderFieldsProps {
  readonly form: OperationForm<OpinionFormValues>;
  readonly ledger: ReadonlyArray<RecordItem>;
}

/** Who gave the opinion, when and how, and which records were in hand. */
export function OpinionHeaderFields({ form, ledger }: OpinionHeaderFieldsProps) {
  return (
    <div className={styles.head}>
      <div className={styles.fields}>
        <TextField label="Clinician" required autoFocus {...form.getInputProps('clinician')} />
        <TextField label="Specialty" {...form.getInputProps('specialty')} />
        <TextField label="Institution" {...form.getInputProps('institution')} />
        <DayField label="Given on" {...form.getInputProps('givenOn')} />
        <SelectField
          label="How it was given"
          choices={consultModes.map((value) => ({ value, label: consultModeLabel(value) }))}
          {...form.getInputProps('mode')}
        />
      </div>
      <RecordsInHand form={form} ledger={ledger} />
    </div>
  );
}

function RecordsInHand({ form, ledger }: OpinionHeaderFieldsProps) {
  const [isOpen, setIsOpen] = useState(false);
  const bodyId = useId();
  const Chevron = isOpen ? IconChevronDown : IconChevronRight;
  const inHand = form.values.basedOn;
  const here = ledger.filter((item) => item.state.kind === 'received' || item.state.kind === 'checked');
  if (ledger.length === 0) {
    return <Text c="dimmed">The record ledger is empty, so no records can be named as in hand yet.</Text>;
  }
  return (
    <div>
      <Button
        variant="subtle"
        color="quiet"
        size="compact-sm"
        leftSection={<Chevron size={14} aria-hidden="true" />}
        aria-expanded={isOpen}
        aria-controls={bodyId}
        onClick={() => setIsOpen(!isOpen)}
      >
        Records in hand: {inHand.length} of {ledger.length}
      </Button>
      <Collapse expanded={isOpen} id={bodyId}>
        <Checkbox.Group
          className={styles.records}
          label="The doctor had these in hand"
          description="When opinions rest on different records, the comparison says so before anything else."
          value={inHand}
          onChange={(ids) => form.setFieldValue('basedOn', ids as RecordItemId[])}
        >
          <div className={styles.ticks}>
            {ledger.map((item) => (
              <Checkbox
                key={item.id}
                value={item.id}
                label={`${recordItemName(item)} (${recordStateLabel(item.state.kind).toLowerCase()})`}
              />
            ))}
          </div>
          {here.length > 0 && (
            <Button
              variant="default"
              size="compact-sm"
              onClick={() => form.setFieldValue('basedOn', [...new Set([...inHand, ...here.map((item) => item.id)])])}
            >
              Tick everything that is here
            </Button>
          )}
        </Checkbox.Group>
      </Collapse>
    </div>
  );
}
