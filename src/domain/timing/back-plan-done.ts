import type { Case } from '../cases/case.ts';
import type { CaseFacts } from '../cases/case-facts.ts';
import { isWayTaken } from '../cases/evidence-of-decision.ts';
import { sharingEvidence } from '../cases/evidence-of-opinions.ts';
import { hasSigned } from '../cases/step-evidence.ts';
import type { Consultation } from '../consultations/consultation.ts';
import type { CustodyEvent, Material } from '../custody/material.ts';
import { recordKindFacts } from '../records/kinds.ts';
import type { PacketTier, RecordItem } from '../records/record-item.ts';
import type { Request } from '../requests/request.ts';
import type { SourceCandidate } from '../sources/source-candidate.ts';
import type { BackPlanEvidence } from './back-plan.ts';

/** What shows which milestones of a case are done. All of it belongs to the case. */
export interface BackPlanData extends Pick<CaseFacts, 'authorizations' | 'letters' | 'talks'> {
  readonly case: Case;
  readonly records: ReadonlyArray<RecordItem>;
  readonly reachedTier: PacketTier | null;
  readonly opinionCount: number;
  readonly requests: ReadonlyArray<Pick<Request, 'sent' | 'receipt' | 'closedOn' | 'items'>>;
  readonly sources: ReadonlyArray<Pick<SourceCandidate, 'status' | 'intake'>>;
  readonly consultations: ReadonlyArray<Pick<Consultation, 'status' | 'mode' | 'summary'>>;
  readonly materials: ReadonlyArray<Pick<Material, 'id' | 'recordItemId'>>;
  readonly custodyEvents: ReadonlyArray<Pick<CustodyEvent, 'materialId' | 'kind'>>;
}

/** The milestones that the data show to be done; a tick stands in for what they do not show. */
export function doneMilestones(data: BackPlanData): ReadonlySet<BackPlanEvidence> {
  const { ticks } = data.case;
  const isDone: Record<BackPlanEvidence, boolean> = {
    opened: data.case.triggers.length > 0 && data.case.reasons.length > 0 && hasSigned(data),
    asked: data.case.urgencyConfirmedBy !== null && (ticks.includes('recordsListStored') || hasRecordsList(data)),
    requested: isEverythingRequested(data),
    receipts: areReceiptsConfirmed(data),
    minimumPacket: data.reachedTier !== null,
    shipped: areThingsUnderway(data),
    consultHeld: ticks.includes('consultHeld') || data.consultations.some(({ status }) => status === 'held'),
    written:
      ticks.includes('writtenSummary') ||
      data.opinionCount >= 2 ||
      data.consultations.some(({ summary }) => summary.receivedOn !== null),
    compared: isCompared(data) && (ticks.includes('findingsShared') || sharingEvidence(data).met),
    decided: ticks.includes('decisionRecorded'),
  };
  return new Set((Object.keys(isDone) as BackPlanEvidence[]).filter((evidence) => isDone[evidence]));
}

/** What happens next is chosen: ticked, or taken up already. */
function isCompared(data: BackPlanData): boolean {
  return data.case.ticks.includes('outcomePathChosen') || isWayTaken(data, data.opinionCount);
}

/** How the consult of a case is held: video, phone and written ways need no travel; null while none is planned. */
export function consultWay(consultations: BackPlanData['consultations']): 'virtual' | 'inPerson' | null {
  const next = consultations.find(({ status }) => status === 'booked' || status === 'held' || status === 'planned');
  if (next === undefined) return null;
  return next.mode === 'inPerson' ? 'inPerson' : 'virtual';
}

function hasRecordsList({ sources }: BackPlanData): boolean {
  return sources.some(
    ({ status, intake }) => status !== 'ruledOut' && (intake.recordsList !== null || intake.recordsListFileId !== null),
  );
}

function isEverythingRequested({ records }: BackPlanData): boolean {
  const held = records.filter(({ kind, custodianId }) => custodianId !== null || hasCustodian(kind));
  return held.length > 0 && held.every(({ state }) => state.kind !== 'needed');
}

function hasCustodian(kind: RecordItem['kind']): boolean {
  return recordKindFacts(kind).custodianDepartment !== null;
}

/** Of requests that are still open: what was answered needs no receipt any more. */
function areReceiptsConfirmed({ requests }: BackPlanData): boolean {
  const sent = requests.filter((request) => request.sent !== null);
  const open = sent.filter(({ closedOn, items }) => closedOn === null && items.some(({ outcome }) => outcome === null));
  return sent.length > 0 && open.every(({ receipt }) => receipt !== null && receipt.basis !== 'assumed');
}

function areThingsUnderway({ records, materials, custodyEvents }: BackPlanData): boolean {
  const things = records.filter(({ kind, state }) => {
    const facts = recordKindFacts(kind);
    return (facts.isPhysical || facts.isImageSet) && state.kind !== 'notNeeded' && state.kind !== 'notAvailable';
  });
  const sent = new Set(custodyEvents.filter(({ kind }) => kind === 'sent').map(({ materialId }) => materialId));
  const underway = new Set(materials.filter(({ id }) => sent.has(id)).map(({ recordItemId }) => recordItemId));
  return (
    things.length > 0 &&
    things.every(({ id, state }) => state.kind === 'received' || state.kind === 'checked' || underway.has(id))
  );
}
