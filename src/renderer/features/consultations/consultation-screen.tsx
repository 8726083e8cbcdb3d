import { Button, Group, Menu, Modal, Stack } from '@mantine/core';
import { IconCalendarDown, IconDots } from '@tabler/icons-react';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { z } from 'zod';
import { line } from '../../../contract/schemas.ts';
import { consultantName, consultationStatusLabel } from '../../../domain/consultations/labels.ts';
import type { CaseId, ConsultationId } from '../../../domain/shared/ids.ts';
import { useOperation, useWrite } from '../../lib/use-operation.ts';
import { StatusBadge } from '../../ui/badges.tsx';
import { confirmDelete } from '../../ui/confirm.tsx';
import { DeleteButton } from '../../ui/delete-button.tsx';
import { TextField } from '../../ui/fields.tsx';
import { FormFrame, useOperationForm } from '../../ui/form.tsx';
import layout from '../../ui/layout.module.css';
import { PageBody } from '../../ui/page.tsx';
import { Section } from '../../ui/section.tsx';
import { OperationView } from '../../ui/states.tsx';
import { AfterSection, SummarySection } from './after-section.tsx';
import { ChecklistSection, PacketSection, RecordingSection } from './before-section.tsx';
import { CalendarDialog } from './calendar-dialog.tsx';
import { type ConsultationView, statusTones } from './consultation-words.ts';
import styles from './consultations.module.css';
import { FollowUpSection } from './follow-up-section.tsx';
import { PaperButton } from './paper-button.tsx';
import { SlotDialog } from './slot-dialog.tsx';
import { SaySlot, Warnings } from './slot-words.tsx';
import { SupportSection } from './support-section.tsx';
import { TravelSection } from './travel-section.tsx';
import { useClientZone } from './use-client-zone.ts';
import { WhoSection } from './who-section.tsx';

interface ConsultationScreenProps {
  readonly caseId: CaseId;
  readonly consultationId: ConsultationId;
}

/** One consultation from its first phone call to its written summary. */
export function ConsultationScreen({ caseId, consultationId }: ConsultationScreenProps) {
  const found = useOperation('consultations.get', { consultationId });
  return (
    <OperationView query={found}>
      {(view) => <ConsultationBody key={consultationId} caseId={caseId} view={view} />}
    </OperationView>
  );
}

function ConsultationBody({ caseId, view }: { readonly caseId: CaseId; readonly view: ConsultationView }) {
  const { consultation, slot, warnings } = view;
  const name = consultantName(consultation);
  const isHeld = consultation.status === 'held';
  return (
    <PageBody
      title={name.charAt(0).toUpperCase() + name.slice(1)}
      subtitle={
        <StatusBadge tone={statusTones[consultation.status]}>
          {consultationStatusLabel(consultation.status)}
        </StatusBadge>
      }
      mainAction={<MainAction view={view} />}
    >
      <div className={styles.page}>
        <Section title="When">
          <Stack gap="md">
            <SaySlot slot={slot} />
            <Warnings warnings={warnings} />
            <SlotActions view={view} />
          </Stack>
        </Section>
        <div className={styles.columns}>
          <div className={styles.column}>
            {isHeld && <AfterSection consultation={consultation} />}
            {isHeld && <SummarySection consultation={consultation} />}
            {isHeld && <FollowUpSection consultation={consultation} />}
            {consultation.leftInDistress && <SupportSection />}
            <WhoSection consultation={consultation} />
            <ChecklistSection view={view} />
          </div>
          <div className={styles.column}>
            <NotesSection view={view} />
            <RecordingSection view={view} />
            <PacketSection consultation={consultation} />
            <TravelSection consultation={consultation} />
          </div>
        </div>
        <DeleteConsultation caseId={caseId} view={view} />
      </div>
    </PageBody>
  );
}

/** The one thing to do next. */
function MainAction({ view: { consultation } }: { readonly view: ConsultationView }) {
  const { id: consultationId, caseId, status, opinionId } = consultation;
  const record = useWrite('consultations.recordOpinion');
  const navigate = useNavigate();
  const open = (id: string) => navigate(`/cases/${caseId}/opinions/${id}`);
  if (status === 'held' && opinionId !== null) {
    return (
      <Button component={Link} to={`/cases/${caseId}/opinions/${opinionId}`}>
        Open the opinion
      </Button>
    );
  }
  if (status === 'held') {
    return (
      <Button
        loading={record.isPending}
        onClick={() => record.mutate({ consultationId }, { onSuccess: (done) => void open(done.opinionId) })}
      >
        Record the opinion
      </Button>
    );
  }
  return (
    <Button component={Link} to={`/cases/${caseId}/consultations/${consultationId}/during`}>
      Notes and answers
    </Button>
  );
}

