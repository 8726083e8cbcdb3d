import { Button, Checkbox, Select } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { CustodianForm, FormSource } from '../../../domain/forms/form.ts';
import type { FormId } from '../../../domain/shared/ids.ts';
import { useOperation } from '../../lib/use-operation.ts';
import { StatusBadge } from '../../ui/badges.tsx';
import { Fact, Facts } from '../../ui/facts.tsx';
import { WordsField } from '../../ui/fields.tsx';
import layout from '../../ui/layout.module.css';
import { OperationView } from '../../ui/states.tsx';
import styles from './fill-screen.module.css';
import type { Filled } from './fill-screen.tsx';
import type { FillForm } from './use-fill-fields.ts';

type Value = Filled['values'][number];

interface FillValuesProps {
  readonly formId: FormId;
  readonly filled: Filled;
  readonly form: FillForm;
}

/** Every value of the form, to be typed over; what does not fit or is not known is said beside it. */
export function FillValues({ formId, filled, form }: FillValuesProps) {
  const custodianForm = useOperation('forms.get', { formId });
  return (
    <OperationView query={custodianForm}>
      {(of) =>
        filled.values.length === 0 ? (
          <p className={styles.quiet}>Nothing is mapped on this form yet. Map it in the directory first.</p>
        ) : (
          <ol className={layout.list} aria-label="What stands in the form">
            {filled.values.map((value, place) => (
              <li key={value.key}>
                <ValueRow
                  value={value}
                  input={inputOf(of, value.key)}
                  origin={originOf(of, value.key)}
                  field={`v${place}`}
                  form={form}
                />
              </li>
            ))}
          </ol>
        )
      }
    </OperationView>
  );
}

interface ValueRowProps {
  readonly value: Value;
  readonly input: Input;
  readonly origin: FormSource['kind'];
  readonly field: string;
  readonly form: FillForm;
}

function ValueRow({ value, input, origin, field, form: { fields, errors, set } }: ValueRowProps) {
  const typed = fields[field] ?? null;
  const isTyped = typed !== null;
  // The fact stands in the field until something is typed over it.
  const shown = typed ?? (value.isChanged ? '' : value.value);
  const put = (text: string | null) => set({ [field]: text ?? '' });
  const error = errors[field];
  const takeBack = origin === 'fact' ? 'Take the fact again' : 'Take it back';
  return (
    <div className={styles.row}>
      {input.kind === 'tick' && (
        <Checkbox
          label={value.label}
          checked={shown !== ''}
          onChange={(event) => put(event.currentTarget.checked ? 'X' : '')}
        />
      )}
      {input.kind === 'choice' && (
        <Select
          label={value.label}
          data={[...new Set(input.choices)]}
          clearable
          clearButtonProps={{ 'aria-label': `Clear ${value.label}` }}
          placeholder={shown === '' ? 'Nothing chosen' : shown}
          value={input.choices.includes(shown) ? shown : null}
          onChange={put}
        />
      )}
      {input.kind === 'text' && <WordsField label={value.label} rows={1} value={shown} onChange={put} error={error} />}
      <div className={styles.origin}>
        <StatusBadge tone={isTyped ? 'action' : 'quiet'}>{isTyped ? 'Typed over' : originWords[origin]}</StatusBadge>
        {isTyped && (
          <Button
            variant="subtle"
            size="compact-sm"
            aria-label={`${takeBack}: ${value.label}`}
            onClick={() => set({ [field]: null })}
          >
            {takeBack}
          </Button>
        )}
      </div>
      {value.problem === null ? null : (
        <p className={styles.problem} role="status">
          <IconAlertTriangle size={14} aria-hidden="true" />
          <span>{value.problem}</span>
        </p>
      )}
    </div>
  );
}

/** What stands on the frozen pages, to read. */
export function FrozenValues({ values }: Pick<Filled, 'values'>) {
  return (
    <Facts>
      {values.map(({ key, label, value }) => (
        <Fact key={key} label={label} without="Empty">
          {value}
        </Fact>
      ))}
    </Facts>
  );
}

type Input = { readonly kind: 'text' | 'tick' } | { readonly kind: 'choice'; readonly choices: ReadonlyArray<string> };

const originWords: { readonly [Kind in FormSource['kind']]: string } = {
  fact: 'From the facts',
  words: 'Always the same',
  tick: 'Always the same',
  empty: 'Left empty',
};

function originOf({ mappings, boxes }: CustodianForm, key: string): FormSource['kind'] {
  const mapping = mappings.find(({ fieldName }) => key === `field:${fieldName}`);
  return (mapping ?? boxes.find(({ id }) => key === `box:${id}`))?.source.kind ?? 'empty';
}

function inputOf({ fields, boxes }: CustodianForm, key: string): Input {
  const field = fields.find(({ name }) => key === `field:${name}`);
  if (field?.type === 'checkbox') return { kind: 'tick' };
  if (field?.type === 'choice') return { kind: 'choice', choices: field.choices };
  const box = boxes.find(({ id }) => key === `box:${id}`);
  return { kind: box?.source.kind === 'tick' ? 'tick' : 'text' };
}
