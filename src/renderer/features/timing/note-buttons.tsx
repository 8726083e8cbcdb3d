import { Button, Group } from '@mantine/core';
import { IconDownload, IconPrinter } from '@tabler/icons-react';
import type { CaseId } from '../../../domain/shared/ids.ts';
import { call } from '../../lib/call.ts';
import { printPages, tellSaved, useBusy } from '../../ui/letters/letter-actions.ts';

/** Prints the timing note, or saves it as PDF. */
export function NoteButtons({ caseId }: { readonly caseId: CaseId }) {
  const { running, run } = useBusy();
  return (
    <Group gap="sm">
      <Button
        leftSection={<IconPrinter size={16} aria-hidden="true" />}
        loading={running === 'print'}
        onClick={() =>
          run('print', async () => {
            const drawn = await call('timing.note', { caseId });
            await printPages(drawn.pdf, drawn.suggestedName);
          })
        }
      >
        Print the timing note
      </Button>
      <Button
        variant="default"
        leftSection={<IconDownload size={16} aria-hidden="true" />}
        loading={running === 'save'}
        onClick={() =>
          run('save', async () => {
            const { savedAs } = await call('timing.saveNote', { caseId });
            tellSaved(savedAs === null ? [] : [savedAs]);
          })
        }
      >
        Save it as PDF
      </Button>
    </Group>
  );
}
