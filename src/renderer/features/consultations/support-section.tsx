import { Button, Group, Modal, Stack } from '@mantine/core';
import { IconPencil, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { z } from 'zod';
import type { OperationOutput } from '../../../contract/all.ts';
import { supportFields } from '../../../contract/support.ts';
import { useOperation, useWrite } from '../../lib/use-operation.ts';
import { TextField, WordsField } from '../../ui/fields.tsx';
import { DialogForm, useOperationForm } from '../../ui/form.tsx';
import layout from '../../ui/layout.module.css';
import { Section } from '../../ui/section.tsx';
import { OperationView } from '../../ui/states.tsx';
import styles from './consultations.module.css';

type Entry = OperationOutput<'support.list'>['entries'][number];
const schema = z.strictObject(supportFields);
type Values = Required<z.input<typeof schema>>;

/** Where a client in distress finds somebody to talk to: the practice's own entries. */
export function SupportSection() {
  const support = useOperation('support.list', {});
  // Null while nothing is edited; an entry, or "new".
  const [editing, setEditing] = useState<Entry | 'new' | null>(null);
  return (
    <Section
      title="Support"
      action={
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconPlus size={16} aria-hidden="true" />}
          onClick={() => setEditing('new')}
        >
          Add an entry
        </Button>
      }
    >
      <OperationView query={support}>
        {({ entries, source }) => (
          <Stack gap="md">
            <ul className={styles.support} aria-label="Support entries">
              {entries.map((entry) => (
                <li key={entry.key}>
                  <div>
                    <strong>{entry.name}</strong>
                    {entry.what !== null && <p className={layout.quiet}>{entry.what}</p>}
                    {entry.phone === null ? (
                      <p className={layout.quiet}>No number yet: look it up, check it, and write it here.</p>
                    ) : (
                      <p className={layout.said}>
                        <span className={styles.phone}>{entry.phone}</span>
                        {[entry.hours, entry.checked === null ? null : `checked: ${entry.checked}`]
                          .filter((part) => part !== null)
                          .map((part) => ` · ${part}`)
                          .join('')}
                      </p>
                    )}
                  </div>
                  <Button
                    variant="subtle"
                    size="compact-sm"
                    leftSection={<IconPencil size={16} aria-hidden="true" />}
                    aria-label={`Edit ${entry.name}`}
                    onClick={() => setEditing(entry)}
                  >
                    Edit
                  </Button>
                </li>
              ))}
            </ul>
            <p className={layout.quiet}>Where the entries come from: {source}</p>
          </Stack>
        )}
      </OperationView>
      {editing !== null && (
        <SupportDialog entry={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />
      )}
    </Section>
  );
}

function SupportDialog({ entry, onClose }: { readonly entry: Entry | null; readonly onClose: () => void }) {
  const save = useWrite('support.save');
  const remove = useWrite('support.remove');
  const form = useOperationForm<Values>(schema, {
    name: entry?.name ?? '',
    what: entry?.what ?? null,
    phone: entry?.phone ?? null,
    hours: entry?.hours ?? null,
    checked: entry?.checked ?? null,
  });
  return (
    <Modal
      opened
      onClose={onClose}
      title={entry === null ? 'Add a support entry' : 'Change the support entry'}
      size="lg"
    >
      <DialogForm
        form={form}
        submitLabel="Save the entry"
        onSubmit={(values) => save.mutateAsync({ key: entry?.key ?? null, ...values })}
        onClose={onClose}
      >
        <Stack gap="md">
          <TextField label="Name" required autoFocus {...form.getInputProps('name')} />
          <WordsField label="What for" rows={2} {...form.getInputProps('what')} />
          <div className={layout.pair}>
            <TextField label="Phone" type="tel" {...form.getInputProps('phone')} />
            <TextField label="Hours" {...form.getInputProps('hours')} />
          </div>
          <TextField
            label="Checked by and when"
            placeholder="Called on Nov 21, MB"
            {...form.getInputProps('checked')}
          />
          {entry?.isEdited && (
            <Group>
              <Button
                variant="subtle"
                color="quiet"
                size="compact-sm"
                loading={remove.isPending}
                onClick={() => remove.mutate({ key: entry.key }, { onSuccess: onClose })}
              >
                {entry.isOwn ? 'Remove this entry' : 'Take it back to the shipped words'}
              </Button>
            </Group>
          )}
        </Stack>
      </DialogForm>
    </Modal>
  );
}
