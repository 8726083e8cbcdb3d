import {
  IconAlertTriangle,
  IconArchive,
  IconBan,
  IconCalendarPlus,
  IconChecks,
  IconClockExclamation,
  IconMailCheck,
  IconMailForward,
  IconPencil,
  IconProgressCheck,
  IconReceipt,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';
import type { RequestStatus } from '../../../domain/requests/clock.ts';
import { requestStatusLabel } from '../../../domain/requests/labels.ts';
import { StatusBadge } from '../../ui/badges.tsx';
import type { Tone } from '../../ui/theme.ts';

const looks: {
  readonly [Status in RequestStatus]: { readonly tone: Tone; readonly Icon: ComponentType<{ size: number }> };
} = {
  draft: { tone: 'quiet', Icon: IconPencil },
  awaiting: { tone: 'action', Icon: IconMailForward },
  confirmed: { tone: 'action', Icon: IconMailCheck },
  dueSoon: { tone: 'caution', Icon: IconClockExclamation },
  overdue: { tone: 'overdue', Icon: IconAlertTriangle },
  extended: { tone: 'action', Icon: IconCalendarPlus },
  extendedOverdue: { tone: 'overdue', Icon: IconAlertTriangle },
  partial: { tone: 'caution', Icon: IconProgressCheck },
  denied: { tone: 'overdue', Icon: IconBan },
  feeDispute: { tone: 'caution', Icon: IconReceipt },
  complete: { tone: 'action', Icon: IconChecks },
  closed: { tone: 'quiet', Icon: IconArchive },
};

/** Where a request stands, as a word with its icon. */
export function RequestStatusBadge({ status }: { readonly status: RequestStatus }) {
  const { tone, Icon } = looks[status];
  return (
    <StatusBadge tone={tone} icon={<Icon size={14} />}>
      {requestStatusLabel(status)}
    </StatusBadge>
  );
}
