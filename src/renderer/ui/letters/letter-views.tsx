import { Alert, Button, Switch, Text } from '@mantine/core';
import { IconPaperclip } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { call } from '../../lib/call.ts';
import { useOperation } from '../../lib/use-operation.ts';
import { PdfPages } from '../pdf-pages.tsx';
import { OperationView } from '../states.tsx';
import { printPackage, printPages, tellSaved, useBusy } from './letter-actions.ts';
import styles from './letter-pane.module.css';
import type { LetterRef } from './letter-words.ts';

interface LetterViewProps {
  readonly letter: LetterRef;
}

/** What goes into the envelope, in printing order; what has to be added by hand is named. */
export function PackageView({ letter }: LetterViewProps) {
  const [withCoverSheet, setWithCoverSheet] = useState(false);
  const built = useOperation('letters.buildPackage', { letter, withCoverSheet });
  const { running, run } = useBusy();
  return (
    <>
      <Bar>
        <Switch
          label="With cover sheet"
          checked={withCoverSheet}
          onChange={(event) => setWithCoverSheet(event.currentTarget.checked)}
        />
        <Button
          variant="outline"
          size="compact-sm"
          disabled={built.data === undefined}
          loading={running === 'print'}
          onClick={() => run('print', () => printPackage(letter, withCoverSheet))}
        >
          Print all of it
        </Button>
      </Bar>
      <OperationView query={built}>
        {({ pdf, contents, missing }) => (
          <>
            <div className={styles.notes}>
              <ol className={styles.contents} aria-label="What it holds, in order">
                {contents.map((one) => (
                  <li key={one}>{one}</li>
                ))}
              </ol>
              <ByHand missing={missing} />
              <Text c="dimmed">Folded in three with the address outward, the letter fits a #10 window envelope.</Text>
            </div>
            <Pages pdf={pdf} label="Letter with enclosures" />
          </>
        )}
      </OperationView>
    </>
  );
}

/** Enclosures that the letter names and the store does not hold. */
function ByHand({ missing }: { readonly missing: ReadonlyArray<string> }) {
  if (missing.length === 0) return null;
  return (
    <Alert
      color="caution"
      variant="light"
      role="status"
      icon={<IconPaperclip size={18} aria-hidden="true" />}
      title="Add by hand"
    >
      <ul className={styles.contents}>
        {missing.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
    </Alert>
  );
}

/** The letter in the client's language, to read before signing; what goes out stays English. */
export function ReadingCopyView({ letter }: LetterViewProps) {
  const copy = useOperation('letters.readingCopy', { letter, language: 'es' });
  const { running, run } = useBusy();
  return (
    <>
      <Bar>
        <Text c="dimmed">To read before signing. The letter that goes out stays English.</Text>
        <Button
          variant="outline"
          size="compact-sm"
          disabled={copy.data === undefined}
          loading={running === 'print'}
          onClick={() =>
            run('print', async () => {
              if (copy.data !== undefined) await printPages(copy.data.pdf);
            })
          }
        >
          Print the copy
        </Button>
      </Bar>
      <OperationView query={copy}>{({ pdf }) => <Pages pdf={pdf} label="Copy to read in Spanish" />}</OperationView>
    </>
  );
}

/** The cover sheet that goes before the letter when it is faxed. */
export function FaxCoverView({ letter }: LetterViewProps) {
  const paper = { kind: 'faxCover', letter } as const;
  const cover = useOperation('papers.build', { paper });
  const { running, run } = useBusy();
  return (
    <>
      <Bar>
        <Text c="dimmed">Goes before the letter when it is faxed.</Text>
        <span className={styles.buttons}>
          <Button
            variant="default"
            size="compact-sm"
            disabled={cover.data === undefined}
            loading={running === 'save'}
            onClick={() => run('save', async () => tellSaved((await call('papers.save', { paper })).savedAs))}
          >
            Save the cover
          </Button>
          <Button
            variant="outline"
            size="compact-sm"
            disabled={cover.data === undefined}
            loading={running === 'print'}
            onClick={() =>
              run('print', async () => {
                if (cover.data !== undefined) await printPages(cover.data.pdf);
              })
            }
          >
            Print the cover
          </Button>
        </span>
      </Bar>
      <OperationView query={cover}>{({ pdf }) => <Pages pdf={pdf} label="Fax cover sheet" />}</OperationView>
    </>
  );
}

function Bar({ children }: { readonly children: ReactNode }) {
  return <div className={styles.bar}>{children}</div>;
}

function Pages({ pdf, label }: { readonly pdf: Uint8Array; readonly label: string }) {
  return (
    <div className={styles.pages}>
      <PdfPages pdf={pdf} label={label} />
    </div>
  );
}
