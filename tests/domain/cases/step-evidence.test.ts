import { describe, expect, it } from 'vitest';
import { noScope } from '../../../src/domain/cases/case.ts';
import type { CaseFacts } from '../../../src/domain/cases/case-facts.ts';
import { criteriaOf, entryCriteriaOf } from '../../../src/domain/cases/exit-criteria.ts';
import { evidenceRules } from '../../../src/domain/cases/step-evidence.ts';
import { type Step, steps } from '../../../src/domain/cases/steps.ts';
import { type Agreement, blankAnnotation, type ComparisonRow } from '../../../src/domain/opinions/comparison.ts';
import type { OrganizationId } from '../../../src/domain/shared/ids.ts';
import { noIntake } from '../../../src/domain/sources/source-candidate.ts';
import { buildAuthorization } from '../authority/build-authorization.ts';
import { buildAnswer, buildQuestion } from '../questions/build-question-facts.ts';
import { buildItem } from '../records/build-record-item.ts';
import { buildFacts, day } from './build-case.ts';
import {
  buildMaterial,
  buildTalk,
  chosenCandidate,
  custodyEvent,
  doneFacts,
  heldConsultation,
  opinion,
  questionList,
  wayThere,
} from './build-step-facts.ts';

type Set = NonNullable<Parameters<typeof doneFacts>[0]>;
type Row = readonly [code: string, without: string, set: Set];

const { intake } = chosenCandidate();
const notDone = { status: 'inProgress', reason: null } as const;
const shared = doneFacts().case.sharedCare;
const withIntake = (set: Partial<typeof intake>): Set => ({
  sources: [chosenCandidate({ intake: { ...intake, ...set } })],
});

const active = { status: 'active', closeReason: null, statusReason: null } as const;
const nothingTravels = (['pathologySlides', 'tissueBlock', 'imagingStudy'] as const).map((kind) => ({
  ...buildItem(kind, 'needed'),
  state: { kind: 'notNeeded', reason: 'Read from whole-slide images' } as const,
}));

const row = (agreement: Agreement) =>
  ({ dimension: 'stage', agreement, because: null, parts: [], statedBy: [] }) as ComparisonRow;