function SlotActions({ view: { consultation, slot } }: { readonly view: ConsultationView }) {
  const { id: consultationId, caseId, status } = consultation;
  const [open, setOpen] = useState<'slot' | 'calendar' | 'cancel' | null>(null);
  const clientZone = useClientZone(caseId);
  const hold = useWrite('consultations.hold');
  const noShow = useWrite('consultations.noShow');
  const close = () => setOpen(null);
  const isOpen = status === 'planned' || status === 'booked';
  return (
    <Group gap="sm">
      {status !== 'held' && (
        <Button variant="outline" onClick={() => setOpen('slot')}>
          {status === 'booked' ? 'Move it' : 'Book a slot'}
        </Button>
      )}
      {isOpen && slot !== null && (
        <Button variant="default" loading={hold.isPending} onClick={() => hold.mutate({ consultationId })}>
          It took place
        </Button>
      )}
      {slot !== null && (
        <Button
          variant="default"
          leftSection={<IconCalendarDown size={16} aria-hidden="true" />}
          onClick={() => setOpen('calendar')}
        >
          Calendar file
        </Button>
      )}
      {isOpen && (
        <Menu position="bottom-start">
          <Menu.Target>
            <Button variant="subtle" leftSection={<IconDots size={16} aria-hidden="true" />}>
              More
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {status === 'booked' && (
              <Menu.Item onClick={() => noShow.mutate({ consultationId })}>It did not take place</Menu.Item>
            )}
            <Menu.Item onClick={() => setOpen('cancel')}>Cancel the consultation</Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
      {open === 'slot' && <SlotDialog consultation={consultation} clientZone={clientZone} onClose={close} />}
      {open === 'calendar' && <CalendarDialog consultation={consultation} onClose={close} />}
      {open === 'cancel' && <CancelDialog consultationId={consultationId} onClose={close} />}
    </Group>
  );
}

const cancelSchema = z.strictObject({ reason: line(400) });

function CancelDialog({
  consultationId,
  onClose,
}: {
  readonly consultationId: ConsultationId;
  readonly onClose: () => void;
}) {
  const cancel = useWrite('consultations.cancel');
  const form = useOperationForm<{ reason: string }>(cancelSchema, { reason: '' });
  return (
    <Modal opened onClose={onClose} title="Cancel the consultation">
      <FormFrame
        form={form}
        submitLabel="Cancel the consultation"
        aside={
          <Button variant="default" onClick={onClose}>
            Keep it
          </Button>
        }
        onSubmit={async ({ reason }) => {
          await cancel.mutateAsync({ consultationId, reason });
          onClose();
        }}
      >
        <TextField label="Why" required autoFocus {...form.getInputProps('reason')} />
      </FormFrame>
    </Modal>
  );
}

function NotesSection({ view: { consultation } }: { readonly view: ConsultationView }) {
  const { id, caseId, notes } = consultation;
  return (
    <Section
      title="Notes"
      action={
        <Button
          component={Link}
          to={`/cases/${caseId}/consultations/${id}/during`}
          variant="subtle"
          size="compact-sm"
          aria-label="Open notes and answers"
        >
          Open
        </Button>
      }
    >
      <Stack gap="md">
        {notes === null ? <p className={layout.quiet}>No notes yet.</p> : <p className={layout.said}>{notes}</p>}
        <Group gap="sm">
          <PaperButton consultation={consultation} paper="notesPaper" />
        </Group>
      </Stack>
    </Section>
  );
}

function DeleteConsultation({ caseId, view }: { readonly caseId: CaseId; readonly view: ConsultationView }) {
  const remove = useWrite('consultations.delete');
  const navigate = useNavigate();
  const { consultation } = view;
  const name = consultantName(consultation);
  const ask = async () => {
    const isSure = await confirmDelete({
      title: `Delete the consultation with ${name}?`,
      sentence: 'It goes to the trash with its notes and can be put back from there. Questions and answers stay.',
      confirmLabel: 'Move it to the trash',
    });
    if (!isSure) return;
    remove.mutate(
      { consultationId: consultation.id },
      { onSuccess: () => void navigate(`/cases/${caseId}/consultations`) },
    );
  };
  return <DeleteButton label="Delete the consultation" isPending={remove.isPending} onAsk={() => void ask()} />;
}
