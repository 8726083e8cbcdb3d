import { Button, Group, Modal, Stack } from '@mantine/core';
import type { Day } from '../../domain/shared/days.ts';
import { ApprovalField, useApproval } from './approval-field.tsx';
import { printPages, tellSaved, useBusy } from './letters/letter-actions.ts';

interface PaperDialogProps {
  readonly title: string;
  /** What the foot of the paper says while no day is given. */
  readonly withoutDay: string;
  readonly build: (approvedOn: Day | null) => Promise<{ readonly pdf: Uint8Array; readonly suggestedName: string }>;
  /** Saves it where the user says; no path when they decided against it. */
  readonly save: (approvedOn: Day | null) => Promise<ReadonlyArray<string>>;
  readonly onClose: () => void;
}

/** Asks on which day the client approved a paper, then prints or saves it. */
export function PaperDialog({ title, withoutDay, build, save, onClose }: PaperDialogProps) {
  const { running, run } = useBusy();
  const approval = useApproval();
  const { approvedOn, problem } = approval;
  return (
    <Modal opened onClose={onClose} title={title}>
      <Stack gap="md">
        <ApprovalField approval={approval} description={withoutDay} autoFocus />
        <Group gap="sm">
          <Button
            loading={running === 'print'}
            disabled={problem !== undefined}
            onClick={() =>
              run('print', async () => {
                const built = await build(approvedOn);
                await printPages(built.pdf);
                onClose();
              })
            }
          >
            Print
          </Button>
          <Button
            variant="default"
            loading={running === 'save'}
            disabled={problem !== undefined}
            onClick={() =>
              run('save', async () => {
                tellSaved(await save(approvedOn));
                onClose();
              })
            }
          >
            Save as PDF
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
