import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import type { CaseId } from '../../domain/shared/ids.ts';
import { call } from '../lib/call.ts';
import { PaperDialog } from './paper-dialog.tsx';

interface CasePaperButtonProps {
  readonly kind: 'caseBrief' | 'sourceShortlist' | 'sharedCare';
  readonly caseId: CaseId;
  /** What the button does: "Print the brief". */
  readonly label: string;
  readonly variant?: 'filled' | 'default';
  readonly disabled?: boolean;
}

/** Prints or saves a paper of the case, once it is said whether the client has approved it. */
export function CasePaperButton({ kind, caseId, label, variant = 'filled', disabled = false }: CasePaperButtonProps) {
  const [isAsking, setIsAsking] = useState(false);
  return (
    <>
      <Button
        variant={variant}
        disabled={disabled}
        leftSection={<IconPrinter size={16} aria-hidden="true" />}
        onClick={() => setIsAsking(true)}
      >
        {label}
      </Button>
      {isAsking && (
        <PaperDialog
          title={label}
          withoutDay="Left empty, the paper says that it is not approved yet."
          build={(approvedOn) => call('papers.build', { paper: { kind, caseId, approvedOn } })}
          save={async (approvedOn) => (await call('papers.save', { paper: { kind, caseId, approvedOn } })).savedAs}
          onClose={() => setIsAsking(false)}
        />
      )}
    </>
  );
}
