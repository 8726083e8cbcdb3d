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
import { StatusBadge } from './badges.tsx';
import type { Tone } from './theme.ts';

const looks: {
  readonly [Status in AuthorizationStatus]: {
    readonly label: string;
    readonly tone: Tone;
    readonly Icon: ComponentType<{ size: number }>;
  };
} = {
  draft: { label: 'Draft, not signed', tone: 'quiet', Icon: IconPencil },
  incomplete: { label: 'Signed, but incomplete', tone: 'caution', Icon: IconAlertTriangle },
  valid: { label: 'Valid', tone: 'action', Icon: IconRosetteDiscountCheck },
  expiring: { label: 'Expires soon', tone: 'caution', Icon: IconClockExclamation },
  expired: { label: 'Expired', tone: 'overdue', Icon: IconTimeline },
  revoked: { label: 'Revoked', tone: 'quiet', Icon: IconBan },
};

/** "Expires soon": where an authorization stands. */
export function authorizationStatusLabel(status: AuthorizationStatus): string {
  return looks[status].label;
}

/** Where an authorization stands, as a word with its icon. */
export function AuthorizationStatusBadge({ status }: { readonly status: AuthorizationStatus }) {
  const { label, tone, Icon } = looks[status];
  return (
    <StatusBadge tone={tone} icon={<Icon size={14} />}>
      {label}
    </StatusBadge>
  );
}
