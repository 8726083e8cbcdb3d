import { Title } from '@mantine/core';
import type { ReactNode } from 'react';
import type { OperationOutput } from '../../../contract/all.ts';
import type { CaseId, CaseLetterId } from '../../../domain/shared/ids.ts';
import { useOperation, useWrite } from '../../lib/use-operation.ts';
import { DraftActions } from '../../ui/letters/draft-actions.tsx';
import type { GapPlaces } from '../../ui/letters/gap-address.ts';
import { LetterPane } from '../../ui/letters/letter-pane.tsx';
import { useLetterKinds } from '../../ui/letters/letter-words.ts';
import { MarkSentDialog } from '../../ui/letters/mark-sent-dialog.tsx';
import { SentLetterActions } from '../../ui/letters/sent-letter-actions.tsx';
import { OperationView } from '../../ui/states.tsx';
import { TwoPanes } from '../../ui/two-panes.tsx';
import { LetterComposer } from './letter-composer.tsx';
import styles from './letter-screen.module.css';
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
  const ref = { caseLetterId: letter.id };
  const preview = useOperation('letters.preview', ref);
  const markSent = useWrite('caseLetters.markSent');
  const places = usePlaces(caseId, view);
  return (
    <div className={styles.screen}>
      <TwoPanes
        name="letter"
        left={
          <Pane view={view}>
            <LetterComposer caseId={caseId} view={view} kind={kind} form={form} />
          </Pane>
        }
        right={
          <LetterPane
            letter={ref}
            label={labelOf(view)}
            sent={null}
            places={places}
            preview={preview}
            hasFormProblem={form.hasProblem}
            overrides={form.fields.overrides}
            onOverrides={(overrides) => form.set({ overrides })}
            languages={kind?.languages ?? []}
            actions={
              <DraftActions
                letter={ref}
                form={form}
                preview={preview.data}
                sending={(close) => (
                  <MarkSentDialog
                    recipientName={recipientName}
                    custodianId={letter.custodianId}
                    departmentId={letter.departmentId}
                    caseId={caseId}
                    consequence={null}
                    onSend={(sent) => markSent.mutateAsync({ caseLetterId: letter.id, ...sent })}
                    onClose={close}
                  />
                )}
              />
            }
          />
        }
      />
    </div>
  );
}

function SentLetterScreen({ caseId, view }: ViewProps) {
  const { letter } = view;
  const kind = useLetterKinds().find((one) => one.kind === letter.kind);
  const ref = { caseLetterId: letter.id };
  const preview = useOperation('letters.preview', ref);
  const places = usePlaces(caseId, view);
  return (
    <div className={styles.screen}>
      <TwoPanes
        name="letter"
        left={
          <Pane view={view}>
            <SentLetter caseId={caseId} view={view} />
          </Pane>
        }
        right={
          <LetterPane
            letter={ref}
            label={labelOf(view)}
            sent={letter.sent}
            places={places}
            preview={preview}
            languages={kind?.languages ?? []}
            actions={<SentLetterActions letter={ref} />}
          />
        }
      />
    </div>
  );
}

function usePlaces(caseId: CaseId, { letter }: LetterView): GapPlaces | undefined {
  const found = useOperation('cases.get', { caseId });
  if (found.data === undefined) return undefined;
  return {
    caseId,
    clientId: found.data.case.clientId,
    custodianId: letter.custodianId,
    requestId: letter.requestId,
    clinicianId: letter.clinicianId,
  };
}

function Pane({ view, children }: { readonly view: LetterView; readonly children: ReactNode }) {
  const { kindLabel, recipientName, about, letter } = view;
  const facts = [recipientName === null ? null : `To ${recipientName}`, about, `our reference ${letter.reference}`];
  return (
    <section className={styles.letter} aria-labelledby="letter-title">
      <header>
        <Title order={2} id="letter-title">
          {kindLabel}
        </Title>
        <p className={styles.subtitle}>{facts.filter((part) => part !== null).join(', ')}</p>
      </header>
      {children}
    </section>
  );
}

function labelOf({ kindLabel, recipientName }: LetterView): string {
  return recipientName === null ? kindLabel : `${kindLabel} to ${recipientName}`;
}
