import { Button, Group, Modal } from '@mantine/core';
import { useState } from 'react';
import type { CaseId } from '../../../domain/shared/ids.ts';
import { call, refusalOf } from '../../lib/call.ts';
import { printPdf } from '../../lib/print-pdf.ts';
import { tellDone, tellRefusal } from '../../lib/tell.ts';
import { useOperation } from '../../lib/use-operation.ts';
import { PdfPages } from '../../ui/pdf-pages.tsx';
import { OperationView } from '../../ui/states.tsx';
import styles from './summary-dialog.module.css';

interface SummaryDialogProps {
  readonly caseId: CaseId;
  readonly onClose: () => void;
}

/** The client's summary as it will be printed, to look at before it goes to the kitchen table. */
export function SummaryDialog({ caseId, onClose }: SummaryDialogProps) {
  const sheet = useOperation('comparison.sheet', { caseId });
  const [running, setRunning] = useState<'save' | 'print' | null>(null);
  const act = (name: 'save' | 'print', work: () => Promise<void>) => {
    setRunning(name);
    work()
      .catch((thrown: unknown) => tellRefusal(refusalOf(thrown)))
      .finally(() => setRunning(null));
  };
  const save = async () => {
    const { savedAs } = await call('comparison.saveSheet', { caseId });
    if (savedAs !== null) await tellDone(null, `Saved as ${savedAs}`);
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title="Summary for the client"
      size="60rem"
      classNames={{ body: styles.body ?? '' }}
    >
      <OperationView query={sheet}>
        {({ pdf, gaps, suggestedName }) => (
          <>
            {gaps.length > 0 && <p className={styles.gaps}>Left open: {gaps.map((gap) => gap.label).join(', ')}.</p>}
            <div className={styles.pages}>
              <PdfPages pdf={pdf} label="Summary for the client" />
            </div>
            <Group justify="flex-end" gap="sm">
              <Button
                variant="default"
                loading={running === 'print'}
                onClick={() => act('print', () => printPdf(pdf, suggestedName))}
              >
                Print
              </Button>
              <Button loading={running === 'save'} onClick={() => act('save', save)}>
                Save as PDF
              </Button>
            </Group>
          </>
        )}
      </OperationView>
    </Modal>
  );
}
