import { Title } from '@mantine/core';
import { useId, useMemo } from 'react';
import { fieldLabel } from '../../../domain/forms/fill-values.ts';
import type { CustodianForm, FormField, FormSource } from '../../../domain/forms/form.ts';
import { proposeMapping } from '../../../domain/forms/propose-mapping.ts';
import { errorAt } from '../../lib/use-saved-fields.ts';
import { StatusBadge } from '../../ui/badges.tsx';
import styles from './forms.module.css';
import { isSameSource } from './source-choices.ts';
import { SourceField } from './source-field.tsx';
import type { MappingForm } from './use-form-fields.ts';

const NOTHING: FormSource = { kind: 'empty' };

interface FieldRowsProps {
  readonly form: CustodianForm;
  readonly saved: MappingForm;
  /** Points a field out on its page; null points at none. */
  readonly onMark: (fieldName: string | null) => void;
}

/** The fields of the PDF with what goes into each. */
export function FieldRows({ form, saved, onMark }: FieldRowsProps) {
  const titleId = useId();
  const proposals = useMemo(
    () => new Map(proposeMapping(form.fields).map(({ fieldName, source }) => [fieldName, source])),
    [form.fields],
  );
  const { mappings } = saved.fields;
  const put = (fieldName: string, source: FormSource) => {
    const others = mappings.some((one) => one.fieldName === fieldName)
      ? mappings.map((one) => (one.fieldName === fieldName ? { fieldName, source } : one))
      : [...mappings, { fieldName, source }];
    saved.set({ mappings: others });
  };
  return (
    <section aria-labelledby={titleId} className={styles.part}>
      <Title order={2} id={titleId}>
        Fields of the PDF
      </Title>
      <p className={styles.quiet}>
        {form.fields.length === 0
          ? 'This PDF is a flat page without fields. Place text boxes on it.'
          : 'What is marked as proposed was found by the name of the field. Look at each once.'}
      </p>
      {form.fields.length > 0 && (
        <ol className={styles.rows} aria-label="Fields">
          {form.fields.map((field) => {
            const place = mappings.findIndex((one) => one.fieldName === field.name);
            const source = mappings[place]?.source ?? NOTHING;
            const proposal = proposals.get(field.name) ?? NOTHING;
            return (
              <li
                key={field.name}
                onPointerEnter={() => onMark(field.name)}
                onPointerLeave={() => onMark(null)}
                onFocus={() => onMark(field.name)}
                onBlur={() => onMark(null)}
              >
                <FieldRow
                  field={field}
                  source={source}
                  isProposed={proposal.kind !== 'empty' && isSameSource(proposal, source)}
                  pageCount={form.pageCount}
                  error={place < 0 ? undefined : errorAt(saved.errors, `mappings.${place}`)}
                  onChange={(next) => put(field.name, next)}
                />
              </li>
            );
          })}
        </ol>
      )}
    </section>
  );
}

interface FieldRowProps {
  readonly field: FormField;
  readonly source: FormSource;
  readonly isProposed: boolean;
  readonly pageCount: number;
  readonly error: string | undefined;
  readonly onChange: (source: FormSource) => void;
}

function FieldRow({ field, source, isProposed, pageCount, error, onChange }: FieldRowProps) {
  const { name, type, page, maxLength, choices } = field;
  const facts = [
    pageCount > 1 ? `page ${page + 1}` : null,
    maxLength === null ? null : `at most ${maxLength} characters`,
    type === 'choice' ? 'one of a list' : null,
    type === 'checkbox' ? 'a box to tick' : null,
  ].filter((one) => one !== null);
  return (
    <div className={styles.fieldRow}>
      {type === 'other' ? (
        <div>
          <div className={styles.fieldName}>{fieldLabel(name)}</div>
          <span className={styles.quiet}>Filled in by hand, such as a signature</span>
        </div>
      ) : (
        <SourceField
          label={fieldLabel(name)}
          source={source}
          of={type}
          choices={choices}
          error={error}
          onChange={onChange}
        />
      )}
      <div className={styles.fieldFacts}>
        {isProposed && <StatusBadge tone="action">Proposed</StatusBadge>}
        {facts.length === 0 ? null : <span className={styles.quiet}>{facts.join(', ')}</span>}
      </div>
    </div>
  );
}
