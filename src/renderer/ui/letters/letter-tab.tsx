import { Title } from '@mantine/core';
import type { ComponentProps, ReactNode } from 'react';
import type { LetterKind, LetterSent, LintOverride } from '../../../domain/letters/letter.ts';
import type { CaseId } from '../../../domain/shared/ids.ts';
import { useOperation } from '../../lib/use-operation.ts';
import { TwoPanes } from '../two-panes.tsx';
import { DraftActions } from './draft-actions.tsx';
import type { GapPlaces } from './gap-address.ts';
import { LetterPane } from './letter-pane.tsx';
import styles from './letter-tab.module.css';
import { type LetterRef, useLetterKinds } from './letter-words.ts';
import { SentLetterActions } from './sent-letter-actions.tsx';

type DraftActionsProps = ComponentProps<typeof DraftActions>;

/** A letter not sent yet: its form, and the dialog that asks how it went out. */
interface LetterDraft extends Pick<DraftActionsProps, 'sending'> {
  readonly form: DraftActionsProps['form'] & {
    readonly fields: { readonly overrides: ReadonlyArray<LintOverride> };
    readonly set: (changes: { overrides: ReadonlyArray<LintOverride> }) => void;
  };
}

interface LetterTabProps {
  /** Which pair of panes this is. */
  readonly name: string;
  readonly leftShare?: number;
  readonly caseId: CaseId;
  readonly letter: LetterRef;
  readonly kind: LetterKind;
  /** "Letter to Example Hospital". */
  readonly label: string;
  /** What the letter is about, as far as its gaps are filled in there; the client is the case's. */
  readonly about: Omit<GapPlaces, 'caseId' | 'clientId'>;
  readonly sent: LetterSent | null;
  /** Null once the letter was sent. */
  readonly draft: LetterDraft | null;
  readonly children: ReactNode;
}

/** A tab filled to its edges: what is asked or told on the left, the letter on the right. */
export function LetterTab({ name, leftShare, caseId, letter, label, sent, draft, children, ...asked }: LetterTabProps) {
  const kind = useLetterKinds().find((one) => one.kind === asked.kind);
  const preview = useOperation('letters.preview', letter);
  const found = useOperation('cases.get', { caseId });
  // A gap may lead into the form, which has all its fields only once the kind is read.
  const places = kind && found.data && { caseId, clientId: found.data.case.clientId, ...asked.about };
  const pane = { letter, label, sent, places, preview, languages: kind?.languages ?? [] };
  return (
    <div className={styles.tab}>
      <TwoPanes
        name={name}
        leftShare={leftShare}
        left={children}
        right={
          draft === null ? (
            <LetterPane {...pane} actions={<SentLetterActions letter={letter} />} />
          ) : (
            <LetterPane
              {...pane}
              hasFormProblem={draft.form.hasProblem}
              overrides={draft.form.fields.overrides}
              onOverrides={(overrides) => draft.form.set({ overrides })}
              actions={
                <DraftActions letter={letter} form={draft.form} preview={preview.data} sending={draft.sending} />
              }
            />
          )
        }
      />
    </div>
  );
}

interface LetterFormPaneProps {
  readonly title: string;
  /** What else there is to know, left out where it is null. */
  readonly facts: ReadonlyArray<string | null>;
  readonly badge?: ReactNode;
  readonly children: ReactNode;
}

/** The left pane of a letter's tab, under its title. */
export function LetterFormPane({ title, facts, badge, children }: LetterFormPaneProps) {
  return (
    <section className={styles.pane} aria-labelledby="letter-title">
      <header className={styles.head}>
        <div>
          <Title order={2} id="letter-title">
            {title}
          </Title>
          <p className={styles.subtitle}>{facts.filter((fact) => fact !== null).join(', ')}</p>
        </div>
        {badge}
      </header>
      {children}
    </section>
  );
}
