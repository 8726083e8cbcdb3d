import { ActionIcon, Button, Group, Select, Table, TextInput, VisuallyHidden } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { checklistOperations } from '../../../contract/checklists.ts';
import { casePlaces } from '../../../domain/cases/case-places.ts';
import type { TemplateLine } from '../../../domain/checklists/template.ts';
import { placeLabel } from '../../lib/case-places.ts';
import { useDraft } from '../../lib/use-draft.ts';
import { useWrite } from '../../lib/use-operation.ts';
import { DraftOffer } from '../../ui/draft-offer.tsx';
import { FormFrame, type OperationForm, useOperationForm } from '../../ui/form.tsx';
import { Sheet } from '../../ui/page.tsx';
import type { StepTemplate } from './checklists-screen.tsx';
import styles from './settings.module.css';

const schema = checklistOperations['checklists.updateTemplate'].input.pick({ lines: true });

interface ListValues extends Record<string, unknown> {
  lines: TemplateLine[];
}

/** The checklist of one step as a table one types in. */
export function ChecklistForm({ template }: { readonly template: StepTemplate }) {
  const { step } = template;
  const form = useOperationForm<ListValues>(schema, { lines: [...template.current] });
  const draft = useDraft(`settings.checklist.${step}`, form);
  const update = useWrite('checklists.updateTemplate');
  const table = useRef<HTMLTableSectionElement>(null);
  const { lines } = form.values;
  const count = useRef(lines.length);
  // A new line is typed into at once.
  useEffect(() => {
    if (lines.length > count.current) table.current?.querySelector<HTMLInputElement>('tr:last-child input')?.focus();
    count.current = lines.length;
  }, [lines.length]);
  return (
    <>
      <DraftOffer draft={draft} />
      <Sheet>
        <FormFrame
          form={form}
          submitLabel="Save the checklist"
          onSubmit={async (values) => {
            await update.mutateAsync({ step, lines: values.lines });
            await draft.clear();
          }}
          aside={
            <Button
              variant="default"
              leftSection={<IconPlus size={16} aria-hidden="true" />}
              onClick={() =>
                form.setFieldValue('lines', [...lines, { code: crypto.randomUUID(), text: '', place: null }])
              }
            >
              Add a line
            </Button>
          }
        >
          <Table className={styles.steps} verticalSpacing="xs" horizontalSpacing="sm">
            <Table.Thead>
              <Table.Tr>
                <Table.Th>What is to be done</Table.Th>
                <Table.Th className={styles.linePlace}>Leads to</Table.Th>
                <Table.Th className={styles.lineWays}>
                  <VisuallyHidden>Move and remove</VisuallyHidden>
                </Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody ref={table}>
              {lines.map((line, place) => (
                <LineRow key={line.code} form={form} place={place} />
              ))}
            </Table.Tbody>
          </Table>
        </FormFrame>
      </Sheet>
    </>
  );
}

function LineRow({ form, place }: { readonly form: OperationForm<ListValues>; readonly place: number }) {
  const { lines } = form.values;
  const number = place + 1;
  const line = lines[place];
  if (line === undefined) return null;
  const put = (next: ReadonlyArray<TemplateLine>) => form.setFieldValue('lines', [...next]);
  const move = (to: number) => put(lines.toSpliced(place, 1).toSpliced(to, 0, line));
  return (
    <Table.Tr>
      <Table.Td>
        <TextInput
          aria-label={`Line ${number}`}
          autoComplete="off"
          spellCheck={false}
          {...form.getInputProps(`lines.${place}.text`)}
        />
      </Table.Td>
      <Table.Td>
        <Select
          aria-label={`Where line ${number} leads to`}
          data={casePlaces.map((value) => ({ value, label: placeLabel(value) }))}
          clearable
          clearButtonProps={{ 'aria-label': `Let line ${number} lead nowhere` }}
          placeholder="Nowhere"
          {...form.getInputProps(`lines.${place}.place`)}
        />
      </Table.Td>
      <Table.Td>
        <Group gap="xs" wrap="nowrap">
          <Way label={`Move line ${number} up`} isOff={place === 0} onClick={() => move(place - 1)}>
            <IconArrowUp size={16} aria-hidden="true" />
          </Way>
          <Way label={`Move line ${number} down`} isOff={number === lines.length} onClick={() => move(place + 1)}>
            <IconArrowDown size={16} aria-hidden="true" />
          </Way>
          <Way label={`Remove line ${number}`} isOff={lines.length < 2} onClick={() => put(lines.toSpliced(place, 1))}>
            <IconTrash size={16} aria-hidden="true" />
          </Way>
        </Group>
      </Table.Td>
    </Table.Tr>
  );
}

interface WayProps {
  readonly label: string;
  readonly isOff: boolean;
  readonly onClick: () => void;
  readonly children: React.ReactNode;
}

function Way({ label, isOff, onClick, children }: WayProps) {
  return (
    <ActionIcon variant="subtle" color="quiet" aria-label={label} disabled={isOff} onClick={onClick}>
      {children}
    </ActionIcon>
  );
}
