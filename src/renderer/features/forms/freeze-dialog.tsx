import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { FormFillId } from '../../../domain/shared/ids.ts';
import { refusalOf } from '../../lib/call.ts';
import { useWrite } from '../../lib/use-operation.ts';
import { RefusalNote } from '../../ui/states.tsx';
import type { Filled } from './fill-screen.tsx';

interface FreezeDialogProps {
  readonly formFillId: FormFillId;
  readonly title: string;
  readonly filled: Filled;
  readonly onClose: () => void;
}

/** Says what freezing means, and what the form still lacks, before it is done. */
export function FreezeDialog({ formFillId, title, filled, onClose }: FreezeDialogProps) {
  const freeze = useWrite('fills.freeze');
  const [refused, setRefused] = useState<unknown>(null);
  const open = filled.values.filter(({ problem }) => problem !== null);
  const go = async () => {
    setRefused(null);
    try {
      await freeze.mutateAsync({ formFillId });
      onClose();
    } catch (thrown) {
      setRefused(thrown);
    }
  };
  return (
    <Modal opened onClose={onClose} title={`Freeze ${title}?`}>
      <Stack gap="lg">
        {refused === null ? null : <RefusalNote refusal={refusalOf(refused)} />}
        <Text>
          The pages are kept in the store exactly as they are now, as proof of what went out, and no field can be
          changed any more. For changes the form is filled in once more.
        </Text>
        {open.length === 0 ? null : (
          <Text c="var(--caution-text)">
            {open.length === 1 ? '1 field has' : `${open.length} fields have`} a problem and may stay empty:{' '}
            {open.map(({ label }) => label).join(', ')}.
          </Text>
        )}
        <Group justify="flex-end" gap="sm">
          <Button variant="default" data-autofocus onClick={onClose}>
            Cancel
          </Button>
          <Button loading={freeze.isPending} onClick={() => void go()}>
            Freeze the form
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
