import { Alert, Button, Group, Modal, Stack } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState } from 'react';
import type { Consultation } from '../../../domain/consultations/consultation.ts';
import { call } from '../../lib/call.ts';
import { CheckField } from '../../ui/fields.tsx';
import { tellSaved, useBusy } from '../../ui/letters/letter-actions.ts';

interface CalendarDialogProps {
  readonly consultation: Consultation;
  readonly onClose: () => void;
}

/** Saves the slot for a calendar program: neutral, unless the full title is asked for with its warning read. */
export function CalendarDialog({ consultation, onClose }: CalendarDialogProps) {
  const [withFullTitle, setWithFullTitle] = useState(false);
  const { running, run } = useBusy();
  const save = () =>
    run('save', async () => {
      const { savedAs } = await call('consultations.saveCalendar', { consultationId: consultation.id, withFullTitle });
      tellSaved(savedAs === null ? [] : [savedAs]);
      if (savedAs !== null) onClose();
    });
  return (
    <Modal opened onClose={onClose} title="Calendar file">
      <Stack gap="md">
        <p>
          The file says “Appointment” with its time, and nothing else. After a move, save it again: calendar programs
          then change the entry they have.
        </p>
        <CheckField
          label="Name doctor, center and client in it"
          checked={withFullTitle}
          onChange={(next) => setWithFullTitle(next)}
        />
        {withFullTitle && (
          <Alert color="caution" variant="light" icon={<IconAlertTriangle size={18} aria-hidden="true" />} role="alert">
            Everybody who sees that calendar then reads that this client has a consultation, with whom and where: on
            shared calendars, on other devices, on a locked screen.
          </Alert>
        )}
        <Group>
          <Button loading={running === 'save'} onClick={save}>
            Save the calendar file
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
