import { ActionIcon, Button, Fieldset, Text } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { recordItemName } from '../../../domain/records/labels.ts';
import type { RecordItem } from '../../../domain/records/record-item.ts';
import type { Request } from '../../../domain/requests/request.ts';
import { type Day, shortDate } from '../../../domain/shared/days.ts';
import { errorAt } from '../../lib/use-saved-fields.ts';
import { useToday } from '../../lib/use-today.ts';
import { DayField } from '../../ui/day-field.tsx';
import { SelectField } from '../../ui/fields.tsx';
import { canBeAskedBy } from './item-choice.ts';
import styles from './request-items-field.module.css';
import type { AskedItem, RequestFieldsForm } from './use-request-fields.ts';

interface RequestItemsFieldProps {
  readonly ledger: ReadonlyArray<RecordItem>;
  readonly request: Pick<Request, 'custodianId' | 'letterKind'>;
  readonly form: RequestFieldsForm;
}

/** The things asked for, each with its dates. */
export function RequestItemsField({ ledger, request, form }: RequestItemsFieldProps) {
  const { fields, errors, set } = form;
  const chosen = new Set(fields.items.map((item) => item.recordItemId));
  const others = ledger.filter(
    (item) =>
      !chosen.has(item.id) &&
      canBeAskedBy(request.letterKind, item) &&
      (item.custodianId === null || item.custodianId === request.custodianId),
  );
  return (
    <Fieldset variant="unstyled" legend="What is asked for" data-field="items">
      <ul className={styles.items}>
        {fields.items.map((item, index) => (
          <li key={item.recordItemId}>
            <ItemRow
              item={item}
              record={ledger.find((record) => record.id === item.recordItemId)}
              onChange={(changes) =>
                set({ items: fields.items.map((other, at) => (at === index ? { ...other, ...changes } : other)) })
              }
              onRemove={() => set({ items: fields.items.filter((_, at) => at !== index) })}
            />
          </li>
        ))}
      </ul>
      <SelectField
        label="Add from the ledger"
        placeholder={others.length === 0 ? 'Nothing else in the ledger is held here' : 'Choose a record'}
        disabled={others.length === 0}
        choices={others.map((item) => ({ value: item.id, label: recordItemName(item) }))}
        value={null}
        onChange={(id) => id !== null && set({ items: [...fields.items, { recordItemId: id, from: null, to: null }] })}
        error={errorAt(errors, 'items')}
      />
    </Fieldset>
  );
}

interface ItemRowProps {
  readonly item: AskedItem;
  readonly record: RecordItem | undefined;
  readonly onChange: (changes: Partial<AskedItem>) => void;
  readonly onRemove: () => void;
}

function ItemRow({ item, record, onChange, onRemove }: ItemRowProps) {
  const today = useToday();
  const [wantsOwnDates, setWantsOwnDates] = useState(false);
  const known = sayServed(record, today);
  const hasOwnDates = wantsOwnDates || known === null || item.from !== null || item.to !== null;
  const name = record === undefined ? 'A deleted record' : recordItemName(record);
  return (
    <fieldset className={styles.item} aria-label={name}>
      <div className={styles.name}>
        <span className={styles.strong}>{name}</span>
        {record?.accessionNumber && <Text c="dimmed">Accession {record.accessionNumber}</Text>}
        {!hasOwnDates && (
          <Text c="dimmed">
            {known}{' '}
            <Button variant="subtle" size="compact-xs" onClick={() => setWantsOwnDates(true)}>
              Ask for other dates
            </Button>
          </Text>
        )}
      </div>
      {hasOwnDates && (
        <div className={styles.days}>
          <DayField label="From" value={item.from} onChange={(day) => onChange({ from: day as Day | null })} />
          <DayField label="To" value={item.to} onChange={(day) => onChange({ to: day as Day | null })} />
        </div>
      )}
      <ActionIcon
        className={styles.remove}
        variant="subtle"
        color="quiet"
        aria-label={`Do not ask for ${name}`}
        onClick={onRemove}
      >
        <IconX size={18} aria-hidden="true" />
      </ActionIcon>
    </fieldset>
  );
}

/** "Dated Tue, Mar 3 to Thu, Apr 2" by the ledger; null when it holds no day. */
function sayServed(record: RecordItem | undefined, today: Day): string | null {
  if (!record?.servedFrom) return null;
  const from = shortDate(record.servedFrom, today);
  const isRange = record.servedTo !== null && record.servedTo !== record.servedFrom;
  return `Dated ${isRange && record.servedTo !== null ? `${from} to ${shortDate(record.servedTo, today)}` : from}`;
}
