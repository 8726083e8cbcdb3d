import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import type { Consultation } from '../../../domain/consultations/consultation.ts';
import { call } from '../../lib/call.ts';
import { PaperDialog } from '../../ui/paper-dialog.tsx';

const papers = {
  travelSheet: {
    label: 'Print the travel sheet',
    build: 'consultations.travelSheet',
    save: 'consultations.saveTravelSheet',
  },
  notesPaper: { label: 'Print the notes', build: 'consultations.notesPaper', save: 'consultations.saveNotesPaper' },
} as const;

interface PaperButtonProps {
  readonly consultation: Consultation;
  readonly paper: keyof typeof papers;
}

/** Prints a paper about a consultation or saves it as PDF, once it is said whether the client has approved it. */
export function PaperButton({ consultation: { id: consultationId }, paper }: PaperButtonProps) {
  const [isAsking, setIsAsking] = useState(false);
  const { label, build, save } = papers[paper];
  return (
    <>
      <Button
        variant="default"
        size="compact-sm"
        leftSection={<IconPrinter size={16} aria-hidden="true" />}
        onClick={() => setIsAsking(true)}
      >
        {label}
      </Button>
      {isAsking && (
        <PaperDialog
          title={label}
          withoutDay="Left empty, the foot of the paper has a line for it."
          build={(approvedOn) => call(build, { consultationId, approvedOn })}
          save={async (approvedOn) => {
            const { savedAs } = await call(save, { consultationId, approvedOn });
            return savedAs === null ? [] : [savedAs];
          }}
          onClose={() => setIsAsking(false)}
        />
      )}
    </>
  );
}
