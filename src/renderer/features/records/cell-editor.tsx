import { Button, Popover } from '@mantine/core';
import type { ReactNode } from 'react';
import { recordOperations } from '../../../contract/records.ts';
import { recordItemName } from '../../../domain/records/labels.ts';
import type { RecordItem } from '../../../domain/records/record-item.ts';
import { useWrite } from '../../lib/use-operation.ts';
import { DayField } from '../../ui/day-field.tsx';
import { TextField } from '../../ui/fields.tsx';
import { FormFrame, useOperationForm } from '../../ui/form.tsx';

/** The fields of a record that are changed in the ledger itself. */
export type CellField = 'neededBy' | 'accessionNumber';

const changes = recordOperations['records.update'].input.shape.changes;
const cellSchemas = {
  neededBy: changes.pick({ neededBy: true }),
  accessionNumber: changes.pick({ accessionNumber: true }),
};

const cellLabels: Readonly<Record<CellField, string>> = {
  neededBy: 'Needed by',
  accessionNumber: 'Accession number',
};

interface CellEditorProps {
  readonly item: RecordItem;
  readonly field: CellField;
  readonly onClose: () => void;
  /** The cell as it reads, which the small form hangs from. */
  readonly children: ReactNode;
}

/** A small form beside one cell of the ledger; Escape leaves the cell as it was. */
export function CellEditor({ item, field, onClose, children }: CellEditorProps) {
  return (
    <Popover
      opened
      onChange={(isOpen) => isOpen || onClose()}
      onClose={onClose}
      // The calendar of a day stands outside of it.
      closeOnClickOutside={false}
      position="bottom-end"
      trapFocus
      withinPortal
      portalProps={{ target: '#main' }}
      width="18rem"
    >
      <Popover.Target>{children}</Popover.Target>
      <Popover.Dropdown aria-label={`${cellLabels[field]} of ${recordItemName(item)}`}>
        <CellForm item={item} field={field} onClose={onClose} />
      </Popover.Dropdown>
    </Popover>
  );
}

function CellForm({ item, field, onClose }: Omit<CellEditorProps, 'children'>) {
  const update = useWrite('records.update');
  const form = useOperationForm<Record<string, string | null>>(cellSchemas[field], { [field]: item[field] });
  return (
    <FormFrame
      form={form}
      submitLabel="Save"
      onSubmit={async (values) => {
        if (form.isDirty()) await update.mutateAsync({ recordItemId: item.id, changes: values });
        onClose();
      }}
      aside={
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
      }
    >
      {field === 'neededBy' ? (
        <DayField label={cellLabels.neededBy} saysDistance autoFocus {...form.getInputProps('neededBy')} />
      ) : (
        <TextField
          label={cellLabels.accessionNumber}
          description="As the laboratory or imaging site writes it"
          autoFocus
          {...form.getInputProps('accessionNumber')}
        />
      )}
    </FormFrame>
  );
}
