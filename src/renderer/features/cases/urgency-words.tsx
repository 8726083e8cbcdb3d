import { IconAlertTriangle, IconClock, IconClockHour3, IconHeartbeat, IconUrgent } from '@tabler/icons-react';
import type { Case, Urgency } from '../../../domain/cases/case.ts';
import { urgencyLabel } from '../../../domain/cases/labels.ts';
import { type Day, shortDate } from '../../../domain/shared/days.ts';
import { StatusBadge } from '../../ui/badges.tsx';

const icons: Readonly<Record<Urgency, typeof IconClock>> = {
  emergency: IconUrgent,
  urgent: IconAlertTriangle,
  standard: IconClock,
  flexible: IconClockHour3,
  inTreatment: IconHeartbeat,
};

/** The time class of a case as a chip: icon and word, loud only where hurry is. */
export function UrgencyBadge({ urgency }: { readonly urgency: Urgency }) {
  const Icon = icons[urgency];
  const tone = urgency === 'emergency' ? 'overdue' : urgency === 'urgent' ? 'caution' : 'quiet';
  return (
    <StatusBadge tone={tone} icon={<Icon size={14} />}>
      {urgencyLabel(urgency)}
    </StatusBadge>
  );
}

/** Who said how long it is safe to wait, and when; or that nobody has. */
export function sayConfirmation(
  { urgencyConfirmedBy, urgencyConfirmedOn }: Pick<Case, 'urgencyConfirmedBy' | 'urgencyConfirmedOn'>,
  today: Day,
): string {
  if (urgencyConfirmedBy === null) return 'Timing not confirmed with the oncologist';
  const on = urgencyConfirmedOn === null ? '' : ` on ${shortDate(urgencyConfirmedOn, today)}`;
  return `Confirmed by ${urgencyConfirmedBy}${on}`;
}
