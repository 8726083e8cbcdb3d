import { Alert, Button, Group } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import type { Draft } from '../lib/use-draft.ts';
import { SayMoment } from './say-day.tsx';

/** Offers what was typed before a crash or a lock; nothing is put into the form unasked. */
export function DraftOffer({ draft }: { readonly draft: Draft }) {
  if (draft.foundAt === null) return null;
  return (
    <Alert color="caution" variant="light" icon={<IconPencil size={18} aria-hidden="true" />} role="status">
      <Group justify="space-between" gap="md">
        <span>
          You typed here on <SayMoment moment={draft.foundAt} /> and did not save it.
        </span>
        <Group gap="sm">
          <Button variant="default" size="compact-sm" onClick={draft.takeUp}>
            Continue with it
          </Button>
          <Button variant="subtle" size="compact-sm" onClick={draft.turnDown}>
            Throw it away
          </Button>
        </Group>
      </Group>
    </Alert>
  );
}