/** Each fact a criterion needs, taken away from a case of which the data show everything. */
const removed: ReadonlyArray<Row> = [
  ['serviceAgreed', 'a day of agreement', { case: { serviceScope: noScope } }],
  ['reasonAndTrigger', 'a reason', { case: { reasons: [] } }],
  ['reasonAndTrigger', 'a trigger', { case: { triggers: [] } }],
  ['reasonsKnown', 'a reason', { case: { reasons: [] } }],
  ['firstOpinionSummarized', 'the summary', { case: { firstOpinionSummary: null } }],
  ['goalWritten', 'the goal', { case: { goal: null } }],
  ['authorizationSettled', 'any authorization', { case: { authorization: 'none' } }],
  [
    'authorizationSettled',
    'one that is not revoked',
    { case: { authorization: 'none' }, authorizations: [buildAuthorization({ revokedOn: day('2026-11-10') })] },
  ],
  ['authorizationSigned', 'a signature', { case: { authorization: 'planned' } }],
  ['urgencyKnown', 'the name', { case: { urgencyConfirmedOn: day('2026-11-02') } }],
  ['urgencyKnown', 'the day', { case: { urgencyConfirmedBy: 'Dr. Vega' } }],
  ['decisionBySet', 'a date', { case: { urgency: 'flexible', plannedTreatmentStart: null } }],
  ['hasDate', 'a date', { case: { urgency: 'flexible', plannedTreatmentStart: null } }],
  ['workUpNoted', 'the state of the work-up', { case: { workUp: null } }],
  ['sourceChosen', 'one that is chosen', { sources: [chosenCandidate({ status: 'considered' })] }],
  ['sourceChosen', 'the reason', { sources: [chosenCandidate({ reason: null })] }],
  ['sourceChosen', 'an open intake', withIntake({ openedOn: null })],
  ['recordsListStored', 'the list', withIntake({ recordsList: null })],
  ['recordsListStored', 'how it takes records in', withIntake({ channels: [] })],
  ['recordsListStored', 'one that is chosen', { sources: [] }],
  ['costAsked', 'the fees', withIntake({ feesAskedOn: null })],
  ['costAsked', 'the answer of the plan', withIntake({ coverage: null })],
  ['costAsked', 'one that is chosen', { sources: [] }],
  ['custodiansListed', 'a custodian', { records: [buildItem('labResults')] }],
  ['packetGood', 'the slides', { records: doneFacts().records.filter(({ kind }) => kind !== 'pathologySlides') }],
  [
    'packetGood',
    'a reason for what is missing',
    {
      records: doneFacts().records.map((item) => (item.kind === 'condition' ? buildItem('condition', 'needed') : item)),
    },
  ],
  ['packetMinimum', 'the report', { records: doneFacts().records.filter(({ kind }) => kind !== 'pathologyReport') }],
  ['centerConfirmedReceipt', 'anything in custody', { materials: [], custodyEvents: [] }],
  ['centerConfirmedReceipt', 'the receipt', { custodyEvents: wayThere.slice(0, 1) }],
  [
    'centerConfirmedReceipt',
    'a receipt of the second lot',
    { materials: [buildMaterial(), buildMaterial({ id: 'material-b' as never, kind: 'disc' })] },
  ],
  [
    'centerConfirmedReceipt',
    'a receipt at the chosen center',
    {
      custodyEvents: [
        custodyEvent('sent', '2026-11-06', { holderId: 'elsewhere' as OrganizationId }),
        ...wayThere.slice(1),
      ],
    },
  ],
  [
    'centerConfirmedReceipt',
    'what was lost',
    { custodyEvents: [...wayThere.slice(0, 2), custodyEvent('lost', '2026-11-09')] },
  ],
  ['recordsReturned', 'anything in custody', { materials: [], custodyEvents: [] }],
  [
    'recordsReturned',
    'a ledger in which nothing of what travels is left',
    {
      materials: [],
      records: [...nothingTravels.filter(({ kind }) => kind !== 'tissueBlock'), buildItem('tissueBlock', 'requested')],
    },
  ],
  ['recordsReturned', 'tissue on the ledger', { materials: [], records: [buildItem('labResults')] }],
  ['recordsReturned', 'the way back', { custodyEvents: wayThere.slice(0, 2) }],
  [
    'recordsReturned',
    'what was lost',
    { custodyEvents: [...wayThere.slice(0, 2), custodyEvent('lost', '2026-11-09')] },
  ],
  ['questionsReady', 'the eighth question', { questions: questionList(7) }],
  ['questionsReady', 'an end at fifteen', { questions: questionList(16) }],
  ['questionsReady', 'those marked first', { questions: questionList(8, { isTop: false }) }],
  ['questionsReady', 'a filled blank', { questions: questionList(8, { text: 'Is {regimen} right for me?' }) }],
  ['questionsReady', 'those for the consultation', { questions: questionList(8, { step: 'oncologist' }) }],
  ['questionsShared', 'any question', { questions: [] }],
  ['questionsShared', 'the sharing', { questions: [...questionList(8), buildQuestion()] }],
  ['questionsShared', 'a sharing in time', { questions: questionList(8, { sharedOn: day('2026-11-11') }) }],
  ['appointmentSet', 'a day', { case: { consultOn: null }, consultations: [] }],
  ['consultHeld', 'one that was held', { consultations: [{ ...heldConsultation, status: 'booked' }] }],
  ['notesSaved', 'notes', { consultations: [{ ...heldConsultation, notes: null }] }],
  ['notesSaved', 'an answer to a priority question', { questions: questionList(8, { status: 'asked' }) }],
  ['notesSaved', 'one that was held', { consultations: [] }],
  [
    'writtenSummary',
    'a request',
    {
      consultations: [
        { ...heldConsultation, summary: { requestedOn: null, dueOn: day('2026-11-25'), receivedOn: null } },
      ],
    },
  ],
  [
    'writtenSummary',
    'a day',
    {
      consultations: [
        { ...heldConsultation, summary: { requestedOn: day('2026-11-10'), dueOn: null, receivedOn: null } },
      ],
    },
  ],
  ['twoOpinions', 'the second opinion', { opinions: [opinion('Uno')] }],
  ['differencesMarked', 'a comparison', { comparison: null }],
  ['materialDifferencesAsked', 'a comparison', { comparison: null }],
  ['sharingConsent', 'the letter', { letters: [{ kind: 'i', sent: null }] }],
  ['differencesExplained', 'a comparison', { comparison: null }],
  [
    'differencesExplained',
    'a mark on every difference',
    { comparison: { opinionIds: [], rows: [row('different')], differentBasis: false } },
  ],
  [
    'differencesExplained',
    'the reason for a material difference',
    {
      comparison: { opinionIds: [], rows: [row('different')], differentBasis: false },
      annotations: [
        {
          ...blankAnnotation('case-a' as never, 'stage'),
          material: 'yes',
          clarifyingQuestion: 'Which?',
          action: 'Ask',
        },
      ],
    },
  ],
  [
    'differencesExplained',
    'what is done about a material difference',
    {
      comparison: { opinionIds: [], rows: [row('different')], differentBasis: false },
      annotations: [
        { ...blankAnnotation('case-a' as never, 'stage'), material: 'yes', divergenceReasons: ['elapsedTime'] },
      ],
    },
  ],
  [
    'findingsShared',
    'letter and talk',
    { letters: [{ kind: 'i', sent: null }], talks: [buildTalk({ moment: 'asking' })] },
  ],
  ['findingsShared', 'the letter', { letters: [{ kind: 'i', sent: null }] }],
  ['findingsShared', 'the talk', { talks: [] }],
  ['integrationNoted', 'the model', { case: { sharedCare: { ...shared, model: null } } }],
  ['integrationNoted', 'who leads', { case: { sharedCare: { ...shared, lead: null } } }],
  ['integrationNoted', 'who gives treatment', { case: { sharedCare: { ...shared, treatmentAt: null } } }],
  [
    'outcomePathChosen',
    'the talk, while two opinions stand',
    { talks: [], case: { status: 'active', closeReason: null } },
  ],
  ['outcomePathChosen', 'who does what', { case: { ...active, sharedCare: { ...shared, lead: null } } }],
  [
    'outcomePathChosen',
    'a decision among the reasons for closing',
    { talks: [], case: { closeReason: 'clientWithdrew' } },
  ],
  ['decisionRecorded', 'the close', { case: active }],
  ['decisionRecorded', 'a decision among the reasons for closing', { case: { closeReason: 'transferredCare' } }],
  ['decisionRecorded', 'the reasons', { case: { statusReason: null } }],
  ['decisionRecorded', 'the start day', { case: { plannedTreatmentStart: null } }],
  ['reasonsDone', 'step 1', { case: { steps: { ...doneFacts().case.steps, reasons: notDone } } }],
  ['oncologistDone', 'step 8', { case: { steps: { ...doneFacts().case.steps, oncologist: notDone } } }],
  ['closedOrFollowedUp', 'a next action', { case: { ...active, nextAction: null } }],
];

