import type { CaseId } from '../../domain/shared/ids.ts';
import { FilledForms } from '../features/forms/filled-forms.tsx';
import { LetterList } from '../features/letters/letter-list.tsx';
import styles from './letters-tab.module.css';

/** The letters of a case, and below them the custodians' own forms: two features that meet here. */
export function LettersTab({ caseId }: { readonly caseId: CaseId }) {
  return (
    <div className={styles.parts}>
      <LetterList caseId={caseId} />
      <FilledForms caseId={caseId} />
    </div>
  );
}
