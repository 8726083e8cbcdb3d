import { IconAlertCircle, IconHandStop } from '@tabler/icons-react';
import { Link } from 'react-router';
import type { BoardCard } from '../../../domain/cases/board-card.ts';
import { caseStatusLabel } from '../../../domain/cases/labels.ts';
import { type Day, daysBetween, relativeDay, sayDay } from '../../../domain/shared/days.ts';
import { StatusBadge } from '../../ui/badges.tsx';
import { LedgerStrip } from '../../ui/pictures/ledger-strip.tsx';
import { OpinionsMark } from '../../ui/pictures/opinions-mark.tsx';
import { WindowBar } from '../../ui/pictures/window-bar.tsx';
import { UrgencyBadge } from '../../ui/urgency-badge.tsx';
import styles from './board-card.module.css';

/** Days from which on the time left is said with caution (workflow.md 3.3 alerts within five). */
const SHORT = 5;

interface CardFaceProps {
  readonly card: BoardCard;
  readonly today: Day;
  readonly isInTabOrder: boolean;
  readonly hintId: string;
}

/** What a card says; the whole of it leads to the case. */
export function CardFace({ card, today, isInTabOrder, hintId }: CardFaceProps) {
  return (
    <Link
      id={cardElementId(card)}
      to={`/cases/${card.caseId}`}
      className={styles.face}
      draggable={false}
      tabIndex={isInTabOrder ? 0 : -1}
      aria-describedby={hintId}
      data-case-id={card.caseId}
    >
      <span className={styles.head}>
        <span className={styles.name}>{card.clientName}</span>
        <span className={styles.chips}>
          <UrgencyBadge urgency={card.urgency} />
          {card.status === 'active' ? null : <StatusBadge>{caseStatusLabel(card.status)}</StatusBadge>}
        </span>
      </span>
      <span className={styles.cancer}>{card.cancer}</span>
      <span className={styles.window}>
        <WindowBar
          openedOn={card.openedOn}
          today={today}
          decisionBy={card.timing.decisionBy}
          consultOn={card.consultOn}
          latestSafeStart={card.latestSafeStart}
          isConfirmed={card.isUrgencyConfirmed}
          sentence={card.timing.sentence}
        />
        <DaysLeft daysLeft={card.timing.daysLeft} />
      </span>
      <LedgerStrip items={card.ledger} />
      <NextLine card={card} today={today} />
      <Late card={card} />
    </Link>
  );
}

export function cardElementId(card: Pick<BoardCard, 'caseId'>): string {
  return `card-${card.caseId}`;
}

/** The corner of the card: how the opinions lie, and whose case it is. */
export function CardCorner({ card }: { readonly card: BoardCard }) {
  return (
    <span className={styles.corner}>
      <OpinionsMark mark={card.opinionsMark} />
      <span className={styles.owner} title="Owner">
        {card.ownerInitials}
      </span>
    </span>
  );
}

// The bar's sentence says the same to a screen reader, with more words.
function DaysLeft({ daysLeft }: { readonly daysLeft: number | null }) {
  if (daysLeft === null) return null;
  const tone = daysLeft < 0 ? 'overdue' : daysLeft <= SHORT ? 'caution' : undefined;
  return (
    <span className={styles.days} data-tone={tone} aria-hidden="true">
      {daysLeft < 0 ? `${-daysLeft} d over` : `${daysLeft} d`}
    </span>
  );
}

function NextLine({ card, today }: { readonly card: BoardCard; readonly today: Day }) {
  const { blocker, nextAction } = card;
  return (
    <>
      {blocker === null ? null : (
        <span className={styles.next} data-tone="caution">
          <IconHandStop size={14} aria-hidden="true" />
          <span className={styles.words}>{`Blocked: ${blocker}`}</span>
        </span>
      )}
      {nextAction === null ? (
        blocker === null ? (
          <span className={styles.none}>No next action</span>
        ) : null
      ) : (
        <span className={styles.next}>
          <span className={styles.words}>{nextAction.what}</span>
        </span>
      )}
      {nextAction === null || nextAction.dueOn === null ? null : (
        <Due dueOn={nextAction.dueOn} today={today} isOverdue={nextAction.isOverdue} />
      )}
    </>
  );
}

/** A sign ticked on the emergency list, and what is late with others: follow-ups, and loans that should be back. */
function Late({ card: { hasEmergencySign, lateFollowUps, isLoanOverdue } }: { readonly card: BoardCard }) {
  const marks = [
    hasEmergencySign ? 'Sign that needs care now' : null,
    lateFollowUps === 0 ? null : `${lateFollowUps} ${lateFollowUps === 1 ? 'follow-up' : 'follow-ups'} late`,
    isLoanOverdue ? 'Loan overdue' : null,
  ].filter((mark) => mark !== null);
  return marks.map((mark) => (
    <span key={mark} className={styles.due} data-tone="overdue">
      <IconAlertCircle size={14} aria-hidden="true" />
      {mark}
    </span>
  ));
}

function Due({ dueOn, today, isOverdue }: { dueOn: Day; today: Day; isOverdue: boolean }) {
  if (!isOverdue) {
    return (
      <time className={styles.due} dateTime={dueOn} title={sayDay(dueOn, today)}>
        {relativeDay(dueOn, today)}
      </time>
    );
  }
  const days = daysBetween(dueOn, today);
  return (
    <time className={styles.due} dateTime={dueOn} title={sayDay(dueOn, today)} data-tone="overdue">
      <IconAlertCircle size={14} aria-hidden="true" />
      {`${days} ${days === 1 ? 'day' : 'days'} overdue`}
    </time>
  );
}