/** Other facts that show a criterion as well as those of the case above. */
const instead: ReadonlyArray<Row> = [
  ['authorizationSettled', 'a planned one', { case: { authorization: 'planned' } }],
  [
    'authorizationSettled',
    'a draft',
    { case: { authorization: 'none' }, authorizations: [buildAuthorization({ signedOn: null })] },
  ],
  [
    'authorizationSettled',
    'one in the register',
    { case: { authorization: 'none' }, authorizations: [buildAuthorization()] },
  ],
  [
    'authorizationSigned',
    'one in the register',
    { case: { authorization: 'none' }, authorizations: [buildAuthorization()] },
  ],
  ['urgencyKnown', 'name and day', { case: { urgencyConfirmedBy: 'Dr. Vega', urgencyConfirmedOn: day('2026-11-02') } }],
  ['recordsListStored', 'the list as a file', withIntake({ recordsList: null, recordsListFileId: 'file' as never })],
  ['sourceChosen', 'the number of the intake', withIntake({ openedOn: null, intakeNumber: 'SO-1' })],
  [
    'centerConfirmedReceipt',
    'a receiver in words',
    {
      custodyEvents: [
        custodyEvent('sent', '2026-11-06', { holderName: 'Slide desk' }),
        custodyEvent('received', '2026-11-07'),
      ],
    },
  ],
  [
    'centerConfirmedReceipt',
    'a receipt where no directory entry is chosen',
    { sources: [chosenCandidate({ organizationId: null, intake: noIntake })], custodyEvents: wayThere.slice(0, 2) },
  ],
  [
    'recordsReturned',
    'a loan that may be kept',
    { custodyEvents: [...wayThere.slice(0, 2), custodyEvent('kept', '2026-11-09')] },
  ],
  [
    'questionsReady',
    'a blank that is filled',
    {
      questions: questionList(8, {
        text: 'Is {regimen} right for me?',
        fills: [{ placeholder: 'regimen', value: 'TCHP', source: 'as typed', sourceKind: 'typed', sourceId: null }],
      }),
    },
  ],
  [
    'questionsReady',
    'a blank after the tenth',
    { questions: [...questionList(10), ...questionList(1, { text: '{drug}?', isTop: false })] },
  ],
  ['notesSaved', 'a question put off', { questions: questionList(8, { status: 'deferred' }) }],
  [
    'notesSaved',
    'an answer on record',
    {
      questions: questionList(8, { status: 'asked' }),
      answers: [0, 1, 2].map((place) => buildAnswer({ questionId: `question-${place}` as never })),
    },
  ],
  [
    'writtenSummary',
    'the summary itself',
    {
      consultations: [
        { ...heldConsultation, summary: { requestedOn: null, dueOn: null, receivedOn: day('2026-11-12') } },
      ],
    },
  ],
  ['appointmentSet', 'a consultation with a slot', { case: { consultOn: null } }],
  [
    'differencesExplained',
    'differences that would not change treatment',
    {
      comparison: { opinionIds: [], rows: [row('different')], differentBasis: false },
      annotations: [{ ...blankAnnotation('case-a' as never, 'stage'), material: 'no' }],
    },
  ],
  [
    'differencesExplained',
    'a reason and an action for each material difference',
    {
      comparison: { opinionIds: [], rows: [row('different')], differentBasis: false },
      annotations: [
        {
          ...blankAnnotation('case-a' as never, 'stage'),
          material: 'yes',
          divergenceReasons: ['elapsedTime'],
          action: 'Send the newest scan to both',
        },
      ],
    },
  ],
  ['findingsShared', 'a wish not to share', { letters: [], talks: [], case: { notSharingReason: 'It stays private' } }],
  [
    'oncologistDone',
    'a wish not to share',
    { case: { notSharingReason: 'Private', steps: { ...doneFacts().case.steps, oncologist: notDone } } },
  ],
  [
    'reasonsDone',
    'a skip',
    { case: { steps: { ...doneFacts().case.steps, reasons: { status: 'skipped', reason: 'By phone' } } } },
  ],
  ['closedOrFollowedUp', 'a closed case', { case: { nextAction: null, status: 'closed' } }],
  ['closedOrFollowedUp', 'a next action of an open case', { case: active }],
  ['outcomePathChosen', 'what the teams agreed on', { case: active }],
  [
    'outcomePathChosen',
    'a third opinion',
    { talks: [], case: active, opinions: ['Uno', 'Due', 'Tre'].map((one) => opinion(one)) },
  ],
  ['decisionRecorded', 'a close because treatment has begun', { case: { closeReason: 'treatmentStarted' } }],
  ['recordsReturned', 'custody without a loan', { materials: [buildMaterial({ isLoan: false })] }],
  ['recordsReturned', 'a ledger without anything that travels', { materials: [], records: nothingTravels }],
  ['centerConfirmedReceipt', 'a ledger without anything that travels', { materials: [], records: nothingTravels }],
  [
    'packetGood',
    'what is missing, each noted as not available with its reason',
    {
      records: doneFacts().records.map((item) =>
        item.kind === 'pathologySlides' || item.kind === 'condition'
          ? { ...item, state: { kind: 'notAvailable', reason: 'The laboratory has closed' } }
          : item,
      ),
    },
  ],
];

