import {
  IconAlertTriangle,
  IconBan,
  IconClockExclamation,
  IconPencil,
  IconRosetteDiscountCheck,
  IconTimeline,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';
import type { AuthorizationStatus } from '../../domain/authority/authorization.ts';
import { authorizationStatusLabel } from '../../domain/authority/labels.ts';
import { StatusBadge } from './badges.tsx';
import type { Tone } from './theme.ts';

const looks: {
  readonly [Status in AuthorizationStatus]: {
    readonly tone: Tone;
    readonly Icon: ComponentType<{ size: number }>;
  };
} = {
  draft: { tone: 'quiet', Icon: IconPencil },
  incomplete: { tone: 'caution', Icon: IconAlertTriangle },
  valid: { tone: 'action', Icon: IconRosetteDiscountCheck },
  expiring: { tone: 'caution', Icon: IconClockExclamation },
  expired: { tone: 'overdue', Icon: IconTimeline },
  revoked: { tone: 'quiet', Icon: IconBan },
};

/** Where an authorization stands, as a word with its icon. */
export function AuthorizationStatusBadge({ status }: { readonly status: AuthorizationStatus }) {
  const { tone, Icon } = looks[status];
  return (
    <StatusBadge tone={tone} icon={<Icon size={14} />}>
      {authorizationStatusLabel(status)}
    </StatusBadge>
  );
}
