import { Alert } from '@mantine/core';
import { IconAlertTriangle, IconMailForward, IconPhone } from '@tabler/icons-react';
import type { CaseId } from '../../../domain/shared/ids.ts';
import { useToday } from '../../lib/use-today.ts';
import layout from '../../ui/layout.module.css';
import { ClockSection } from './clock-section.tsx';
import { CloseRequest } from './close-request.tsx';
import { ContactLog } from './contact-log.tsx';
import { DeleteRequest } from './delete-request.tsx';
import { DenialSection } from './denial-section.tsx';
import { ExtensionSection } from './extension-section.tsx';
import { FeeSection } from './fee-section.tsx';
import { FollowUpLetters } from './follow-up-letters.tsx';
import { ItemOutcomes } from './item-outcomes.tsx';
import { NextHop } from './next-hop.tsx';
import { type RequestView, sayWhen } from './request-words.ts';
import { SendingSection } from './sending-section.tsx';
import styles from './sent-request.module.css';

interface SentRequestProps {
  readonly caseId: CaseId;
  readonly view: RequestView;
}

/** A request that is out: what to do next, where its clock stands, what was said and what came of each thing. */
export function SentRequest({ caseId, view }: SentRequestProps) {
  return (
    <div className={layout.stack}>
      <NextStep view={view} />
      <ClockSection view={view} />
      <ContactLog view={view} />
      <ItemOutcomes caseId={caseId} view={view} />
      <FollowUpLetters caseId={caseId} view={view} />
      <SendingSection caseId={caseId} view={view} />
      <ExtensionSection view={view} />
      <DenialSection view={view} />
      <FeeSection view={view} />
      <NextHop caseId={caseId} view={view} />
      <div className={styles.foot}>
        <CloseRequest view={view} />
        <DeleteRequest view={view} />
      </div>
    </div>
  );
}

function NextStep({ view: { followUp, phone } }: { readonly view: RequestView }) {
  const today = useToday();
  if (followUp === null) return null;
  const isLetter = followUp.letterKind !== null;
  const Icon = followUp.isOverdue ? IconAlertTriangle : isLetter ? IconMailForward : IconPhone;
  return (
    <Alert
      color={followUp.isOverdue ? 'overdue' : 'action'}
      variant="light"
      role="status"
      icon={<Icon size={18} aria-hidden="true" />}
      title={`${sayWhen(followUp, today)}: ${followUp.what}`}
    >
      {followUp.why}
      {!isLetter && phone !== null && <strong className={styles.phone}>{phone}</strong>}
    </Alert>
  );
}
