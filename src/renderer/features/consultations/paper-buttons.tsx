import { Button } from '@mantine/core';
import { IconDownload, IconPrinter } from '@tabler/icons-react';
import type { Consultation } from '../../../domain/consultations/consultation.ts';
import { call } from '../../lib/call.ts';
import { printPages, tellSaved, useBusy } from '../../ui/letters/letter-actions.ts';

const papers = {
  travelSheet: { name: 'the travel sheet', build: 'consultations.travelSheet', save: 'consultations.saveTravelSheet' },
  notesPaper: { name: 'the notes', build: 'consultations.notesPaper', save: 'consultations.saveNotesPaper' },
} as const;

interface PaperButtonsProps {
  readonly consultation: Consultation;
  readonly paper: keyof typeof papers;
}

/** Prints a paper about a consultation, or saves it as PDF. */
export function PaperButtons({ consultation, paper }: PaperButtonsProps) {
  const { running, run } = useBusy();
  const { name, build, save } = papers[paper];
  const input = { consultationId: consultation.id };
  return (
    <>
      <Button
        variant="default"
        size="compact-sm"
        leftSection={<IconPrinter size={16} aria-hidden="true" />}
        loading={running === 'print'}
        onClick={() =>
          run('print', async () => {
            const drawn = await call(build, input);
            await printPages(drawn.pdf, drawn.suggestedName);
          })
        }
      >
        Print {name}
      </Button>
      <Button
        variant="default"
        size="compact-sm"
        leftSection={<IconDownload size={16} aria-hidden="true" />}
        loading={running === 'save'}
        onClick={() =>
          run('save', async () => {
            const { savedAs } = await call(save, input);
            tellSaved(savedAs === null ? [] : [savedAs]);
          })
        }
      >
        Save {name} as PDF
      </Button>
    </>
  );
}
