import { Table } from '@mantine/core';
import type { OperationOutput } from '../../../contract/all.ts';
import { useOperation, useWrite } from '../../lib/use-operation.ts';
import { PageBody, Sheet } from '../../ui/page.tsx';
import { OperationView } from '../../ui/states.tsx';
import { DayCounts } from './day-counts.tsx';
import { EditedNote } from './edited-note.tsx';
import { sayMark } from './law-words.ts';
import styles from './settings.module.css';
import { SettingsPage } from './settings-page.tsx';
import { Source } from './source.tsx';
import { StateRules } from './state-rules.tsx';

export type LawTable = OperationOutput<'law.get'>;

/** The law the clock reckons with and letters cite: dated, sourced, and open to the practice's own numbers. */
export function LawScreen() {
  const law = useOperation('law.get', {});
  return (
    <SettingsPage
      title="Law table"
      subtitle="The days the clock counts and the law letters cite. Letters print the month this table is of."
    >
      <OperationView query={law}>{(value) => <Law law={value} />}</OperationView>
    </SettingsPage>
  );
}

function Law({ law }: { readonly law: LawTable }) {
  const restore = useWrite('law.restore');
  return (
    <div className={styles.sections}>
      {law.isEdited && (
        <EditedNote
          says="Your practice has changed this table. Letters and deadlines follow it."
          action="Back to the shipped table"
          isPending={restore.isPending}
          onRestore={() => restore.mutate({})}
        />
      )}
      {/* A change made elsewhere, as by Undo, starts the form afresh; one made here has just been saved. */}
      <DayCounts key={JSON.stringify([law.current.clockRules, law.current.flatFeeCents])} law={law} />
      <StateRules law={law} />
      <PageBody
        title="What letters cite"
        subtitle={`As of ${law.asOf}. To read; a new version of the app brings a new list.`}
      >
        <Sheet>
          <Table className={styles.table} verticalSpacing="xs" horizontalSpacing="sm">
            <Table.Thead>
              <Table.Tr>
                <Table.Th className={styles.cite}>Citation</Table.Th>
                <Table.Th>What it says</Table.Th>
                <Table.Th className={styles.mark}>How sure</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {law.citations.map(({ id, cite, what, mark }) => (
                <Table.Tr key={id}>
                  <Table.Td>{cite}</Table.Td>
                  <Table.Td>{what}</Table.Td>
                  <Table.Td>{sayMark(mark)}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Sheet>
      </PageBody>
      <PageBody title="What stays unsure" subtitle="Nothing of this is printed or reckoned with.">
        <Sheet>
          <ul className={styles.notes}>
            {law.unsure.map((point) => (
              <li key={point}>{point}</li>
            ))}
          </ul>
        </Sheet>
        <Source says="Where the table comes from" source={law.source} />
      </PageBody>
    </div>
  );
}
