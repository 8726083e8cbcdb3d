import { Modal, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { z } from 'zod';
import { caseOperations } from '../../../contract/cases.ts';
import { closeReasons } from '../../../domain/cases/case.ts';
import { closeReasonLabel } from '../../../domain/cases/labels.ts';
import { useOperation, useWrite } from '../../lib/use-operation.ts';
import { SelectField, WordsField } from '../../ui/fields.tsx';
import { DialogForm, useOperationForm } from '../../ui/form.tsx';
import layout from '../../ui/layout.module.css';
import { PlaceLink } from './place-link.tsx';
import styles from './steps.module.css';
import type { OfCase } from './steps-section.tsx';

interface CloseDialogProps {
  readonly of: OfCase;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** Closes the case with the reason; what that would leave open is said, and bars nothing. */
export function CloseDialog({ of, isOpen, onClose }: CloseDialogProps) {
  return (
    <Modal opened={isOpen} onClose={onClose} title="Close the case?" size="lg">
      <CloseForm of={of} onClose={onClose} />
    </Modal>
  );
}

const schema = caseOperations['cases.close'].input.pick({ closeReason: true, words: true });

function CloseForm({ of, onClose }: Omit<CloseDialogProps, 'isOpen'>) {
  const form = useOperationForm<z.input<typeof schema>>(schema, { closeReason: 'decided', words: '' });
  const close = useWrite('cases.close');
  return (
    <DialogForm
      form={form}
      submitLabel="Close the case"
      onSubmit={(values) => close.mutateAsync({ caseId: of.id, ...values })}
      onClose={onClose}
    >
      <Stack gap="md">
        <Text>A closed case leaves the board and keeps everything. It can be reopened.</Text>
        <LeftOpen of={of} />
        <SelectField
          label="Why it is closed"
          required
          choices={closeReasons.map((value) => ({ value, label: closeReasonLabel(value) }))}
          {...form.getInputProps('closeReason')}
        />
        <WordsField label="In words" description="Kept with the case" rows={2} {...form.getInputProps('words')} />
      </Stack>
    </DialogForm>
  );
}

function LeftOpen({ of }: { readonly of: OfCase }) {
  const guide = useOperation('cases.guide', { caseId: of.id });
  const open = guide.data?.closing ?? [];
  if (open.length === 0) return null;
  return (
    <div>
      <Text>This would stay open:</Text>
      <ul className={layout.tightList} aria-label="What stays open">
        {open.map(({ code, text, place }) => (
          <li key={`${code} ${text}`} className={styles.warning}>
            <IconAlertTriangle size={18} aria-hidden="true" />
            <span className={styles.words}>{text}</span>
            <PlaceLink place={place} of={of} about={text} />
          </li>
        ))}
      </ul>
    </div>
  );
}
