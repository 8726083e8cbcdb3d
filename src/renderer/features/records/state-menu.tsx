import { Kbd, Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { recordItemName, recordStateLabel } from '../../../domain/records/labels.ts';
import { type RecordItem, type RecordStateKind, recordStateKinds } from '../../../domain/records/record-item.ts';
import { Square } from '../../ui/pictures/ledger-strip.tsx';
import styles from './ledger-row.module.css';
import { stateKeys } from './state-words.ts';

interface StateMenuProps {
  readonly item: RecordItem;
  /** -1 leaves it to the keys of the row that has the focus. */
  readonly tabIndex: 0 | -1;
  readonly onChoose: (kind: RecordStateKind) => void;
}

/** Where a record stands, as mark and word; opens to change it. */
export function StateMenu({ item, tabIndex, onChoose }: StateMenuProps) {
  const label = recordStateLabel(item.state.kind);
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <button
          type="button"
          className={`${styles.cellButton} ${styles.state}`}
          tabIndex={tabIndex}
          aria-label={`${label}: change the state of ${recordItemName(item)}`}
        >
          <Square state={item.state.kind} />
          {label}
          <IconChevronDown size={14} className={styles.quietMark} aria-hidden="true" />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {recordStateKinds.map((kind) => (
          <Menu.Item
            key={kind}
            leftSection={<Square state={kind} />}
            rightSection={<Kbd aria-hidden="true">{stateKeys[kind].toUpperCase()}</Kbd>}
            onClick={() => onChoose(kind)}
          >
            {recordStateLabel(kind)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
