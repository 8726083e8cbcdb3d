import { Button } from '@mantine/core';
import { IconAlertTriangle, IconClockExclamation } from '@tabler/icons-react';
import type { OperationOutput } from '../../../contract/all.ts';
import type { RecordItemId } from '../../../domain/shared/ids.ts';
import { useToday } from '../../lib/use-today.ts';
import layout from '../../ui/layout.module.css';
import { SayDay } from '../../ui/say-day.tsx';
import { Section } from '../../ui/section.tsx';
import styles from './packet-panel.module.css';
import { useSomeFirst } from './use-some-first.tsx';

type TissueWarning = OperationOutput<'records.list'>['tissueWarnings'][number];

const SHOWN = 3;

interface TissueWarningsProps {
  readonly warnings: ReadonlyArray<TissueWarning>;
  readonly onShow: (recordItemId: RecordItemId) => void;
}

/** Tissue that a laboratory may discard, the most pressing first. */
export function TissueWarnings({ warnings, onShow }: TissueWarningsProps) {
  const today = useToday();
  const pressing = warnings.toSorted((one, other) => Number(other.level === 'alert') - Number(one.level === 'alert'));
  const { some, more } = useSomeFirst(pressing, SHOWN);
  if (warnings.length === 0) return null;
  return (
    <Section title="Tissue at risk" order={3}>
      <ul className={layout.tightList}>
        {some.map((warning) => (
          <li key={`${warning.recordItemId}${warning.text}`} className={styles.risk} data-level={warning.level}>
            {warning.level === 'alert' ? (
              <IconClockExclamation size={18} aria-hidden="true" />
            ) : (
              <IconAlertTriangle size={18} aria-hidden="true" />
            )}
            <span>
              {warning.until === null ? null : (
                <strong className={styles.until}>
                  {warning.until < today ? 'Ended' : 'Until'} <SayDay day={warning.until} as="date" />.{' '}
                </strong>
              )}
              {warning.text}{' '}
              <Button
                variant="transparent"
                size="compact-xs"
                className={styles.show ?? ''}
                onClick={() => onShow(warning.recordItemId)}
              >
                Show it
              </Button>
            </span>
          </li>
        ))}
      </ul>
      {more}
    </Section>
  );
}
