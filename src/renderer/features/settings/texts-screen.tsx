import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { type LetterKind, type LetterLanguage, letterKinds } from '../../../domain/letters/letter.ts';
import { useOperation } from '../../lib/use-operation.ts';
import { SelectField } from '../../ui/fields.tsx';
import { type LetterKindFacts, useLetterKinds } from '../../ui/letters/letter-words.ts';
import { PdfPages } from '../../ui/pdf-pages.tsx';
import { OperationView } from '../../ui/states.tsx';
import { TwoPanes } from '../../ui/two-panes.tsx';
import { SettingsPage } from './settings-page.tsx';
import { StatementList } from './statement-list.tsx';
import type { Trial, WhichText } from './text-values.ts';
import styles from './texts.module.css';

const languageNames: { readonly [Language in LetterLanguage]: string } = {
  en: 'English',
  es: 'Spanish, the copy to read',
};

/** The wording of every letter, statement by statement, beside the letter it makes. */
export function TextsScreen() {
  const kinds = useLetterKinds();
  const [parameters, setParameters] = useSearchParams();
  const kind = letterKinds.find((one) => one === parameters.get('kind')) ?? 'a';
  const languages = kinds.find((one) => one.kind === kind)?.languages ?? ['en'];
  const language = languages.find((one) => one === parameters.get('language')) ?? 'en';
  const go = (next: WhichText) => setParameters({ ...next }, { replace: true });
  return (
    <SettingsPage
      title="Letter texts"
      subtitle="Every letter in the words of your practice. The shipped wording is always one press away."
      width="full"
    >
      <KindTexts
        key={`${kind} ${language}`}
        which={{ kind, language }}
        choice={
          <div className={styles.choice}>
            <SelectField<LetterKind>
              label="Letter"
              choices={kinds.map((one) => ({ value: one.kind, label: kindLabel(one) }))}
              value={kind}
              onChange={(chosen) => chosen !== null && go({ kind: chosen, language: 'en' })}
            />
            <SelectField<LetterLanguage>
              label="Language"
              choices={languages.map((one) => ({ value: one, label: languageNames[one] }))}
              value={language}
              disabled={languages.length < 2}
              onChange={(chosen) => chosen !== null && go({ kind, language: chosen })}
            />
          </div>
        }
      />
    </SettingsPage>
  );
}

function KindTexts({ which, choice }: { readonly which: WhichText; readonly choice: React.ReactNode }) {
  const texts = useOperation('texts.get', which);
  const [trial, setTrial] = useState<Trial | null>(null);
  return (
    <TwoPanes
      name="texts"
      leftShare={52}
      left={
        <div className={styles.words}>
          {choice}
          <OperationView query={texts}>
            {(value) => <StatementList which={which} texts={value} onTry={setTrial} />}
          </OperationView>
        </div>
      }
      right={<TextPreview which={which} trial={trial} />}
    />
  );
}

function TextPreview({ which, trial }: { readonly which: WhichText; readonly trial: Trial | null }) {
  const preview = useOperation('texts.preview', { ...which, trial }, { keepLast: true });
  return (
    <section className={styles.preview} aria-label="Preview">
      <p className={styles.previewNote}>
        {trial === null ? 'As your practice words it' : 'With the wording you are trying'}, filled with invented people.
      </p>
      <OperationView query={preview}>
        {({ pdf }) => (
          <div className={styles.pages}>
            <PdfPages pdf={pdf} label="The letter with invented facts" />
          </div>
        )}
      </OperationView>
    </section>
  );
}

// "(a) Request for your own records": the letter by which the office calls it comes first.
function kindLabel({ kind, label }: LetterKindFacts): string {
  return kind.length > 1 ? label : `(${kind}) ${label}`;
}
