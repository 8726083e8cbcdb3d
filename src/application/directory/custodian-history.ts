import {
  type CustodianHistory,
  custodianHistoryOf,
  type RequestSummary,
} from '../../domain/directory/custodian-history.ts';
import type { Organization } from '../../domain/directory/organization.ts';
import type { Law } from '../../domain/law/law.ts';
import { stateRuleFor } from '../../domain/law/law-edits.ts';
import { clockOf } from '../../domain/requests/clock.ts';
import type { Request } from '../../domain/requests/request.ts';
import type { Day } from '../../domain/shared/days.ts';
import type { ReadDb } from '../../store/read-db.ts';
import { listRequestsTo } from '../../store/requests/requests.repository.ts';
import { loadLaw } from '../texts/load-words.ts';

/** What the practice has seen of a custodian over all requests it was sent, whoever the client. */
export async function loadCustodianHistory(db: ReadDb, custodian: Organization, today: Day): Promise<CustodianHistory> {
  const law = await loadLaw(db);
  const requests = (await listRequestsTo(db, custodian.id)).filter(({ sent }) => sent !== null);
  return custodianHistoryOf(requests.map((request) => summaryOf(request, custodian, law, today)));
}

function summaryOf(request: Request, custodian: Organization, law: Law, today: Day): RequestSummary {
  const { dueOn, receivedOn } = clockOf(
    request,
    today,
    law.clockRules,
    stateRuleFor(law, custodian.address?.region ?? null),
  );
  const settledOn = settledDay(request);
  const { paidCents, invoicedCents, quotedCents } = request.fee;
  return {
    receivedOn,
    settledOn,
    isRefused: request.denial !== null || request.items.some(({ outcome }) => outcome?.kind === 'denied'),
    isOverdue: dueOn !== null && (settledOn ?? today) > dueOn,
    feeCents: paidCents ?? invoicedCents ?? quotedCents,
  };
}

// The day the last thing was there; a request may also be closed with something open.
function settledDay({ items, closedOn }: Request): Day | null {
  const days = items.flatMap(({ outcome }) => outcome?.on ?? []);
  const isWhole = items.length > 0 && days.length === items.length;
  return isWhole ? (days.toSorted().at(-1) ?? closedOn) : closedOn;
}
