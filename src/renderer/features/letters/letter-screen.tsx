import type { OperationOutput } from '../../../contract/all.ts';
import type { CaseId, CaseLetterId } from '../../../domain/shared/ids.ts';
import { useOperation, useWrite } from '../../lib/use-operation.ts';
import { LetterFormPane, LetterTab } from '../../ui/letters/letter-tab.tsx';
import { useLetterKinds } from '../../ui/letters/letter-words.ts';
import { MarkSentDialog } from '../../ui/letters/mark-sent-dialog.tsx';
import { OperationView } from '../../ui/states.tsx';
import { LetterComposer } from './letter-composer.tsx';
import { SentLetter } from './sent-letter.tsx';
import { useLetterFields } from './use-letter-fields.ts';

type LetterView = OperationOutput<'caseLetters.get'>;

interface LetterScreenProps {
  readonly caseId: CaseId;
  readonly caseLetterId: CaseLetterId;
}

/** One letter of the case: what it needs to be told on the left, the letter on the right. */
export function LetterScreen({ caseId, caseLetterId }: LetterScreenProps) {
  const letter = useOperation('caseLetters.get', { caseLetterId });
  return (
    <OperationView query={letter}>
      {(view) =>
        view.letter.sent === null ? (
          <DraftLetterScreen key={caseLetterId} caseId={caseId} view={view} />
        ) : (
          <SentLetterScreen caseId={caseId} view={view} />
        )
      }
    </OperationView>
  );
}

interface ViewProps {
  readonly caseId: CaseId;
  readonly view: LetterView;
}

function DraftLetterScreen({ caseId, view }: ViewProps) {
  const { letter, recipientName } = view;
  const kind = useLetterKinds().find((one) => one.kind === letter.kind);
  const form = useLetterFields(letter, kind);
  const markSent = useWrite('caseLetters.markSent');
  const askHowSent = (close: () => void) => (
    <MarkSentDialog
      recipientName={recipientName}
      custodianId={letter.custodianId}
      departmentId={letter.departmentId}
      caseId={caseId}
      consequence={null}
      onSend={(sent) => markSent.mutateAsync({ caseLetterId: letter.id, ...sent })}
      onClose={close}
    />
  );
  return (
    <LetterTab {...tabOf(caseId, view)} draft={{ form, sending: askHowSent }}>
      <LetterFormPane {...headOf(view)}>
        <LetterComposer caseId={caseId} view={view} kind={kind} form={form} />
      </LetterFormPane>
    </LetterTab>
  );
}

function SentLetterScreen({ caseId, view }: ViewProps) {
  return (
    <LetterTab {...tabOf(caseId, view)} draft={null}>
      <LetterFormPane {...headOf(view)}>
        <SentLetter caseId={caseId} view={view} />
      </LetterFormPane>
    </LetterTab>
  );
}

function tabOf(caseId: CaseId, { letter, kindLabel, recipientName }: LetterView) {
  const { custodianId, requestId, clinicianId, kind, sent } = letter;
  return {
    name: 'letter',
    caseId,
    letter: { caseLetterId: letter.id },
    kind,
    label: recipientName === null ? kindLabel : `${kindLabel} to ${recipientName}`,
    about: { custodianId, requestId, clinicianId },
    sent,
  };
}

function headOf({ kindLabel, recipientName, about, letter }: LetterView) {
  const to = recipientName === null ? null : `To ${recipientName}`;
  return { title: kindLabel, facts: [to, about, `our reference ${letter.reference}`] };
}
