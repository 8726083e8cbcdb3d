import type { Client } from '../clients/client.ts';
import type { OpinionsMark } from '../opinions/comparison.ts';
import { inPacketOrder, recordKindFacts } from '../records/kinds.ts';
import type { RecordItem, RecordStateKind } from '../records/record-item.ts';
import { type Day, earliest } from '../shared/days.ts';
import type { CaseId, ClientId } from '../shared/ids.ts';
import { searchText } from '../shared/search-text.ts';
import type { Case, CaseStatus, NextAction, Urgency } from './case.ts';
import { decisionByOf, isDecided } from './decision-by.ts';
import type { Step } from './steps.ts';
import { type WindowOnDay, windowOnDay } from './timing.ts';

/** One square of the ledger strip. */
export interface LedgerSquare {
  readonly name: string;
  readonly state: RecordStateKind;
}

interface CardFacts {
  readonly caseId: CaseId;
  readonly clientId: ClientId;
  /** The legal name: two clients must not be mixed up over a nickname. */
  readonly clientName: string;
  readonly cancer: string;
  readonly urgency: Urgency;
  readonly status: CaseStatus;
  readonly currentStep: Step;
  readonly openedOn: Day;
  readonly consultOn: Day | null;
  readonly latestSafeStart: Day | null;
  /** Every thing of the ledger, in packet order. */
  readonly ledger: ReadonlyArray<LedgerSquare>;
  readonly recordsChecked: number;
  /** Everything but what is not needed; what cannot be had still counts. */
  readonly recordsNeeded: number;
  readonly opinionsMark: OpinionsMark;
  readonly opinionCount: number;
  readonly blocker: string | null;
  /** A sign that needs care now is ticked (workflow.md 3.1, rule 3), whatever the urgency. */
  readonly hasEmergencySign: boolean;
  readonly ownerInitials: string;
}

/**
 * Everything a card needs that does not change from day to day, as plain JSON: kept beside the case and rewritten when
 * something of the case is, so that a board of thousands of cards reads rows and computes nothing but the day.
 */
export interface StoredCard extends CardFacts {
  readonly urgencyConfirmedBy: string | null;
  readonly decisionBy: Day | null;
  readonly isDecided: boolean;
  readonly nextAction: NextAction | null;
  /** Its window, next action or a loan is overdue on every day after this one (overdueAfter < today); null for never. */
  readonly overdueAfter: Day | null;
  /** The earliest day a loan that is out is due back; null when none is. */
  readonly loanDueOn: Day | null;
  readonly boardOrder: string;
  /** What the text filter looks in, folded by `searchText`: all names of the client, and the cancer. */
  readonly searchText: string;
}

/** A card as the board draws it on one day. */
export interface BoardCard extends CardFacts {
  readonly isUrgencyConfirmed: boolean;
  readonly timing: WindowOnDay;
  readonly nextAction: (NextAction & { readonly isOverdue: boolean }) | null;
  /** A loan that is out was due back before today. */
  readonly isLoanOverdue: boolean;
  /** Requests whose follow-up is late. */
  readonly lateFollowUps: number;
}

/** The card of a case, without anything that depends on the day. */
export function storedCardOf(
  theCase: Case,
  client: Pick<Client, 'legalName' | 'preferredName' | 'otherNames'>,
  records: ReadonlyArray<RecordItem>,
  opinionsMark: OpinionsMark,
  opinionCount: number,
  ownerInitials: string,
  loanDueOn: Day | null,
): StoredCard {
  const { decisionBy } = decisionByOf(theCase);
  return {
    caseId: theCase.id,
    clientId: theCase.clientId,
    clientName: client.legalName,
    cancer: theCase.cancer,
    urgency: theCase.urgency,
    status: theCase.status,
    currentStep: theCase.currentStep,
    openedOn: theCase.openedOn,
    consultOn: theCase.consultOn,
    latestSafeStart: theCase.latestSafeStart,
    ledger: inPacketOrder(records).map(toSquare),
    recordsChecked: records.filter(({ state }) => state.kind === 'checked').length,
    recordsNeeded: records.filter(({ state }) => state.kind !== 'notNeeded').length,
    opinionsMark,
    opinionCount,
    blocker: theCase.blocker,
    hasEmergencySign: theCase.emergencySigns.length > 0,
    ownerInitials,
    urgencyConfirmedBy: theCase.urgencyConfirmedBy,
    decisionBy,
    isDecided: isDecided(theCase),
    nextAction: theCase.nextAction,
    overdueAfter: overdueAfter(theCase, decisionBy, loanDueOn),
    loanDueOn,
    boardOrder: theCase.boardOrder,
    searchText: cardSearchText(client, theCase.cancer),
  };
}

/** The card as it stands on `today`, with so many requests whose follow-up is late. */
export function toBoardCard(stored: StoredCard, today: Day, lateFollowUps: number): BoardCard {
  const { nextAction, loanDueOn } = stored;
  return {
    caseId: stored.caseId,
    clientId: stored.clientId,
    clientName: stored.clientName,
    cancer: stored.cancer,
    urgency: stored.urgency,
    isUrgencyConfirmed: stored.urgencyConfirmedBy !== null,
    status: stored.status,
    currentStep: stored.currentStep,
    openedOn: stored.openedOn,
    consultOn: stored.consultOn,
    latestSafeStart: stored.latestSafeStart,
    timing: windowOnDay(stored, today),
    ledger: stored.ledger,
    recordsChecked: stored.recordsChecked,
    recordsNeeded: stored.recordsNeeded,
    opinionsMark: stored.opinionsMark,
    opinionCount: stored.opinionCount,
    blocker: stored.blocker,
    hasEmergencySign: stored.hasEmergencySign,
    nextAction: nextAction === null ? null : { ...nextAction, isOverdue: isPast(nextAction.dueOn, stored, today) },
    ownerInitials: stored.ownerInitials,
    isLoanOverdue: isPast(loanDueOn, stored, today),
    lateFollowUps,
  };
}

/** The folded text a filter looks in; names stand apart, so that no search runs from one into the next. */
function cardSearchText(client: Pick<Client, 'legalName' | 'preferredName' | 'otherNames'>, cancer: string): string {
  const texts = [client.legalName, client.preferredName, ...client.otherNames, cancer];
  return texts
    .filter((text) => text !== null)
    .map(searchText)
    .join('\n');
}

function overdueAfter(theCase: Case, decisionBy: Day | null, loanDueOn: Day | null): Day | null {
  if (theCase.status === 'closed') return null;
  return earliest([isDecided(theCase) ? null : decisionBy, theCase.nextAction?.dueOn ?? null, loanDueOn]);
}

function toSquare(item: RecordItem): LedgerSquare {
  const { shortLabel } = recordKindFacts(item.kind);
  return { name: item.title === null ? shortLabel : `${shortLabel}: ${item.title}`, state: item.state.kind };
}

function isPast(dueOn: Day | null, card: Pick<StoredCard, 'status'>, today: Day): boolean {
  return card.status !== 'closed' && dueOn !== null && dueOn < today;
}
