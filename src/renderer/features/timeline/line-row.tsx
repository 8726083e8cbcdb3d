import { ActionIcon } from '@mantine/core';
import {
  IconAlertTriangle,
  IconArrowDown,
  IconArrowUp,
  IconFileText,
  IconMessage,
  IconPencil,
  IconTrash,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import styles from './timeline.module.css';

interface LineRowProps {
  /** What the line is called when its buttons are read out. */
  readonly name: string;
  readonly when?: ReactNode;
  readonly children: ReactNode;
  readonly details?: ReadonlyArray<string>;
  readonly notices?: ReadonlyArray<string>;
  readonly sourceText: string;
  readonly isRecord: boolean;
  readonly onEdit: () => void;
  readonly onDelete: () => void;
  /** Absent where order does not matter; null at the end of the list. */
  readonly onUp?: (() => void) | null;
  readonly onDown?: (() => void) | null;
}

/** One line of the timeline or of a sheet, with where it comes from and what can be done with it. */
export function LineRow(props: LineRowProps) {
  const { name, when, children, details = [], notices = [], sourceText, isRecord, onUp, onDown } = props;
  return (
    <li className={styles.row}>
      {when === undefined ? null : <span className={styles.when}>{when}</span>}
      <div className={styles.what}>
        <p className={styles.main}>{children}</p>
        {details.map((detail) => (
          <p key={detail} className={styles.detail}>
            {detail}
          </p>
        ))}
        {notices.map((notice) => (
          <p key={notice} className={styles.notice}>
            <IconAlertTriangle size={14} aria-hidden="true" />
            {notice}
          </p>
        ))}
      </div>
      <span className={styles.source}>
        {isRecord ? <IconFileText size={14} aria-hidden="true" /> : <IconMessage size={14} aria-hidden="true" />}
        {sourceText}
      </span>
      <span className={styles.tools}>
        {onUp === undefined ? null : (
          <Tool label={`Move up: ${name}`} onClick={onUp}>
            <IconArrowUp size={16} aria-hidden="true" />
          </Tool>
        )}
        {onDown === undefined ? null : (
          <Tool label={`Move down: ${name}`} onClick={onDown}>
            <IconArrowDown size={16} aria-hidden="true" />
          </Tool>
        )}
        <Tool label={`Edit: ${name}`} onClick={props.onEdit}>
          <IconPencil size={16} aria-hidden="true" />
        </Tool>
        <Tool label={`Take out: ${name}`} onClick={props.onDelete}>
          <IconTrash size={16} aria-hidden="true" />
        </Tool>
      </span>
    </li>
  );
}

interface ToolProps {
  readonly label: string;
  readonly onClick: (() => void) | null;
  readonly children: ReactNode;
}

function Tool({ label, onClick, children }: ToolProps) {
  return (
    <ActionIcon
      variant="subtle"
      color="quiet"
      className={styles.tool ?? ''}
      aria-label={label}
      disabled={onClick === null}
      onClick={() => onClick?.()}
    >
      {children}
    </ActionIcon>
  );
}
