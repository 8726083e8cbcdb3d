import { ActionIcon, Button } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import styles from './rows-field.module.css';

interface RowsFieldProps {
  /** What one row is: "marker", "test"; said on the buttons. */
  readonly rowName: string;
  readonly count: number;
  readonly onInsert: (index: number) => void;
  readonly onRemove: (index: number) => void;
  /** The fields of one row. */
  readonly children: (index: number) => ReactNode;
}

/**
 * A list typed row by row without leaving the keyboard: Enter goes to the next field of the row and, from the last one,
 * to a new row; Backspace in an empty row takes it away.
 */
export function RowsField({ rowName, count, onInsert, onRemove, children }: RowsFieldProps) {
  const list = useRef<HTMLUListElement>(null);
  const goTo = useRef<{ row: number; at: 'first' | 'last' } | null>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the number of rows is the trigger
  useEffect(() => {
    if (goTo.current === null) return;
    const inputs = inputsOf(list.current?.children[goTo.current.row]);
    (goTo.current.at === 'first' ? inputs[0] : inputs.at(-1))?.focus();
    goTo.current = null;
  }, [count]);

  const insert = (index: number) => {
    goTo.current = { row: index, at: 'first' };
    onInsert(index);
  };
  const remove = (index: number) => {
    goTo.current = { row: Math.max(0, index - 1), at: 'last' };
    onRemove(index);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLLIElement>, index: number) => {
    if (!(event.target instanceof HTMLInputElement) || event.ctrlKey || event.metaKey) return;
    const inputs = inputsOf(event.currentTarget);
    if (event.key === 'Enter') {
      event.preventDefault();
      const next = inputs[inputs.indexOf(event.target) + 1];
      if (next === undefined) insert(index + 1);
      else next.focus();
    } else if (event.key === 'Backspace' && count > 1 && inputs.every((input) => input.value === '')) {
      event.preventDefault();
      remove(index);
    }
  };

  return (
    <div className={styles.rows}>
      <ul ref={list} className={styles.list}>
        {Array.from({ length: count }, (_, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place; its values live in the form
          <li key={index} className={styles.row} onKeyDown={(event) => onKeyDown(event, index)}>
            <div className={styles.fields}>{children(index)}</div>
            <ActionIcon
              variant="subtle"
              color="quiet"
              aria-label={`Remove ${rowName} ${index + 1}`}
              disabled={count === 1}
              onClick={() => remove(index)}
            >
              <IconX size={16} aria-hidden="true" />
            </ActionIcon>
          </li>
        ))}
      </ul>
      <Button
        variant="subtle"
        size="compact-sm"
        leftSection={<IconPlus size={14} aria-hidden="true" />}
        onClick={() => insert(count)}
      >
        Add a {rowName}
      </Button>
    </div>
  );
}

function inputsOf(row: Element | undefined): HTMLInputElement[] {
  return [...(row?.querySelectorAll('input') ?? [])];
}
