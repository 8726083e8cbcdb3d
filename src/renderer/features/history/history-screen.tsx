import { Button } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useState } from 'react';
import { undoChange } from '../../lib/tell.ts';
import { useOperation } from '../../lib/use-operation.ts';
import { StatusBadge } from '../../ui/badges.tsx';
import { Page } from '../../ui/page.tsx';
import { SayMoment } from '../../ui/say-day.tsx';
import { EmptyState, OperationView } from '../../ui/states.tsx';
import styles from './history.module.css';
import { type HistoryLine, historyLines } from './history-lines.ts';

const FIRST = 50;
const MOST = 500;

/** What was changed, newest first, each with its way back. */
export function HistoryScreen() {
  const [limit, setLimit] = useState(FIRST);
  const changes = useOperation('history.list', { limit }, { keepLast: true });
  return (
    <Page
      title="History"
      subtitle="Everything that was changed in this store, by whom and when. A change can be taken back while nothing later stands on it."
      width="page"
    >
      <OperationView
        query={changes}
        isEmpty={(list) => list.length === 0}
        empty={<EmptyState sentence="Each change you make will be listed here, with a way to take it back." />}
      >
        {(list) => (
          <>
            <ol className={styles.list} aria-label="Changes, newest first">
              {historyLines(list).map((line) => (
                <ChangeLine key={line.change.id} line={line} />
              ))}
            </ol>
            {list.length === limit && limit < MOST ? (
              <div>
                <Button variant="default" onClick={() => setLimit(Math.min(MOST, limit * 2))}>
                  Show earlier changes
                </Button>
              </div>
            ) : null}
          </>
        )}
      </OperationView>
    </Page>
  );
}

function ChangeLine({ line: { change, count, since } }: { readonly line: HistoryLine }) {
  const [isBusy, setIsBusy] = useState(false);
  const undo = async () => {
    setIsBusy(true);
    await undoChange(change.id, change.summary);
    setIsBusy(false);
  };
  return (
    <li className={styles.line} data-undone={change.isUndone || undefined}>
      <div className={styles.words}>
        <p className={styles.what}>{change.summary}</p>
        <p className={styles.about}>
          <SayMoment moment={change.at} />
          {`, ${change.personName}`}
          {count === 1 ? null : (
            <>
              {`. Saved ${count} times since `}
              <SayMoment moment={since} />
              {'; undo takes back the last.'}
            </>
          )}
          {change.reason === null ? null : `. Reason: ${change.reason}`}
        </p>
      </div>
      {change.isUndone ? (
        <StatusBadge>Taken back</StatusBadge>
      ) : (
        <Button
          variant="subtle"
          color="quiet"
          size="compact-sm"
          loading={isBusy}
          leftSection={<IconArrowBackUp size={16} aria-hidden="true" />}
          aria-label={`Undo: ${change.summary}`}
          onClick={() => void undo()}
        >
          Undo
        </Button>
      )}
    </li>
  );
}
