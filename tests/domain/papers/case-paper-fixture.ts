import { reasonCodes, triggerCodes } from '../../../src/domain/cases/case.ts';
import { newCase } from '../../../src/domain/cases/new-case.ts';
import { newClient } from '../../../src/domain/clients/new-client.ts';
import type { CaseBriefFacts } from '../../../src/domain/papers/case-brief.ts';
import type { ShortlistEntry, SourceShortlistFacts } from '../../../src/domain/papers/source-shortlist.ts';
import type { Day } from '../../../src/domain/shared/days.ts';
import type { CaseId, ClientId, PersonId, SourceCandidateId } from '../../../src/domain/shared/ids.ts';
import { shortlistNotes } from '../../../src/domain/sources/labels.ts';
import { newCandidate } from '../../../src/domain/sources/new-candidate.ts';
import { type CenterIntake, noIntake, type SourceCandidate } from '../../../src/domain/sources/source-candidate.ts';

const today = '2026-11-21' as Day;

const client = newClient('p1' as ClientId, {
  legalName: 'Łukasz Przykładowy',
  dateOfBirth: '1961-02-28' as Day,
  language: 'pl',
  interpreterNeeded: true,
  accessNeeds: 'Hears badly on the left',
  supportPeople: [
    { name: 'Maja Przykładowa', relationship: 'Daughter', phone: '555-0101', mayBeTold: true, note: null },
    { name: 'Jan Przykładowy', relationship: 'Brother', phone: null, mayBeTold: false, note: null },
  ],
  insurance: [{ plan: 'Example Health Plan', memberNumber: 'M-100', phone: '555-0150', note: null }],
});

const oneCase = newCase(
  'k1' as CaseId,
  {
    clientId: client.id,
    cancer: 'Colon, stage III',
    urgencyConfirmedBy: 'Dr. First',
    latestSafeStart: '2026-12-15' as Day,
    consultOn: '2026-12-01' as Day,
    triggers: ['multipleOptions', 'biomarkerDecision'],
    reasons: ['validatePlan', 'peaceOfMind'],
    goal: 'To play the violin at Easter',
    worries: 'Numb hands',
    values: { weighs: 'Time with the grandchildren first', mustAvoid: 'Numb hands', duties: null, work: 'Teaches' },
    primaryOncologist: 'Dr. Ada First',
    firstOpinionOn: '2026-11-10' as Day,
    firstOpinionSummary: 'Surgery, then six months of chemotherapy',
    careTeam: [{ name: 'Dr. Bo Surgeon', role: 'Surgeon', phone: '555-0160' }],
    decisionMaker: 'shared',
  },
  { openedOn: '2026-11-16' as Day, ownerId: 'o1' as PersonId, boardOrder: 'a' },
);

const words = (count: number) => Array.from({ length: count }, (_, index) => `word${index}`).join(' ');

/** A brief with everything said, in a few words. */
export function briefFacts(over: Partial<CaseBriefFacts> = {}): CaseBriefFacts {
  return {
    case: oneCase,
    client,
    practice: { name: 'Sample Practice' },
    approvedOn: null,
    today,
    decisionBy: '2026-12-14' as Day,
    windowSentence: '23 days left to decide; Dr. First confirmed the wait',
    ...over,
  };
}

/** A brief in which every field is as long as it may be. */
export function longBriefFacts(): CaseBriefFacts {
  const long = words(280).slice(0, 1_990);
  return briefFacts({
    client: {
      ...client,
      legalName: `Anna ${'Maria '.repeat(30)}Przykładowa`,
      accessNeeds: long.slice(0, 990),
      supportPeople: Array.from({ length: 20 }, (_, index) => ({
        name: `Friend ${index} ${'Long'.repeat(40)}`,
        relationship: 'x'.repeat(80),
        phone: '555-0100',
        mayBeTold: true,
        note: null,
      })),
      insurance: Array.from({ length: 6 }, (_, index) => ({
        plan: `Plan ${index} ${'y'.repeat(180)}`,
        memberNumber: '1'.repeat(60),
        phone: null,
        note: null,
      })),
    },
    case: {
      ...oneCase,
      cancer: `Colon ${'z '.repeat(90)}`,
      triggers: triggerCodes,
      reasons: reasonCodes,
      goal: long,
      worries: `${long} ${long}`.slice(0, 3_990),
      values: { weighs: long, mustAvoid: long, duties: long, work: long },
      firstOpinionSummary: `${long} ${long}`.slice(0, 3_990),
      careTeam: Array.from({ length: 40 }, (_, index) => ({
        name: `Dr. ${index} ${'Surname'.repeat(25)}`,
        role: 'r'.repeat(120),
        phone: '555-0100',
      })),
    },
  });
}

export function entry(
  name: string,
  over: Partial<SourceCandidate> = {},
  intake: Partial<CenterIntake> = {},
): ShortlistEntry {
  const candidate = newCandidate(name as SourceCandidateId, oneCase.id, { name });
  return {
    candidate: { ...candidate, ...over, intake: { ...noIntake, ...intake } },
    place: 'Cleveland, OH',
    designation: 'NCI-designated, comprehensive',
    flags: [{ text: 'By video: ask whether the doctor needs a license where the client is.' }],
  };
}

/** Two candidates, one of them chosen, with everything found out. */
export function shortlistFacts(candidates?: ReadonlyArray<ShortlistEntry>): SourceShortlistFacts {
  const chosen = entry(
    'Far Center',
    {
      clinicianName: 'Dr. Vera Second',
      mode: 'video',
      status: 'chosen',
      reason: 'Sees this cancer most',
      earliestSlot: '2026-12-01' as Day,
      points: [
        { point: 'subspecialty', answer: 'yes', note: 'Colon and rectum' },
        { point: 'inNetwork', answer: 'no', note: null },
        { point: 'price', answer: 'yes', note: '$450, Jo, November 20' },
      ],
    },
    {
      openedOn: '2026-11-20' as Day,
      intakeNumber: 'SO-17',
      contactName: 'Jo Intake',
      phone: '555-0170',
      recordsList: 'Pathology report\nSlides\nImages of the last CT',
      recordsBy: '2026-11-27' as Day,
      channels: ['portal', 'fax'],
      pathologyAddress: '1 Slide Way, Cleveland',
      imageUpload: 'upload.example.org',
      limits: 'Adults only',
      fees: [
        { what: 'Consult', cents: 45_000, note: null },
        { what: 'Pathology re-read', cents: 32_050, note: 'billed apart' },
      ],
      feesAskedOn: '2026-11-20' as Day,
      coverage: {
        answer: 'partly',
        saidBy: 'Kim at the plan',
        on: '2026-11-20' as Day,
        reference: 'R-9',
        referralNeeded: true,
        priorAuthorizationNeeded: false,
        note: null,
      },
    },
  );
  return {
    client,
    practice: { name: 'Sample Practice' },
    approvedOn: null,
    today,
    candidates: candidates ?? [
      chosen,
      entry('Near Center'),
      entry('Late Center', { status: 'ruledOut', reason: 'Slot too late' }),
    ],
    notes: shortlistNotes.filter(({ code }) => code !== 'shortlist'),
  };
}
