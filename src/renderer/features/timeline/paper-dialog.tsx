import { Button, Group, Modal, Stack } from '@mantine/core';
import { useState } from 'react';
import { type HealthPaper, healthPapers } from '../../../domain/health/sheets.ts';
import type { CaseId } from '../../../domain/shared/ids.ts';
import { call } from '../../lib/call.ts';
import { ApprovalField, useApproval } from '../../ui/approval-field.tsx';
import { CheckField, SelectField } from '../../ui/fields.tsx';
import { printPages, tellSaved, useBusy } from '../../ui/letters/letter-actions.ts';

const labels: { readonly [Paper in HealthPaper]: string } = {
  timeline: 'Timeline',
  medications: 'Medicines and allergies',
  familyHistory: 'Family history',
  treatments: 'Treatment summary with condition',
};

interface PaperDialogProps {
  readonly caseId: CaseId;
  readonly onClose: () => void;
}

/** Prints or saves one of the sheets; its foot says whether the client has approved it. */
export function PaperDialog({ caseId, onClose }: PaperDialogProps) {
  const [paper, setPaper] = useState<HealthPaper>('timeline');
  const approval = useApproval();
  const [isInFull, setInFull] = useState(false);
  const { running, run } = useBusy();
  const { approvedOn } = approval;
  const isWrong = approval.problem !== undefined;
  const input = { caseId, paper, approvedOn, isInFull: paper === 'timeline' && isInFull };
  return (
    <Modal opened onClose={onClose} title="Print a sheet">
      <Stack gap="md">
        <SelectField
          label="Which sheet"
          choices={healthPapers.map((value) => ({ value, label: labels[value] }))}
          value={paper}
          onChange={(chosen) => setPaper(chosen ?? paper)}
        />
        {paper === 'timeline' && (
          <CheckField
            label="Every line in full, on further pages"
            description="Left open, a long timeline is set short to stay on one page."
            value={isInFull}
            onChange={setInFull}
          />
        )}
        <ApprovalField
          approval={approval}
          description="Left empty, the foot of the sheet says that the client has not approved it yet."
        />
        <Group gap="sm">
          <Button
            disabled={isWrong}
            loading={running === 'print'}
            onClick={() =>
              run('print', async () => {
                const built = await call('health.paper', input);
                await printPages(built.pdf);
              })
            }
          >
            Print
          </Button>
          <Button
            variant="outline"
            disabled={isWrong}
            loading={running === 'save'}
            onClick={() => run('save', async () => tellSaved((await call('health.savePaper', input)).savedAs))}
          >
            Save as PDF
          </Button>
          <Button variant="default" onClick={onClose}>
            Done
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
