import type { OperationOutput } from '../../../contract/all.ts';
import type { AccessRequestOptions } from '../../../domain/requests/request.ts';
import { type Day, earliest, relativeDay, shortDate } from '../../../domain/shared/days.ts';

export type RequestView = OperationOutput<'requests.get'>;
export type RouteProposal = OperationOutput<'requests.propose'>[number];
type FollowUp = NonNullable<RequestView['followUp']>;

/** The optional clauses that are plain switches, in the order of the form, each with what it adds to the letter. */
export const clauses: ReadonlyArray<{
  readonly option: Exclude<keyof AccessRequestOptions, 'needByReason'>;
  readonly label: string;
  readonly adds: string;
}> = [
  {
    option: 'noChargeForPortal',
    label: 'No charge for portal copies',
    adds: 'Says that copies taken from the portal cost nothing.',
  },
  {
    option: 'mentionFlatFee',
    label: 'Flat fee as an option',
    adds: 'Mentions the flat fee a custodian may choose for electronic copies instead of reckoning its cost.',
  },
  {
    option: 'allowUnencryptedEmail',
    label: 'Plain email is accepted',
    adds: 'Says the client knows that plain email can be read by others on the way, and accepts it.',
  },
  {
    option: 'askInspection',
    label: 'Look at the records in person',
    adds: 'Asks for a time to look at the records on site, besides the copies.',
  },
  {
    option: 'nameVerbalContact',
    label: 'Staff may speak with the advocate',
    adds: 'Names you as the person staff may speak with; needs a signed authorization enclosed.',
  },
];

/** "Asked 9 days ago"; null for a draft. */
export function sayAsked(view: RequestView, today: Day): string | null {
  const sentOn = view.request.sent?.sentOn;
  return sentOn === undefined ? null : `Asked ${relativeDay(sentOn, today)}`;
}

/** "Today", "In 3 days", "Overdue since Thu, Nov 12": when to act next. */
export function sayWhen(followUp: Pick<FollowUp, 'on' | 'isOverdue'>, today: Day): string {
  if (followUp.isOverdue) return `Overdue since ${shortDate(followUp.on, today)}`;
  const words = relativeDay(followUp.on, today);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** "2 of 5 still open": what of the things asked for has not come. */
export function sayOpen({ items }: Pick<RequestView['request'], 'items'>): string {
  const open = items.filter((item) => item.outcome === null).length;
  if (open === items.length) return items.length === 1 ? '1 thing' : `${items.length} things`;
  return open === 0 ? `All ${items.length} settled` : `${open} of ${items.length} still open`;
}

// Sent and unanswered first, then drafts, then what is over.
function rankOf({ request, clock }: RequestView): number {
  if (request.sent === null) return 1;
  return clock.status === 'closed' || clock.status === 'complete' ? 2 : 0;
}

/** The requests by what asks for attention first: the next step or the day an answer is due, whichever is sooner. */
export function byWhatIsDue(views: ReadonlyArray<RequestView>): ReadonlyArray<RequestView> {
  const dayOf = (view: RequestView) => earliest([view.followUp?.on ?? null, view.clock.dueOn]) ?? '9999';
  return views.toSorted(
    (one, other) =>
      rankOf(one) - rankOf(other) ||
      dayOf(one).localeCompare(dayOf(other)) ||
      one.request.reference.localeCompare(other.request.reference),
  );
}