const evidence = (code: string, facts: CaseFacts) => evidenceRules[code]?.(facts);

describe('what the data show', () => {
  it.each(Object.keys(evidenceRules))('%s is shown by a case in which everything is done', (code) => {
    expect(evidence(code, doneFacts())).toEqual({ met: true, shows: expect.stringMatching(/\S/) });
  });

  it.each(removed)('%s is not shown without %s', (code, _without, set) => {
    expect(evidence(code, doneFacts(set))).toEqual({ met: false, shows: expect.stringMatching(/\S/) });
  });

  it.each(instead)('%s is shown by %s', (code, _by, set) => {
    expect(evidence(code, doneFacts(set))?.met).toBe(true);
  });

  it('has a row without for every rule that can fail', () => {
    const rows = new Set(removed.map(([code]) => code));

    expect(Object.keys(evidenceRules).filter((code) => !rows.has(code))).toEqual(['clientExists']);
  });
});

describe('the criteria', () => {
  it('are all met once everything is shown', () => {
    const unmet = steps.flatMap((step) => criteriaOf(step, doneFacts())).filter(({ met }) => !met);

    expect(unmet.map(({ code }) => code)).toEqual([]);
    expect(steps.flatMap((step) => entryCriteriaOf(step, doneFacts())).filter(({ met }) => !met)).toEqual([]);
  });

  it.each([
    ['reasons', ['serviceAgreed']],
    ['timing', ['reasonsDone']],
    ['source', []],
    ['records', ['authorizationSigned', 'custodiansListed']],
    ['questions', ['reasonsKnown']],
    ['consultation', ['appointmentSet', 'packetMinimum', 'questionsReady']],
    ['evaluation', ['twoOpinions']],
    ['oncologist', ['sharingConsent']],
    ['decision', ['oncologistDone']],
  ] as ReadonlyArray<[Step, string[]]>)('of entering %s that an empty case lacks are %j', (step, codes) => {
    const unmet = entryCriteriaOf(step, buildFacts()).filter(({ met }) => !met);

    expect(unmet.map(({ code }) => code)).toEqual(codes);
  });

  it('keep a tick as the word of the advocate where the data do not show it', () => {
    const facts = buildFacts({ case: { ticks: ['consultHeld'] } });
    const [held] = criteriaOf('consultation', facts);

    expect(held).toMatchObject({ met: true, tick: 'consultHeld', shows: 'None held yet' });
  });
});
