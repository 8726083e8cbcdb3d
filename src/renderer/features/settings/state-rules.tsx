import { Button, Table, VisuallyHidden } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconPencil, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { StateRule } from '../../../domain/law/law.ts';
import { isReckonedWith } from '../../../domain/law/law-edits.ts';
import { isDay } from '../../../domain/shared/days.ts';
import { stateName } from '../../../domain/shared/us-states.ts';
import { StatusBadge } from '../../ui/badges.tsx';
import layout from '../../ui/layout.module.css';
import { PageBody, Sheet } from '../../ui/page.tsx';
import { SayDay } from '../../ui/say-day.tsx';
import type { LawTable } from './law-screen.tsx';
import { sayDays, sayMark } from './law-words.ts';
import styles from './settings.module.css';
import { StateRuleDialog } from './state-rule-dialog.tsx';

/** States with a deadline of their own; none counts before the practice has switched it on. */
export function StateRules({ law }: { readonly law: LawTable }) {
  const [changing, setChanging] = useState<StateRule | 'new' | null>(null);
  return (
    <PageBody
      title="State rules"
      subtitle="Verify before use: nobody at your practice has read the law behind a shipped rule."
      mainAction={
        <Button
          variant="default"
          leftSection={<IconPlus size={16} aria-hidden="true" />}
          onClick={() => setChanging('new')}
        >
          Add a state
        </Button>
      }
    >
      <Sheet>
        <Table className={styles.table} verticalSpacing="xs" horizontalSpacing="sm">
          <Table.Thead>
            <Table.Tr>
              <Table.Th className={styles.state}>State</Table.Th>
              <Table.Th className={styles.days}>Answer in</Table.Th>
              <Table.Th>Source and fees</Table.Th>
              <Table.Th className={styles.verified}>Verified</Table.Th>
              <Table.Th className={styles.used}>Used</Table.Th>
              <Table.Th className={styles.act}>
                <VisuallyHidden>Change</VisuallyHidden>
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {law.current.states.map((rule) => (
              <StateRow key={rule.state} rule={rule} onChange={() => setChanging(rule)} />
            ))}
          </Table.Tbody>
        </Table>
      </Sheet>
      {changing !== null && (
        <StateRuleDialog law={law} rule={changing === 'new' ? null : changing} onClose={() => setChanging(null)} />
      )}
    </PageBody>
  );
}

function StateRow({ rule, onChange }: { readonly rule: StateRule; readonly onChange: () => void }) {
  const name = stateName(rule.state) ?? rule.state;
  return (
    <Table.Tr>
      <Table.Td>{name}</Table.Td>
      <Table.Td>{sayDays(rule)}</Table.Td>
      <Table.Td>
        {rule.source}
        {rule.feeNote === null ? null : <div className={layout.quiet}>{rule.feeNote}</div>}
        {rule.userNote === null ? null : <div className={layout.quiet}>Own note: {rule.userNote}</div>}
      </Table.Td>
      <Table.Td>
        {rule.verifiedOn !== null && isDay(rule.verifiedOn) ? (
          <SayDay day={rule.verifiedOn} as="date" />
        ) : (
          <StatusBadge tone="caution" icon={<IconAlertTriangle size={14} />}>
            Verify before use
          </StatusBadge>
        )}
        <div className={layout.quiet}>{sayMark(rule.mark)}</div>
      </Table.Td>
      <Table.Td>
        {isReckonedWith(rule) ? (
          <StatusBadge tone="action" icon={<IconCheck size={14} />}>
            Used
          </StatusBadge>
        ) : (
          <span className={layout.quiet}>Not used</span>
        )}
      </Table.Td>
      <Table.Td>
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconPencil size={16} aria-hidden="true" />}
          aria-label={`Change the rule of ${name}`}
          onClick={onChange}
        >
          Change
        </Button>
      </Table.Td>
    </Table.Tr>
  );
}
