import { ActionIcon } from '@mantine/core';
import {
  IconAlertTriangle,
  IconArrowBackUp,
  IconBuildingHospital,
  IconCalendarPlus,
  IconHelpCircle,
  IconHome,
  IconPackage,
  IconTruck,
  IconX,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';
import { custodyEventLabel } from '../../../domain/custody/labels.ts';
import type { CustodyEvent, CustodyEventKind } from '../../../domain/custody/material.ts';
import { shortDate } from '../../../domain/shared/days.ts';
import { useWrite } from '../../lib/use-operation.ts';
import { useToday } from '../../lib/use-today.ts';
import { useOrganizations } from '../../ui/custodian-field.tsx';
import { ProofLink } from '../../ui/letters/proof-link.tsx';
import { SayDay } from '../../ui/say-day.tsx';
import styles from './custody-trail.module.css';

const icons: { readonly [Kind in CustodyEventKind]: ComponentType<{ size: number }> } = {
  sent: IconTruck,
  received: IconBuildingHospital,
  returnSent: IconArrowBackUp,
  returned: IconHome,
  kept: IconPackage,
  lost: IconHelpCircle,
  damaged: IconAlertTriangle,
  extended: IconCalendarPlus,
};

interface CustodyTrailProps {
  readonly events: ReadonlyArray<CustodyEvent>;
  readonly ownerName: string | null;
}

/** The way of a material as steps from left to right; the last one can be taken back. */
export function CustodyTrail({ events, ownerName }: CustodyTrailProps) {
  const today = useToday();
  const organizations = useOrganizations();
  const remove = useWrite('custody.deleteEvent');
  const nameOf = (event: CustodyEvent) =>
    organizations.find((one) => one.id === event.holderId)?.name ?? event.holderName;
  return (
    <ol className={styles.trail} aria-label="Its way so far">
      <li className={styles.step}>
        <span className={styles.dot}>
          <IconHome size={16} aria-hidden="true" />
        </span>
        <span className={styles.label}>{ownerName ?? 'With the owner'}</span>
      </li>
      {events.map((event, index) => {
        const Icon = icons[event.kind];
        const carried = [event.carrier, event.tracking].filter((part) => part !== null).join(' ');
        return (
          <li key={event.id} className={styles.step} data-last={index === events.length - 1 || undefined}>
            <span className={styles.dot} data-kind={event.kind}>
              <Icon size={16} aria-hidden="true" />
            </span>
            <span className={styles.label}>
              {custodyEventLabel(event.kind)}
              {index === events.length - 1 && (
                <ActionIcon
                  variant="subtle"
                  color="quiet"
                  size="sm"
                  aria-label={`Take back the step: ${custodyEventLabel(event.kind)}`}
                  disabled={remove.isPending}
                  onClick={() => remove.mutate({ custodyEventId: event.id })}
                >
                  <IconX size={14} aria-hidden="true" />
                </ActionIcon>
              )}
            </span>
            <span className={styles.fact}>
              <SayDay day={event.on} as="date" />
            </span>
            {nameOf(event) === null ? null : <span className={styles.fact}>{nameOf(event)}</span>}
            {carried === '' ? null : <span className={styles.fact}>{carried}</span>}
            {event.confirmedBy === null ? null : <span className={styles.fact}>Signed by {event.confirmedBy}</span>}
            {event.loanDueOn === null ? null : (
              <span className={styles.fact}>Due back {shortDate(event.loanDueOn, today)}</span>
            )}
            {event.note === null ? null : <span className={styles.fact}>{event.note}</span>}
            {event.proofId === null ? null : <ProofLink fileId={event.proofId} />}
          </li>
        );
      })}
    </ol>
  );
}
