import { Alert, Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { OperationOutput } from '../../../contract/all.ts';
import type { RecordItemId } from '../../../domain/shared/ids.ts';
import styles from './record-ledger.module.css';
import { useSomeFirst } from './use-some-first.tsx';

type Warning = OperationOutput<'records.list'>['completeness']['warnings'][number];

const SHOWN = 2;

interface LedgerWarningsProps {
  readonly warnings: ReadonlyArray<Warning>;
  readonly onShow: (recordItemId: RecordItemId) => void;
}

/** Things that stand alone and should not: a report without its slides, images without their report. */
export function LedgerWarnings({ warnings, onShow }: LedgerWarningsProps) {
  const { some, more } = useSomeFirst(warnings, SHOWN);
  if (warnings.length === 0) return null;
  return (
    <Alert color="caution" variant="light" icon={<IconAlertTriangle size={18} aria-hidden="true" />}>
      <ul className={styles.warnings}>
        {some.map(({ recordItemId, text }) => (
          <li key={`${recordItemId}${text}`}>
            {text}{' '}
            {recordItemId === null ? null : (
              <Button
                variant="transparent"
                size="compact-xs"
                className={styles.show ?? ''}
                onClick={() => onShow(recordItemId)}
              >
                Show it
              </Button>
            )}
          </li>
        ))}
      </ul>
      {more}
    </Alert>
  );
}
