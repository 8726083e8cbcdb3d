import { Button, Group, Modal, SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import type { OperationInput, OperationOutput } from '../../../contract/all.ts';
import { saySaved } from '../../../domain/files/synced-folder.ts';
import { questionSteps } from '../../../domain/questions/question.ts';
import { questionStepLabel } from '../../../domain/questions/words.ts';
import type { CaseId, ConsultationId } from '../../../domain/shared/ids.ts';
import { call, refusalOf } from '../../lib/call.ts';
import { printPdf } from '../../lib/print-pdf.ts';
import { tellDone, tellRefusal } from '../../lib/tell.ts';
import { useOperation } from '../../lib/use-operation.ts';
import { ApprovalField, useApproval } from '../../ui/approval-field.tsx';
import { CheckField, SelectField } from '../../ui/fields.tsx';
import { PdfPages } from '../../ui/pdf-pages.tsx';
import { OperationView } from '../../ui/states.tsx';
import { consultationLabel } from './consultation-label.ts';
import styles from './questions.module.css';

type Language = OperationOutput<'questions.sheet'>['language'];
type Step = (typeof questionSteps)[number];

interface SheetDialogProps {
  readonly caseId: CaseId;
  readonly onClose: () => void;
}

/** The question sheet as it will be printed: language, size of print, and the day the client approved it. */
export function SheetDialog({ caseId, onClose }: SheetDialogProps) {
  const [chosen, setChosen] = useState<Language | null>(null);
  const [largePrint, setLargePrint] = useState(false);
  const [step, setStep] = useState<Step>('questions');
  const approval = useApproval();
  const [consultationId, setConsultationId] = useState<ConsultationId | null>(null);
  const consultations = useOperation('consultations.list', { caseId });
  const [running, setRunning] = useState<'save' | 'print' | null>(null);
  const input: OperationInput<'questions.sheet'> = {
    caseId,
    largePrint,
    step,
    ...(chosen === null ? {} : { language: chosen }),
    ...(consultationId === null || step !== 'questions' ? {} : { consultationId }),
    ...(approval.approvedOn === null ? {} : { approvedOn: approval.approvedOn }),
  };
  const sheet = useOperation('questions.sheet', input, { keepLast: true });
  const act = (name: 'save' | 'print', work: () => Promise<void>) => {
    setRunning(name);
    work()
      .catch((thrown: unknown) => tellRefusal(refusalOf(thrown)))
      .finally(() => setRunning(null));
  };
  const save = async () => {
    const { savedAs } = await call('questions.saveSheet', input);
    if (savedAs !== null) await tellDone(null, saySaved([savedAs]));
  };
  return (
    <Modal opened onClose={onClose} title="Question sheet" size="60rem">
      <div className={styles.options}>
        <SegmentedControl
          aria-label="Language of the sheet"
          size="xs"
          data={[
            { value: 'en', label: 'English' },
            { value: 'es', label: 'Spanish' },
          ]}
          value={chosen ?? sheet.data?.language ?? 'en'}
          onChange={(value) => setChosen(value as Language)}
        />
        <CheckField label="Large print, 18 points" value={largePrint} onChange={setLargePrint} />
        <SelectField
          label="Which questions"
          choices={questionSteps.map((value) => ({ value, label: questionStepLabel(value) }))}
          value={step}
          onChange={(value) => setStep(value ?? 'questions')}
        />
        {step === 'questions' && (consultations.data ?? []).length > 1 && (
          <SelectField
            label="For which consultation"
            placeholder="All that are open"
            clearable
            choices={(consultations.data ?? []).map(({ consultation }) => ({
              value: consultation.id,
              label: consultationLabel(consultation),
            }))}
            value={consultationId}
            onChange={setConsultationId}
          />
        )}
        <ApprovalField approval={approval} />
      </div>
      <OperationView query={sheet}>
        {({ pdf }) => (
          <>
            <div className={styles.pages}>
              <PdfPages pdf={pdf} label="Question sheet" />
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
              <Button disabled={sheet.isPlaceholderData} loading={running === 'save'} onClick={() => act('save', save)}>
                Save as PDF
              </Button>
            </Group>
          </>
        )}
      </OperationView>
    </Modal>
  );
}
