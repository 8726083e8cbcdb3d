import { Alert, Button, Group } from '@mantine/core';
import { IconAlertTriangle, IconFileDiff, IconTrash } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { recordItemName } from '../../../domain/records/labels.ts';
import type { RecordItem, RecordKind } from '../../../domain/records/record-item.ts';
import type { CaseId, RecordItemId } from '../../../domain/shared/ids.ts';
import { changedFields } from '../../lib/changed-fields.ts';
import { useWrite } from '../../lib/use-operation.ts';
import { useOperationForm } from '../../ui/form.tsx';
import { SectionForm } from '../../ui/section-form.tsx';
import { MissingParts } from './missing-parts.tsx';
import { RecordDocument } from './record-document.tsx';
import { RecordFields } from './record-fields.tsx';
import styles from './record-form.module.css';
import { RecordPanel } from './record-panel.tsx';
import { emptyRecordValues, type RecordValues, recordSchema, toRecordValues } from './record-values.ts';

interface NewRecordPanelProps {
  readonly caseId: CaseId;
  /** The kind proposed: usually the next thing the packet lacks. */
  readonly kind: RecordKind;
  readonly onClose: () => void;
  readonly onAdded: (recordItemId: RecordItemId) => void;
}

/** Writes a needed thing onto the ledger. */
export function NewRecordPanel({ caseId, kind, onClose, onAdded }: NewRecordPanelProps) {
  const form = useOperationForm<RecordValues>(recordSchema, emptyRecordValues(kind));
  const add = useWrite('records.add');
  return (
    <RecordPanel title="Add a record" onClose={onClose}>
      <SectionForm
        form={form}
        formKey={`record:new:${caseId}`}
        isNew
        submitLabel="Add to the ledger"
        save={async (values) => onAdded((await add.mutateAsync({ caseId, ...values })).recordItemId)}
        close={onClose}
      >
        <div className={styles.scroll}>
          <RecordFields form={form} />
        </div>
      </SectionForm>
    </RecordPanel>
  );
}

interface EditRecordPanelProps {
  readonly item: RecordItem;
  /** What to know about it: tissue at risk, an opinion that rests on an earlier version. */
  readonly notes: ReadonlyArray<string>;
  /** The version that took its place; null for the one that counts. */
  readonly laterId: RecordItemId | null;
  readonly onClose: () => void;
  readonly onOpenFile: (item: RecordItem) => void;
  readonly onAmend: (item: RecordItem) => void;
  readonly onDelete: (item: RecordItem) => void;
}

/** Changes one thing of the ledger. */
export function EditRecordPanel(props: EditRecordPanelProps) {
  const { item, notes, laterId, onClose, onOpenFile, onAmend, onDelete } = props;
  const [initial, setInitial] = useState(() => toRecordValues(item));
  const form = useOperationForm<RecordValues>(recordSchema, initial);
  const update = useWrite('records.update');

  // The record may change beside the form: by a key in the ledger, by an undo. What is being typed stays.
  const stored = JSON.stringify(toRecordValues(item));
  // biome-ignore lint/correctness/useExhaustiveDependencies: a change in the store is the trigger.
  useEffect(() => {
    if (stored === JSON.stringify(initial) || form.isDirty()) return;
    const fresh: RecordValues = JSON.parse(stored);
    form.setInitialValues(fresh);
    form.setValues(fresh);
    setInitial(fresh);
  }, [stored]);

  return (
    <RecordPanel title={recordItemName(item)} onClose={onClose}>
      <SectionForm
        form={form}
        formKey={`record:${item.id}`}
        submitLabel="Save the record"
        save={(values) => update.mutateAsync({ recordItemId: item.id, changes: changedFields(initial, values) })}
        close={onClose}
      >
        <div className={styles.scroll}>
          {notes.length === 0 ? null : <Notes notes={notes} />}
          <RecordDocument item={item} onOpen={() => onOpenFile(item)} />
          <RecordFields form={form} />
          <Group gap="sm">
            {laterId === null ? (
              <Button
                variant="subtle"
                size="compact-sm"
                leftSection={<IconFileDiff size={16} aria-hidden="true" />}
                onClick={() => onAmend(item)}
              >
                {isReport(item) ? 'Add amended report' : 'Add amended version'}
              </Button>
            ) : null}
            <Button
              variant="subtle"
              color="quiet"
              size="compact-sm"
              leftSection={<IconTrash size={16} aria-hidden="true" />}
              onClick={() => onDelete(item)}
            >
              Remove from the ledger
            </Button>
          </Group>
          {laterId === null ? (
            <MissingParts caseId={item.caseId} recordItemId={item.id} name={recordItemName(item)} />
          ) : null}
        </div>
      </SectionForm>
    </RecordPanel>
  );
}

function isReport({ kind }: RecordItem): boolean {
  return kind.endsWith('Report');
}

function Notes({ notes }: { readonly notes: ReadonlyArray<string> }) {
  return (
    <Alert color="caution" variant="light" icon={<IconAlertTriangle size={18} aria-hidden="true" />} role="status">
      {notes.map((note) => (
        <p key={note} className={styles.note}>
          {note}
        </p>
      ))}
    </Alert>
  );
}
