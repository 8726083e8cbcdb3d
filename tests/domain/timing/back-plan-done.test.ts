import { describe, expect, it } from 'vitest';
import { type Case, noSharedCare } from '../../../src/domain/cases/case.ts';
import { type BackPlanEvidence, backPlanEvidence } from '../../../src/domain/timing/back-plan.ts';
import { type BackPlanData, consultWay, doneMilestones } from '../../../src/domain/timing/back-plan-done.ts';
import { buildAuthorization } from '../authority/build-authorization.ts';
import { day } from '../cases/build-case.ts';
import {
  buildMaterial,
  buildTalk,
  chosenCandidate,
  custodyEvent,
  guideFacts,
  heldConsultation,
} from '../cases/build-step-facts.ts';
import { buildItem } from '../records/build-record-item.ts';
import { buildRequest, item, receivedOn } from '../requests/build-request.ts';

type Set = Omit<Partial<BackPlanData>, 'case'> & { readonly case?: Partial<Case> };

function done({ case: ofCase, ...others }: Set) {
  const facts = guideFacts({ case: ofCase ?? {} });
  return doneMilestones({ ...facts, reachedTier: null, opinionCount: 0, requests: [], ...others });
}

const atCustodian = (state: 'needed' | 'requested' | 'checked') =>
  buildItem('pathologyReport', state, { custodianId: 'lab' as never });
const slides = buildItem('pathologySlides', 'requested');
const lot = buildMaterial({ recordItemId: slides.id });
const begun = { triggers: ['rareCancer'], reasons: ['confirmStage'] } as const;
const letter = [{ kind: 'i', sent: { sentOn: day('2026-11-16') } as never }] as const;

/** What shows a milestone, and what does not yet (workflow.md 3.2). */
const table: ReadonlyArray<readonly [BackPlanEvidence, string, boolean, Set]> = [
  ['opened', 'triggers, reasons and a signed authorization', true, { case: { ...begun, authorization: 'signed' } }],
  ['opened', 'an authorization in the register', true, { case: begun, authorizations: [buildAuthorization()] }],
  ['opened', 'an authorization only planned', false, { case: { ...begun, authorization: 'planned' } }],
  ['opened', 'no reason', false, { case: { ...begun, reasons: [], authorization: 'signed' } }],
  ['opened', 'no trigger', false, { case: { ...begun, triggers: [], authorization: 'signed' } }],
  [
    'asked',
    'a clinician who confirmed, and the records list',
    true,
    { case: { urgencyConfirmedBy: 'Dr. Vega' }, sources: [chosenCandidate()] },
  ],
  [
    'asked',
    'the tick for the records list',
    true,
    { case: { urgencyConfirmedBy: 'Dr. Vega', ticks: ['recordsListStored'] } },
  ],
  ['asked', 'nobody who confirmed', false, { sources: [chosenCandidate()] }],
  ['asked', 'no records list', false, { case: { urgencyConfirmedBy: 'Dr. Vega' } }],
  [
    'asked',
    'the list of one that was ruled out',
    false,
    { case: { urgencyConfirmedBy: 'Dr. Vega' }, sources: [chosenCandidate({ status: 'ruledOut' })] },
  ],
  ['requested', 'everything asked for', true, { records: [atCustodian('requested'), atCustodian('checked')] }],
  ['requested', 'one thing not asked for', false, { records: [atCustodian('requested'), atCustodian('needed')] }],
  ['requested', 'an empty ledger', false, {}],
  ['receipts', 'a receipt somebody confirmed', true, { requests: [buildRequest()] }],
  [
    'receipts',
    'an answer in place of a receipt',
    true,
    { requests: [buildRequest({ receipt: null, items: [item('a', 'arrived')] })] },
  ],
  [
    'receipts',
    'a receipt only assumed',
    false,
    { requests: [buildRequest({ receipt: receivedOn('2026-11-07', 'assumed') })] },
  ],
  ['receipts', 'nothing sent', false, { requests: [buildRequest({ sent: null })] }],
  ['minimumPacket', 'the minimum tier', true, { reachedTier: 'minimum' }],
  ['minimumPacket', 'less than that', false, {}],
  [
    'shipped',
    'slides on their way',
    true,
    { records: [slides], materials: [lot], custodyEvents: [custodyEvent('sent', '2026-11-06')] },
  ],
  ['shipped', 'slides that are here', true, { records: [buildItem('pathologySlides', 'received')] }],
  ['shipped', 'slides that have not left', false, { records: [slides], materials: [lot] }],
  ['shipped', 'reports alone', false, { records: [buildItem('pathologyReport')] }],
  ['consultHeld', 'a consultation that was held', true, { consultations: [heldConsultation] }],
  ['consultHeld', 'the tick', true, { case: { ticks: ['consultHeld'] } }],
  ['consultHeld', 'one that is booked', false, { consultations: [{ ...heldConsultation, status: 'booked' }] }],
  [
    'written',
    'the summary',
    true,
    {
      consultations: [
        { ...heldConsultation, summary: { requestedOn: null, dueOn: null, receivedOn: day('2026-11-12') } },
      ],
    },
  ],
  ['written', 'a second opinion entered', true, { opinionCount: 2 }],
  ['written', 'a summary asked for', false, { opinionCount: 1, consultations: [heldConsultation] }],
  [
    'compared',
    'a path chosen, the letter sent and talked over',
    true,
    { case: { ticks: ['outcomePathChosen'] }, letters: letter, talks: [buildTalk()] },
  ],
  ['compared', 'both ticks', true, { case: { ticks: ['outcomePathChosen', 'findingsShared'] } }],
  [
    'compared',
    'a wish not to share',
    true,
    { case: { ticks: ['outcomePathChosen'], notSharingReason: 'It stays private' } },
  ],
  [
    'compared',
    'what the teams agreed on after the talk',
    true,
    {
      case: { sharedCare: { ...noSharedCare, model: 'sharedCare', lead: 'Dr. Vega', treatmentAt: 'Near home' } },
      letters: letter,
      talks: [buildTalk()],
    },
  ],
  [
    'compared',
    'a third opinion, and a wish not to share',
    true,
    { opinionCount: 3, case: { notSharingReason: 'It stays private' } },
  ],
  ['compared', 'the letter alone', false, { case: { ticks: ['outcomePathChosen'] }, letters: letter }],
  ['compared', 'no path chosen', false, { letters: letter, talks: [buildTalk()] }],
  ['decided', 'the tick', true, { case: { ticks: ['decisionRecorded'] } }],
  ['decided', 'a path without a decision', false, { case: { ticks: ['outcomePathChosen'] } }],
];

describe('a milestone of the plan', () => {
  it.each(table)('%s with %s is done: %s', (evidence, _with, is, set) => {
    expect(done(set).has(evidence)).toBe(is);
  });

  it('has a row both ways for everything that can show one', () => {
    const codes = (is: boolean) => new Set(table.filter((row) => row[2] === is).map(([code]) => code));

    expect(codes(true)).toEqual(new Set(backPlanEvidence));
    expect(codes(false)).toEqual(new Set(backPlanEvidence));
  });
});

describe('the way of the consult', () => {
  it.each([
    ['inPerson', 'booked', 'inPerson'],
    ['video', 'booked', 'virtual'],
    ['written', 'planned', 'virtual'],
    ['inPerson', 'cancelled', null],
  ] as const)('of one %s and %s is %s', (mode, status, way) => {
    expect(consultWay([{ ...heldConsultation, mode, status }])).toBe(way);
  });
});
