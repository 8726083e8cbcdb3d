import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ComparisonAnnotation, ComparisonPart, ComparisonRow } from '../../../domain/opinions/comparison.ts';
import type { Citation, Dimension, Opinion } from '../../../domain/opinions/opinion.ts';
import { dimensionLabel, sayDimension } from '../../../domain/opinions/say.ts';
import type { CaseId } from '../../../domain/shared/ids.ts';
import { AgreementBadge } from './agreement-badge.tsx';
import styles from './comparison-grid.module.css';
import { RowNotes } from './row-notes.tsx';
import { shownAgreement } from './row-order.ts';

interface ComparisonRowsProps {
  readonly caseId: CaseId;
  readonly row: ComparisonRow;
  readonly opinions: ReadonlyArray<Opinion>;
  readonly annotation: ComparisonAnnotation | undefined;
}

// The parts of these say everything; a sum above them would only say it twice.
const listDimensions: ReadonlySet<Dimension> = new Set([
  'biomarkers',
  'modality',
  'regimenOrProcedure',
  'furtherTesting',
  'trials',
]);

/** One point: what each opinion says of it, its parts, and what the advocate notes about it. */
export function ComparisonRows({ caseId, row, opinions, annotation }: ComparisonRowsProps) {
  const { dimension } = row;
  const agreement = shownAgreement(row.agreement, annotation?.byEye ?? null);
  const hasNotes = annotation !== undefined && (annotation.material !== null || annotation.clarifyingQuestion !== null);
  const callsForNotes = row.agreement !== 'same' && row.agreement !== 'notAddressed';
  const [isAsked, setIsAsked] = useState(false);
  const showsNotes = callsForNotes || hasNotes || isAsked;
  return (
    <tbody className={styles.point} data-agreement={agreement}>
      <tr>
        <th scope="rowgroup">
          <div className={styles.name}>
            <span className={styles.dimension}>{dimensionLabel(dimension)}</span>
            <div className={styles.verdict}>
              <AgreementBadge agreement={agreement} />
              {!showsNotes && (
                <Button
                  variant="subtle"
                  color="quiet"
                  size="compact-xs"
                  aria-label={`Add a note on ${dimensionLabel(dimension)}`}
                  onClick={() => setIsAsked(true)}
                >
                  Add a note
                </Button>
              )}
            </div>
            {row.because !== null && <span className={styles.because}>{row.because}</span>}
          </div>
        </th>
        {opinions.map((opinion) => (
          <td key={opinion.id} className={styles.cell}>
            <Said opinion={opinion} dimension={dimension} isInParts={row.parts.length > 0} />
          </td>
        ))}
      </tr>
      {partsToShow(row).map((part) => (
        <PartRow key={part.name} part={part} dimension={dimension} opinions={opinions} />
      ))}
      {showsNotes && (
        <tr>
          <td className={styles.notes} colSpan={opinions.length + 1}>
            <RowNotes caseId={caseId} row={row} annotation={annotation} />
          </td>
        </tr>
      )}
    </tbody>
  );
}

function Said({ opinion, dimension, isInParts }: { opinion: Opinion; dimension: Dimension; isInParts: boolean }) {
  const stated = opinion.dimensions[dimension];
  if (stated.kind === 'notStated') return <span className={styles.silent}>Not stated</span>;
  const isToldByParts = stated.kind === 'stated' && isInParts && listDimensions.has(dimension);
  return (
    <>
      {!isToldByParts && <div>{sayDimension(dimension, stated)}</div>}
      <Where citation={stated.citation} />
    </>
  );
}

function Where({ citation: { document, page, quote } }: { citation: Citation }) {
  const place = [document, page === null ? null : `page ${page}`].filter((part) => part !== null).join(', ');
  return (
    <>
      {quote !== null && <q className={styles.quote}>{quote}</q>}
      {place !== '' && <div className={styles.quiet}>{place}</div>}
    </>
  );
}

interface PartRowProps {
  readonly part: ComparisonPart;
  readonly dimension: Dimension;
  readonly opinions: ReadonlyArray<Opinion>;
}

// A statement that is the same throughout, or has one part only, is told by its sum.
function partsToShow({ dimension, agreement, parts }: ComparisonRow): ReadonlyArray<ComparisonPart> {
  const isToldBySum = agreement === 'same' || parts.length === 1;
  return isToldBySum && !listDimensions.has(dimension) ? [] : parts;
}

function PartRow({ part, dimension, opinions }: PartRowProps) {
  return (
    <tr className={styles.part}>
      <th scope="row">
        <div className={styles.partName}>
          <span>{part.name}</span>
          <AgreementBadge agreement={part.agreement} />
        </div>
      </th>
      {opinions.map((opinion, index) => (
        <td key={opinion.id} className={styles.cell}>
          {part.values[index] ?? (
            // An opinion that gives a list without this part is not silent: it names other things.
            <span className={styles.silent}>
              {opinion.dimensions[dimension].kind === 'stated' ? 'Not named' : 'Not stated'}
            </span>
          )}
        </td>
      ))}
    </tr>
  );
}
