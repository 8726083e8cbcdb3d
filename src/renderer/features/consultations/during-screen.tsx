import { Button, Group, Title } from '@mantine/core';
import { IconMicrophone, IconMicrophoneOff } from '@tabler/icons-react';
import { Link } from 'react-router';
import { consultantName } from '../../../domain/consultations/labels.ts';
import type { CaseId, ConsultationId } from '../../../domain/shared/ids.ts';
import { call } from '../../lib/call.ts';
import { useOperation, useWrite } from '../../lib/use-operation.ts';
import { useSavedText } from '../../lib/use-saved-text.ts';
import { useToday } from '../../lib/use-today.ts';
import layout from '../../ui/layout.module.css';
import { OperationView } from '../../ui/states.tsx';
import { AnswerList } from './answer-list.tsx';
import { Checks } from './before-section.tsx';
import { type ConsultationView, sayOnOneLine } from './consultation-words.ts';
import styles from './consultations.module.css';
import { SavedTextArea } from './saved-text-area.tsx';

interface DuringScreenProps {
  readonly caseId: CaseId;
  readonly consultationId: ConsultationId;
}

/** What is open while the doctor speaks: questions with room for answers beside free notes, all saved by itself. */
export function DuringScreen({ caseId, consultationId }: DuringScreenProps) {
  const found = useOperation('consultations.get', { consultationId });
  return (
    <OperationView query={found}>
      {(view) => <DuringBody key={consultationId} caseId={caseId} view={view} />}
    </OperationView>
  );
}

function DuringBody({ caseId, view }: { readonly caseId: CaseId; readonly view: ConsultationView }) {
  const { consultation, slot, recordingSays } = view;
  const today = useToday();
  const RecordingIcon = consultation.recording.answer === 'yes' ? IconMicrophone : IconMicrophoneOff;
  return (
    <section className={layout.stack} aria-label="Notes and answers">
      <header className={styles.duringHead}>
        <div>
          <Title order={2}>{`Notes and answers: ${consultantName(consultation)}`}</Title>
          <p className={layout.quiet}>{slot === null ? 'No time is booked yet.' : sayOnOneLine(slot, today)}</p>
        </div>
        <p className={styles.recording}>
          <RecordingIcon size={18} aria-hidden="true" />
          {recordingSays}
        </p>
        <Button component={Link} to={`/cases/${caseId}/consultations/${consultation.id}`} variant="default">
          Back to the consultation
        </Button>
      </header>
      <div className={styles.work}>
        <AnswerList caseId={caseId} consultation={consultation} />
        <div className={styles.notes}>
          <Notes view={view} />
          <details>
            <summary>Not to forget</summary>
            <Group mt="sm">
              <Checks view={view} when="during" />
            </Group>
          </details>
        </div>
      </div>
    </section>
  );
}

function Notes({ view: { consultation } }: { readonly view: ConsultationView }) {
  const { id: consultationId, notes } = consultation;
  const save = useWrite('consultations.saveNotes', { says: null });
  const saved = useSavedText({
    formKey: `consultation:${consultationId}:notes`,
    stored: notes ?? '',
    save: (text, from) => save.mutateAsync({ consultationId, from, notes: text }),
    read: async () => (await call('consultations.get', { consultationId })).consultation.notes ?? '',
  });
  return <SavedTextArea label="Notes" saved={saved} rows={11} />;
}
