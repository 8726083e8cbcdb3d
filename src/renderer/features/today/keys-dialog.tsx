import { Kbd, Modal, Table } from '@mantine/core';

const keys: ReadonlyArray<readonly [keys: ReadonlyArray<string>, does: string]> = [
  [['↓', 'J'], 'The row after'],
  [['↑', 'K'], 'The row before'],
  [['Home', 'End'], 'The first row, the last row'],
  [['Enter'], 'Open the case at the place the row is about'],
  [['L'], 'Log what came of it, in one line'],
  [['S'], 'Snooze: put it off until a day, with the reason'],
  [['D'], 'Done, where one word says all; elsewhere it opens the line'],
  [['Esc'], 'Leave the line and go back to the list'],
  [['?'], 'This list of keys'],
];

interface KeysDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** The keys of the list. */
export function KeysDialog({ isOpen, onClose }: KeysDialogProps) {
  return (
    <Modal opened={isOpen} onClose={onClose} title="Keys on this list" closeButtonProps={{ 'aria-label': 'Close' }}>
      <Table>
        <Table.Tbody>
          {keys.map(([names, does]) => (
            <Table.Tr key={does}>
              <Table.Td>
                {names.map((name) => (
                  <Kbd key={name} mr="xs">
                    {name}
                  </Kbd>
                ))}
              </Table.Td>
              <Table.Td>{does}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Modal>
  );
}
