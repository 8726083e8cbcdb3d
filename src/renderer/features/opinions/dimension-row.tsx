import { SegmentedControl } from '@mantine/core';
import { useId } from 'react';
import type { Dimension } from '../../../domain/opinions/opinion.ts';
import { dimensionLabel, dimensionMeaning, sayDimension } from '../../../domain/opinions/say.ts';
import type { RecordItem } from '../../../domain/records/record-item.ts';
import type { OperationForm } from '../../ui/form.tsx';
import layout from '../../ui/layout.module.css';
import { CitationFields } from './citation-fields.tsx';
import { dimensionInputs } from './dimension-inputs.tsx';
import styles from './dimension-row.module.css';
import type { AnswerKind, OpinionFormValues } from './opinion-form.ts';

interface DimensionRowProps {
  readonly dimension: Dimension;
  readonly form: OperationForm<OpinionFormValues>;
  readonly ledger: ReadonlyArray<RecordItem>;
  readonly documents: ReadonlyArray<string>;
}

const answers: ReadonlyArray<{ readonly value: AnswerKind; readonly label: string }> = [
  { value: 'notStated', label: 'Not stated' },
  { value: 'none', label: 'None' },
  { value: 'stated', label: 'Stated' },
];

const silence = { document: null, page: null, quote: null, restsOn: [] };

/** One point of an opinion: silent, "none", or stated with its value and where it stands. */
export function DimensionRow({ dimension, form, ledger, documents }: DimensionRowProps) {
  const labelId = useId();
  const { kind } = form.values.dimensions[dimension];
  const Inputs = dimensionInputs[dimension];
  const problem = form.errors[`dimensions.${dimension}.value`];
  return (
    <fieldset className={styles.row} aria-labelledby={labelId} data-answer={kind}>
      <div>
        <h3 id={labelId} className={styles.label}>
          {dimensionLabel(dimension)}
        </h3>
        <p className={layout.quiet}>{dimensionMeaning(dimension)}</p>
      </div>
      <SegmentedControl
        className={styles.answer}
        size="xs"
        aria-labelledby={labelId}
        data={[...answers]}
        value={kind}
        onChange={(answer) => form.setFieldValue(`dimensions.${dimension}.kind`, answer as AnswerKind)}
      />
      <div className={styles.value}>
        {kind === 'none' && (
          <p className={styles.none}>{sayDimension(dimension, { kind: 'none', citation: silence })}</p>
        )}
        {kind === 'stated' && <Inputs form={form} />}
        {kind === 'stated' && typeof problem === 'string' && (
          <p className={styles.problem} role="alert">
            {problem}
          </p>
        )}
        {kind !== 'notStated' && (
          <CitationFields dimension={dimension} form={form} ledger={ledger} documents={documents} />
        )}
      </div>
    </fieldset>
  );
}
