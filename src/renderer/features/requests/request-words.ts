import type { OperationOutput } from '../../../contract/all.ts';
import type { AccessRequestOptions } from '../../../domain/requests/request.ts';
import { type Day, relativeDay } from '../../../domain/shared/days.ts';

export type RequestView = OperationOutput<'requests.get'>;

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
