import { Button, Title } from '@mantine/core';
import { useId, useRef } from 'react';
import { fieldLabel } from '../../../domain/forms/fill-values.ts';
import type { CustodianForm, FormField, FormSource } from '../../../domain/forms/form.ts';
import { errorAt } from '../../lib/use-saved-fields.ts';
import { StatusBadge } from '../../ui/badges.tsx';
import layout from '../../ui/layout.module.css';
import styles from './forms.module.css';
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
  const title = useRef<HTMLHeadingElement>(null);
  const { mappings } = saved.fields;
  const proposedCount = mappings.filter(({ isProposed }) => isProposed).length;
  // Whatever a person has put there, or left there on purpose, is no proposal any more.
  const put = (fieldName: string, source: FormSource) => {
    const reviewed = { fieldName, source, isProposed: false };
    const others = mappings.some((one) => one.fieldName === fieldName)
      ? mappings.map((one) => (one.fieldName === fieldName ? reviewed : one))
      : [...mappings, reviewed];
    saved.set({ mappings: others });
  };
  const confirmAll = () => {
    saved.set({ mappings: mappings.map((one) => ({ ...one, isProposed: false })) });
    title.current?.focus();
  };
  return (
    <section aria-labelledby={titleId} className={styles.part}>
      <Title order={2} id={titleId} ref={title} tabIndex={-1}>
        Fields of the PDF
      </Title>
      <div className={styles.review}>
        <p className={layout.quiet}>{sayProposals(form.fields.length, proposedCount)}</p>
        {proposedCount > 0 && (
          <Button variant="default" size="compact-sm" onClick={confirmAll}>
            {proposedCount === 1 ? 'Confirm the proposal' : `Confirm all ${proposedCount}`}
          </Button>
        )}
      </div>
      {form.fields.length > 0 && (
        <ol className={styles.rows} aria-label="Fields">
          {form.fields.map((field) => {
            const place = mappings.findIndex((one) => one.fieldName === field.name);
            const source = mappings[place]?.source ?? NOTHING;
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
                  isProposed={mappings[place]?.isProposed ?? false}
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

function sayProposals(fieldCount: number, proposedCount: number): string {
  if (fieldCount === 0) return 'This PDF is a flat page without fields. Place text boxes on it.';
  if (proposedCount === 0) return 'Every field was looked at.';
  return 'What is marked as proposed was found by the name of the field. Look at each once, then confirm or change it.';
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
          <span className={layout.quiet}>Filled in by hand, such as a signature</span>
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
        {isProposed && (
          <>
            <StatusBadge tone="action">Proposed</StatusBadge>
            <Button
              variant="subtle"
              size="compact-sm"
              aria-label={`Confirm what goes into ${fieldLabel(name)}`}
              onClick={(event) => {
                // The button goes with the mark; the keyboard stays in the row.
                event.currentTarget.closest('li')?.querySelector('input')?.focus();
                onChange(source);
              }}
            >
              Confirm
            </Button>
          </>
        )}
        {facts.length === 0 ? null : <span className={layout.quiet}>{facts.join(', ')}</span>}
      </div>
    </div>
  );
}
