import { Alert } from '@mantine/core';
import { IconAlertTriangle, IconPencilExclamation } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import type { Authorization } from '../../../domain/authority/authorization.ts';
import { permissionLabel, sensitiveCategoryLabel } from '../../../domain/authority/labels.ts';
import type { Case } from '../../../domain/cases/case.ts';
import { recordKindFacts } from '../../../domain/records/kinds.ts';
import { type Day, longDate } from '../../../domain/shared/days.ts';
import { AuthorizationStatusBadge } from '../../ui/authorization-status.tsx';
import { Fact, Facts } from '../../ui/facts.tsx';
import layout from '../../ui/layout.module.css';
import { ProofLink } from '../../ui/letters/proof-link.tsx';
import { SayDay } from '../../ui/say-day.tsx';
import styles from './authority.module.css';
import { AuthorizationActions } from './authorization-actions.tsx';
import { AuthorizationForm } from './authorization-form.tsx';
import { type AuthorizationView, discloserOf } from './authorization-words.ts';

interface AuthorizationCardProps {
  readonly view: AuthorizationView;
  readonly cases: ReadonlyArray<Case>;
  readonly opensForm: boolean;
}

/** One authorization: where it stands, what it lacks, what it says, and what can be done with it. */
export function AuthorizationCard({ view, cases, opensForm }: AuthorizationCardProps) {
  const { authorization, status, custodianName, gaps, warnings } = view;
  const [isEditing, setIsEditing] = useState(false);
  useEffect(() => {
    if (opensForm) setIsEditing(true);
  }, [opensForm]);
  const card = useRef<HTMLElement>(null);
  // The form begins where the eye and the keyboard are.
  useEffect(() => {
    if (isEditing) card.current?.querySelector<HTMLElement>('form input')?.focus();
  }, [isEditing]);
  const title = discloserOf(view);
  return (
    <article ref={card} className={layout.card} aria-label={`Authorization: ${title}`}>
      <header className={styles.head}>
        <div>
          <h2 className={layout.cardName}>{title}</h2>
          <p className={layout.quiet}>{authorization.purpose}</p>
        </div>
        <AuthorizationStatusBadge status={status} />
      </header>
      {isEditing ? (
        <AuthorizationForm authorization={authorization} cases={cases} close={() => setIsEditing(false)} />
      ) : (
        <>
          {gaps.length > 0 && (
            <Alert
              color="caution"
              variant="light"
              role="status"
              icon={<IconPencilExclamation size={18} aria-hidden="true" />}
              title={status === 'draft' ? 'Still to fill in before it can be signed' : 'Lacks what the law asks of it'}
            >
              {gaps.map((gap) => gap.label).join('; ')}
            </Alert>
          )}
          {warnings.map((warning) => (
            <p key={warning} className={layout.warning}>
              <IconAlertTriangle size={16} aria-hidden="true" />
              {warning}
            </p>
          ))}
          <AuthorizationFacts authorization={authorization} custodianName={custodianName} />
          <AuthorizationActions view={view} cases={cases} onEdit={() => setIsEditing(true)} />
        </>
      )}
    </article>
  );
}

interface AuthorizationFactsProps {
  readonly authorization: Authorization;
  readonly custodianName: string | null;
}

function AuthorizationFacts({ authorization, custodianName }: AuthorizationFactsProps) {
  const { recordKinds, description, coversFrom, coversTo, permissions, initialed } = authorization;
  const { advocateReceives, otherRecipients, isTwoWayWithCenter, expiresOn, expiresEvent } = authorization;
  const content = [recordKinds.map((kind) => recordKindFacts(kind).label).join(', '), description];
  const recipients = [advocateReceives ? 'You and the practice' : null, otherRecipients];
  return (
    <Facts>
      <Fact label="What" without="Nothing named yet">
        {join(content)}
      </Fact>
      <Fact label="Dated">{sayRange(coversFrom, coversTo)}</Fact>
      <Fact label="From" without="Nobody named yet">
        {custodianName ?? authorization.disclosers}
      </Fact>
      <Fact label="To" without="Nobody named yet">
        {join(recipients)}
      </Fact>
      <Fact label="Both ways">{isTwoWayWithCenter ? 'The center may answer as well' : null}</Fact>
      <Fact label="Allows" without="Nothing ticked">
        {permissions.map(permissionLabel).join(', ')}
      </Fact>
      <Fact label="Initialed">{initialed.map(sensitiveCategoryLabel).join(', ')}</Fact>
      <Fact label="Ends" without="Neither day nor event named">
        {expiresOn === null && expiresEvent === null ? null : (
          <>
            {expiresOn === null ? null : <SayDay day={expiresOn} />}
            {expiresOn !== null && expiresEvent !== null ? ' or ' : ''}
            {expiresEvent}
          </>
        )}
      </Fact>
      {authorization.signedOn === null ? null : (
        <Fact label="Signed">
          <SayDay day={authorization.signedOn} />
          {authorization.signedBy === null ? '' : ` by ${authorization.signedBy}`}
        </Fact>
      )}
      {authorization.signedOn === null ? null : (
        <Fact label="Scan" without="Not on file">
          {authorization.scanId === null ? null : <ProofLink fileId={authorization.scanId} />}
        </Fact>
      )}
      {authorization.revokedOn === null ? null : (
        <Fact label="Revoked">
          <SayDay day={authorization.revokedOn} />
          {authorization.revocationReason === null ? '' : `: ${authorization.revocationReason}`}
        </Fact>
      )}
      <Fact label="Note">{authorization.note}</Fact>
    </Facts>
  );
}

function join(parts: ReadonlyArray<string | null>): string {
  return parts.filter((part) => part !== null && part !== '').join('; ');
}

function sayRange(from: Day | null, to: Day | null): string | null {
  if (from === null && to === null) return null;
  if (from === null) return `Up to ${to === null ? '' : longDate(to)}`;
  return to === null ? `From ${longDate(from)} on` : `${longDate(from)} to ${longDate(to)}`;
}
