import { Anchor } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconCircle, IconCircleDot, IconMinus } from '@tabler/icons-react';
import { Link } from 'react-router';
import { shortDate } from '../../../domain/shared/days.ts';
import { backPlanLabel, milestoneStateLabel } from '../../../domain/timing/back-plan-edits.ts';
import { useToday } from '../../lib/use-today.ts';
import { Section } from '../../ui/section.tsx';
import styles from './dates.module.css';
import type { TimingView } from './dates-screen.tsx';

type Plan = TimingView['backPlan'];
type Milestone = Plan['milestones'][number];

/** The plan of the case as a path from the opening to the decision. */
export function BackPlanSection({ plan }: { readonly plan: Plan }) {
  const shown = plan.milestones.filter(({ state }) => state !== 'notThisWay');
  return (
    <Section
      title="Plan"
      action={
        <Anchor component={Link} to="/settings/back-plan" size="sm">
          Change the milestones
        </Anchor>
      }
    >
      <p className={styles.needed}>
        {backPlanLabel(plan.kind)}. {plan.sentence} {plan.note}{' '}
        <span className={styles.source}>{`Source: ${plan.source}`}</span>
      </p>
      {shown.length === 0 ? null : (
        <ol className={styles.path} aria-label="Milestones">
          {shown.map((milestone) => (
            <Step key={milestone.id} milestone={milestone} />
          ))}
        </ol>
      )}
    </Section>
  );
}

const icons = {
  done: IconCheck,
  due: IconCircleDot,
  overdue: IconAlertTriangle,
  ahead: IconCircle,
  passed: IconMinus,
  notThisWay: IconMinus,
} as const;

function Step({ milestone }: { readonly milestone: Milestone }) {
  const today = useToday();
  const { what, from, to, fromDay, toDay, state, note } = milestone;
  const Icon = icons[state];
  const days = fromDay === toDay ? `Day ${fromDay}` : `Day ${fromDay} to ${toDay}`;
  const dates = from === to ? shortDate(from, today) : `${shortDate(from, today)} to ${shortDate(to, today)}`;
  return (
    <li className={styles.milestone} data-state={state}>
      <span className={styles.dot}>
        <Icon size={16} aria-hidden="true" />
      </span>
      <span className={styles.days}>
        <strong>{days}</strong> {dates}
      </span>
      <span>
        {what}
        {note === null ? null : <span className={styles.lead}>{note}</span>}
      </span>
      <span className={styles.state}>{milestoneStateLabel(state)}</span>
    </li>
  );
}
