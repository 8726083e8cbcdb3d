import { Kbd, Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { recordItemName, recordStateLabel } from '../../../domain/records/labels.ts';
import { type RecordItem, type RecordStateKind, recordStateKinds } from '../../../domain/records/record-item.ts';
import { Square } from '../../ui/pictures/ledger-strip.tsx';
import styles from './ledger-table.module.css';
import { stateKeys } from './state-words.ts';

interface StateMenuProps {
  readonly item: RecordItem;
  readonly onChoose: (kind: RecordStateKind) => void;
}

/** Where a record stands, as mark and word; opens to change it. */
export function StateMenu({ item, onChoose }: StateMenuProps) {
  const label = recordStateLabel(item.state.kind);
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <button
          type="button"
          className={styles.state}
          aria-label={`${label}: change the state of ${recordItemName(item)}`}
        >
          <Square state={item.state.kind} />
          {label}
          <IconChevronDown size={14} className={styles.chevron} aria-hidden="true" />
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
