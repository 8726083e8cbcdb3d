import { Button, Group, Modal, Stack } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { isDay } from '../../domain/shared/days.ts';
import type { CaseId } from '../../domain/shared/ids.ts';
import { call } from '../lib/call.ts';
import { useToday } from '../lib/use-today.ts';
import { DayField } from './day-field.tsx';
import { printPages, tellSaved, useBusy } from './letters/letter-actions.ts';

interface CasePaperButtonProps {
  readonly kind: 'caseBrief' | 'sourceShortlist' | 'sharedCare';
  readonly caseId: CaseId;
  /** What the button does: "Print the brief". */
  readonly label: string;
  readonly variant?: 'filled' | 'default';
  readonly disabled?: boolean;
}

/** Prints or saves a paper of the case, once it is said whether the client has approved it. */
export function CasePaperButton({ kind, caseId, label, variant = 'filled', disabled = false }: CasePaperButtonProps) {
  const [isAsking, setIsAsking] = useState(false);
  return (
    <>
      <Button
        variant={variant}
        disabled={disabled}
        leftSection={<IconPrinter size={16} aria-hidden="true" />}
        onClick={() => setIsAsking(true)}
      >
        {label}
      </Button>
      {isAsking && <PaperDialog kind={kind} caseId={caseId} title={label} onClose={() => setIsAsking(false)} />}
    </>
  );
}

interface PaperDialogProps {
  readonly kind: CasePaperButtonProps['kind'];
  readonly caseId: CaseId;
  readonly title: string;
  readonly onClose: () => void;
}

function PaperDialog({ kind, caseId, title, onClose }: PaperDialogProps) {
  const today = useToday();
  const { running, run } = useBusy();
  const [approvedOn, setApprovedOn] = useState<string | null>(null);
  const isGiven = approvedOn !== null && approvedOn !== '';
  const problem = !isGiven
    ? undefined
    : !isDay(approvedOn)
      ? 'This is not a day on the calendar.'
      : approvedOn > today
        ? 'This day is in the future. Leave it empty until the client has approved.'
        : undefined;
  const paper = { kind, caseId, approvedOn: isGiven && isDay(approvedOn) ? approvedOn : null };
  return (
    <Modal opened onClose={onClose} title={title}>
      <Stack gap="md">
        <DayField
          label="Approved by the client on"
          description="Left empty, the paper says that it is not approved yet."
          value={approvedOn}
          onChange={setApprovedOn}
          error={problem}
          autoFocus
        />
        <Group gap="sm">
          <Button
            loading={running === 'print'}
            disabled={problem !== undefined}
            onClick={() =>
              run('print', async () => {
                const built = await call('papers.build', { paper });
                await printPages(built.pdf, built.suggestedName);
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
                tellSaved((await call('papers.save', { paper })).savedAs);
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
