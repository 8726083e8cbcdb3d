import { Button, Group, Modal, SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import type { OperationOutput } from '../../../contract/all.ts';
import { saySaved } from '../../../domain/files/synced-folder.ts';
import type { CaseId } from '../../../domain/shared/ids.ts';
import { call, refusalOf } from '../../lib/call.ts';
import { printPdf } from '../../lib/print-pdf.ts';
import { tellDone, tellRefusal } from '../../lib/tell.ts';
import { useOperation } from '../../lib/use-operation.ts';
import layout from '../../ui/layout.module.css';
import { PdfPages } from '../../ui/pdf-pages.tsx';
import { OperationView } from '../../ui/states.tsx';
import styles from './summary-dialog.module.css';

type Language = OperationOutput<'comparison.sheet'>['language'];

const languages: ReadonlyArray<{ value: Language; label: string }> = [
  { value: 'en', label: 'English' },
  { value: 'es', label: 'Spanish' },
];

interface SummaryDialogProps {
  readonly caseId: CaseId;
  readonly onClose: () => void;
}

/** The client's summary as it will be printed, to look at before it goes to the kitchen table. */
export function SummaryDialog({ caseId, onClose }: SummaryDialogProps) {
  // Until somebody chooses, the application answers in the client's language.
  const [chosen, setChosen] = useState<Language | null>(null);
  const sheet = useOperation(
    'comparison.sheet',
    { caseId, ...(chosen === null ? {} : { language: chosen }) },
    { keepLast: true },
  );
  const [running, setRunning] = useState<'save' | 'print' | null>(null);
  const act = (name: 'save' | 'print', work: () => Promise<void>) => {
    setRunning(name);
    work()
      .catch((thrown: unknown) => tellRefusal(refusalOf(thrown)))
      .finally(() => setRunning(null));
  };
  const save = async (language: Language) => {
    const { savedAs } = await call('comparison.saveSheet', { caseId, language });
    if (savedAs !== null) await tellDone(null, saySaved([savedAs]));
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
        {({ pdf, gaps, language }) => (
          <>
            {gaps.length > 0 && <p className={styles.gaps}>Left open: {gaps.map((gap) => gap.label).join(', ')}.</p>}
            <div className={styles.language}>
              <SegmentedControl
                aria-label="Language of the summary"
                size="xs"
                data={[...languages]}
                value={chosen ?? language}
                onChange={(value) => setChosen(value as Language)}
              />
              {language === 'es' && <p className={layout.quiet}>What was typed stays as typed, in quotation marks.</p>}
            </div>
            <div className={styles.pages}>
              <PdfPages pdf={pdf} label="Summary for the client" />
            </div>
            <Group justify="flex-end" gap="sm">
              <Button
                variant="default"
                disabled={sheet.isPlaceholderData}
                loading={running === 'print'}
                onClick={() => act('print', () => printPdf(pdf))}
              >
                Print
              </Button>
              <Button
                disabled={sheet.isPlaceholderData}
                loading={running === 'save'}
                onClick={() => act('save', () => save(language))}
              >
                Save as PDF
              </Button>
            </Group>
          </>
        )}
      </OperationView>
    </Modal>
  );
}
