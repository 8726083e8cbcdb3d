import { Anchor } from '@mantine/core';
import { Link } from 'react-router';
import type { OperationOutput } from '../../../contract/all.ts';
import { consultModeLabel } from '../../../domain/opinions/say.ts';
import type { CaseId } from '../../../domain/shared/ids.ts';
import { SayDay } from '../../ui/say-day.tsx';
import styles from './comparison-grid.module.css';
import { ComparisonRows } from './comparison-rows.tsx';
import { opinionPlace, opinionTitle } from './opinion-words.ts';
import { orderedRows, type RowOrder } from './row-order.ts';

export type ComparisonAnswer = OperationOutput<'comparison.get'>;

const COLUMNS_THAT_FIT = 3;

interface ComparisonGridProps {
  readonly caseId: CaseId;
  readonly answer: ComparisonAnswer;
  readonly order: RowOrder;
}

/** One row per point, one column per opinion, the advocate's notes below each row. */
export function ComparisonGrid({ caseId, answer, order }: ComparisonGridProps) {
  const { opinions, comparison } = answer;
  // More columns than fit scroll sideways; such a region must take focus to be scrolled by key.
  const isWide = opinions.length > COLUMNS_THAT_FIT;
  const annotations = new Map(answer.annotations.map((annotation) => [annotation.dimension, annotation]));
  return (
    <section
      className={styles.grid}
      aria-label="Opinions side by side"
      {...(isWide ? { tabIndex: 0, 'data-wide': true } : {})}
    >
      <table className={styles.table} style={{ '--opinion-count': opinions.length } as React.CSSProperties}>
        <thead>
          <tr>
            <th scope="col" className={styles.corner}>
              Point
            </th>
            {opinions.map((opinion) => {
              const place = opinionPlace(opinion);
              return (
                <th key={opinion.id} scope="col" className={styles.opinion}>
                  <span className={styles.quiet}>{opinionTitle(opinion)}</span>
                  <Anchor component={Link} to={`/cases/${caseId}/opinions/${opinion.id}`} className={styles.clinician}>
                    {opinion.clinician}
                  </Anchor>
                  {place !== null && <span className={styles.quiet}>{place}</span>}
                  <span className={styles.quiet}>
                    {consultModeLabel(opinion.mode)}
                    {opinion.givenOn !== null && (
                      <>
                        , <SayDay day={opinion.givenOn} as="date" />
                      </>
                    )}
                  </span>
                </th>
              );
            })}
          </tr>
        </thead>
        {orderedRows(comparison.rows, annotations, order).map((row) => (
          <ComparisonRows
            key={row.dimension}
            caseId={caseId}
            row={row}
            opinions={opinions}
            annotation={annotations.get(row.dimension)}
          />
        ))}
      </table>
    </section>
  );
}
