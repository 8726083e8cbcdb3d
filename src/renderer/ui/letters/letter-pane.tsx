import { SegmentedControl } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import type { UseQueryResult } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { channelLabel } from '../../../domain/directory/labels.ts';
import type { LetterLanguage, LetterSent, LintOverride } from '../../../domain/letters/letter.ts';
import type { CallError } from '../../lib/call.ts';
import { PdfPages } from '../pdf-pages.tsx';
import { SayDay } from '../say-day.tsx';
import { OperationView } from '../states.tsx';
import type { GapPlaces } from './gap-address.ts';
import styles from './letter-pane.module.css';
import { FaxCoverView, PackageView, ReadingCopyView } from './letter-views.tsx';
import { type LetterPreview, type LetterRef, stands } from './letter-words.ts';
import { ObstacleList } from './obstacle-list.tsx';
import { WarningList } from './warning-list.tsx';

interface LetterPaneProps {
  readonly letter: LetterRef;
  /** "Letter to Example Hospital". */
  readonly label: string;
  readonly sent: LetterSent | null;
  /** Undefined until it is known whose case it is and every field a gap leads to is there. */
  readonly places: GapPlaces | undefined;
  readonly preview: UseQueryResult<LetterPreview, CallError>;
  /** True while the form beside shows something that is not in the letter because it cannot be saved. */
  readonly hasFormProblem?: boolean;
  readonly overrides?: ReadonlyArray<LintOverride>;
  /** Keeps the reasons why warnings may stand; left out once the letter was sent. */
  readonly onOverrides?: (overrides: ReadonlyArray<LintOverride>) => void;
  /** Languages in which there is a copy to read. */
  readonly languages: ReadonlyArray<LetterLanguage>;
  /** What can be done with the letter, main action last. */
  readonly actions: ReactNode;
}

type View = 'letter' | 'package' | 'reading' | 'fax';

/** The letter as pages: as it stands with its gaps marked, or exactly as it was sent; and what goes with it. */
export function LetterPane(props: LetterPaneProps) {
  const { letter, label, sent, preview, languages, actions } = props;
  const [view, setView] = useState<View>('letter');
  const canBeRead = languages.includes('es');
  const views: Array<{ value: View; label: string }> = [
    { value: 'letter', label: 'Letter' },
    { value: 'package', label: 'Enclosures' },
    { value: 'fax', label: 'Fax cover' },
  ];
  if (canBeRead) views.push({ value: 'reading', label: 'Spanish copy' });
  return (
    <section className={styles.pane} aria-label="Letter">
      <div className={styles.actions}>
        <SegmentedControl
          aria-label="What is shown"
          size="xs"
          data={views}
          value={view}
          onChange={(chosen) => setView(chosen as View)}
        />
        <div className={styles.buttons}>{actions}</div>
      </div>
      {view === 'package' && <PackageView letter={letter} />}
      {view === 'fax' && <FaxCoverView letter={letter} />}
      {view === 'reading' && canBeRead && <ReadingCopyView letter={letter} />}
      {view === 'letter' && (
        <OperationView query={preview}>
          {(drawn) => (
            <>
              {!drawn.isFrozen && <Notes {...props} drawn={drawn} />}
              {drawn.isFrozen && sent !== null && (
                <p className={styles.frozen}>
                  <IconLock size={16} aria-hidden />
                  <span>
                    Exactly as sent on <SayDay day={sent.sentOn} as="date" />
                    {sent.sentAt === null ? '' : `, ${sent.sentAt}`}, {channelLabel(sent.channel)}
                  </span>
                </p>
              )}
              <div className={styles.pages}>
                <PdfPages pdf={drawn.pdf} label={label} />
              </div>
            </>
          )}
        </OperationView>
      )}
    </section>
  );
}

function Notes({
  drawn,
  places,
  hasFormProblem = false,
  overrides = [],
  onOverrides,
}: LetterPaneProps & { readonly drawn: LetterPreview }) {
  const isHeld =
    hasFormProblem ||
    drawn.gaps.length + drawn.missingCharacters.length > 0 ||
    drawn.findings.some((finding) => finding.severity === 'block' && stands(finding));
  const hasWarnings = drawn.findings.some((finding) => finding.severity === 'warn');
  if (places === undefined || (!isHeld && !hasWarnings)) return null;
  return (
    <div className={styles.notes}>
      <ObstacleList letter={drawn} hasFormProblem={hasFormProblem} places={places} />
      {onOverrides !== undefined && (
        <WarningList findings={drawn.findings} overrides={overrides} isFirst={!isHeld} onChange={onOverrides} />
      )}
    </div>
  );
}
