import { Alert, Anchor, Title } from '@mantine/core';
import {
  IconAlertCircle,
  IconAlertTriangle,
  IconHandStop,
  IconPlayerPause,
  IconSquareCheck,
  IconUrgent,
} from '@tabler/icons-react';
import { Link } from 'react-router';
import type { OperationOutput } from '../../../contract/all.ts';
import { caseStatusLabel, closeReasonLabel } from '../../../domain/cases/labels.ts';
import { daysBetween } from '../../../domain/shared/days.ts';
import type { CaseId } from '../../../domain/shared/ids.ts';
import { placePath } from '../../lib/case-places.ts';
import { useOperation } from '../../lib/use-operation.ts';
import { useToday } from '../../lib/use-today.ts';
import { StatusBadge } from '../../ui/badges.tsx';
import { OpinionsMark } from '../../ui/pictures/opinions-mark.tsx';
import { WindowBar } from '../../ui/pictures/window-bar.tsx';
import { SayDay } from '../../ui/say-day.tsx';
import { OperationView } from '../../ui/states.tsx';
import { UrgencyBadge } from '../../ui/urgency-badge.tsx';
import styles from './case-header.module.css';
import { bannerOf, sayConfirmation } from './urgency-words.ts';

type CaseView = OperationOutput<'cases.get'>;

/** What stays in sight at every tab of a case: whose it is, how much time is left, what comes next. */
export function CaseHeader({ caseId }: { readonly caseId: CaseId }) {
  const found = useOperation('cases.get', { caseId });
  return <OperationView query={found}>{(view) => <Header view={view} />}</OperationView>;
}

function Header({ view }: { readonly view: CaseView }) {
  const { case: one, clientName, timing } = view;
  const today = useToday();
  return (
    <header className={styles.header}>
      <EmergencyBanner words={bannerOf(view)} />
      <div className={styles.row}>
        <div className={styles.who}>
          <Title order={1} className={styles.title}>
            <Anchor component={Link} to={`/clients/${one.clientId}`} inherit c="inherit" title={clientName}>
              {clientName}
            </Anchor>
          </Title>
          <p className={styles.cancer} title={one.cancer}>
            {one.cancer}
          </p>
          <div className={styles.badges}>
            <UrgencyBadge urgency={one.urgency} />
            {one.status === 'active' ? null : (
              <StatusBadge
                icon={one.status === 'onHold' ? <IconPlayerPause size={14} /> : <IconSquareCheck size={14} />}
              >
                {sayStatus(one)}
              </StatusBadge>
            )}
            <Confirmation words={sayConfirmation(one, today)} isConfirmed={timing.isConfirmed} />
          </div>
        </div>
        <div className={styles.window}>
          <WindowBar
            size="full"
            openedOn={one.openedOn}
            today={today}
            decisionBy={timing.decisionBy}
            consultOn={one.consultOn}
            latestSafeStart={one.latestSafeStart}
            isConfirmed={timing.isConfirmed}
            sentence={timing.sentence}
          />
        </div>
        <NextAction view={view} />
      </div>
      <div className={styles.foot}>
        <CaseOpinions caseId={one.id} />
        <WaitsFor view={view} />
        <Late view={view} />
      </div>
    </header>
  );
}

/** "On hold: the client is away". */
function sayStatus({ status, statusReason, closeReason }: CaseView['case']): string {
  const why = closeReason === null ? statusReason : closeReasonLabel(closeReason);
  return why === null ? caseStatusLabel(status) : `${caseStatusLabel(status)}: ${why}`;
}

/** Said before everything else: nobody with such signs waits for an opinion. */
function EmergencyBanner({ words }: { readonly words: string | null }) {
  return words === null ? null : (
    <Alert color="overdue" variant="filled" py="sm" icon={<IconUrgent size={18} aria-hidden="true" />}>
      {words}
    </Alert>
  );
}

function Confirmation({ words, isConfirmed }: { readonly words: string; readonly isConfirmed: boolean }) {
  if (isConfirmed) return <span className={styles.quiet}>{words}</span>;
  return (
    <StatusBadge tone="caution" icon={<IconAlertTriangle size={14} />}>
      {words}
    </StatusBadge>
  );
}

function CaseOpinions({ caseId }: { readonly caseId: CaseId }) {
  const count = useOperation('opinions.list', { caseId }).data?.length;
  const comparison = useOperation('comparison.get', { caseId }, { enabled: count !== undefined && count >= 2 });
  if (count === undefined) return null;
  if (count < 2) return <OpinionsMark mark={count === 0 ? 'none' : 'one'} withWords />;
  return <OpinionsMark mark={comparison.data?.mark ?? 'unknown'} withWords />;
}

/** What is open at the step the case stands at: the first of it in words, the rest as a number. */
function WaitsFor({ view: { case: one, waitsFor } }: { readonly view: CaseView }) {
  const [first] = waitsFor;
  if (one.status === 'closed') return null;
  return (
    <p className={styles.waits}>
      <span className={styles.label}>Waits for </span>
      {first === undefined ? (
        'nothing: this step is complete'
      ) : (
        <>
          <Anchor component={Link} to={placePath(first.place, one)} inherit>
            {first.text}
          </Anchor>
          {waitsFor.length === 1 ? null : <span className={styles.quiet}>{` and ${waitsFor.length - 1} more`}</span>}
        </>
      )}
    </p>
  );
}

/** What is late with others and of the advocate's own, each with its way there. */
function Late({ view: { case: one, late } }: { readonly view: CaseView }) {
  if (late.length === 0) return null;
  return (
    <p className={styles.late}>
      {late.map(({ place, text }) => (
        <Anchor key={place} component={Link} to={placePath(place, one)} className={styles.lateThing ?? ''}>
          <IconAlertCircle size={14} aria-hidden="true" />
          {text}
        </Anchor>
      ))}
    </p>
  );
}

function NextAction({ view: { case: one } }: { readonly view: CaseView }) {
  const today = useToday();
  const { nextAction, blocker } = one;
  const dueOn = nextAction?.dueOn ?? null;
  const isOverdue = dueOn !== null && daysBetween(today, dueOn) < 0;
  return (
    <div className={styles.next}>
      <p className={styles.label}>Next</p>
      {nextAction === null ? (
        <p className={styles.quiet}>No next action noted</p>
      ) : (
        <p className={styles.what}>{nextAction.what}</p>
      )}
      {dueOn === null ? null : (
        <p className={styles.due} data-overdue={isOverdue || undefined}>
          {isOverdue ? 'Overdue, was due ' : 'Due '}
          <SayDay day={dueOn} />
        </p>
      )}
      {blocker === null ? null : (
        <StatusBadge tone="caution" icon={<IconHandStop size={14} />}>
          {`Blocked: ${blocker}`}
        </StatusBadge>
      )}
    </div>
  );
}
