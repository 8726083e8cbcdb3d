import { Button } from '@mantine/core';
import { sheetLabel } from '../../../domain/health/sheets.ts';
import { recordStateLabel } from '../../../domain/records/labels.ts';
import type { CaseId } from '../../../domain/shared/ids.ts';
import { plural } from '../../../domain/shared/say-count.ts';
import { useWrite } from '../../lib/use-operation.ts';
import { Section } from '../../ui/section.tsx';
import type { HealthView } from './health-view.ts';
import styles from './timeline.module.css';

interface SheetsSectionProps {
  readonly caseId: CaseId;
  readonly sheets: HealthView['sheets'];
}

/** Sheets that can stand for a thing of the ledger; nothing is said to be here while its sheet is empty. */
export function SheetsSection({ caseId, sheets }: SheetsSectionProps) {
  const use = useWrite('health.useSheet');
  const filled = sheets.filter(({ lineCount }) => lineCount > 0);
  if (filled.length === 0) return null;
  return (
    <Section title="In the record ledger" order={3}>
      <ul className={styles.rows} aria-label="Sheets in the record ledger">
        {filled.map(({ sheet, lineCount, state, hindrance, notice }) => {
          const isHere = state === 'checked' || state === 'received';
          return (
            <li key={sheet} className={styles.sheetRow}>
              <span>
                {sheetLabel(sheet)} <span className={styles.quiet}>{plural(lineCount, 'line')}</span>
              </span>
              <span className={styles.quiet}>
                {state === null ? 'Not in the ledger yet' : `In the ledger: ${recordStateLabel(state).toLowerCase()}`}
              </span>
              {isHere || hindrance !== null ? null : (
                <Button
                  variant="default"
                  size="compact-sm"
                  aria-label={`Use this sheet as the record: ${sheetLabel(sheet)}`}
                  loading={use.isPending}
                  onClick={() => use.mutate({ caseId, sheet })}
                >
                  Use this sheet as the record
                </Button>
              )}
              {hindrance === null && (isHere || notice === null) ? null : (
                <span className={styles.sheetNote}>{hindrance ?? notice}</span>
              )}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
