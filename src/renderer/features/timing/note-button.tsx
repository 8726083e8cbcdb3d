import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import type { CaseId } from '../../../domain/shared/ids.ts';
import { call } from '../../lib/call.ts';
import { PaperDialog } from '../../ui/paper-dialog.tsx';

/** Prints the timing note or saves it as PDF, once it is said whether the client has approved it. */
export function NoteButton({ caseId }: { readonly caseId: CaseId }) {
  const [isAsking, setIsAsking] = useState(false);
  return (
    <>
      <Button leftSection={<IconPrinter size={16} aria-hidden="true" />} onClick={() => setIsAsking(true)}>
        Print the timing note
      </Button>
      {isAsking && (
        <PaperDialog
          title="Print the timing note"
          withoutDay="Left empty, the note says that it is not approved yet."
          build={(approvedOn) => call('timing.note', { caseId, approvedOn })}
          save={async (approvedOn) => {
            const { savedAs } = await call('timing.saveNote', { caseId, approvedOn });
            return savedAs === null ? [] : [savedAs];
          }}
          onClose={() => setIsAsking(false)}
        />
      )}
    </>
  );
}
