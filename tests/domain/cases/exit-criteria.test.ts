import { describe, expect, it } from 'vitest';
import data from '../../../resources/reference/steps.json' with { type: 'json' };
import { criterion as criterionSchema } from '../../../src/contract/cases.ts';
import { tickCodes } from '../../../src/domain/cases/case.ts';
import type { CaseFacts } from '../../../src/domain/cases/case-facts.ts';
import { criteriaOf, entryCriteriaOf, unmetForMove } from '../../../src/domain/cases/exit-criteria.ts';
import { evidenceRules } from '../../../src/domain/cases/step-evidence.ts';
import { stepFacts } from '../../../src/domain/cases/step-facts.ts';
import { steps } from '../../../src/domain/cases/steps.ts';
import {
  type Agreement,
  blankAnnotation,
  type Comparison,
  type ComparisonAnnotation,
} from '../../../src/domain/opinions/comparison.ts';
import type { Dimension, Opinion } from '../../../src/domain/opinions/opinion.ts';
import { recordKinds } from '../../../src/domain/records/record-item.ts';
import type { CaseId, OpinionId } from '../../../src/domain/shared/ids.ts';
import { buildItem } from '../records/build-record-item.ts';
import { buildCase, buildFacts, day } from './build-case.ts';

function findCriterion(code: string, facts: CaseFacts) {
  const found = steps
    .flatMap((step) => [...criteriaOf(step, facts), ...entryCriteriaOf(step, facts)])
    .find((criterion) => criterion.code === code);
  if (found === undefined) throw new Error(`No criterion ${code}`);
  return found;
}

function compared(...rows: ReadonlyArray<[Dimension, Agreement]>): Comparison {
  return {
    opinionIds: ['opinion-a' as OpinionId, 'opinion-b' as OpinionId],
    rows: rows.map(([dimension, agreement]) => ({ dimension, agreement, because: null, parts: [], statedBy: [] })),
    differentBasis: false,
  };
}

function annotated(dimension: Dimension, set: Partial<ComparisonAnnotation>): ComparisonAnnotation {
  return { ...blankAnnotation('case-a' as CaseId, dimension), ...set };
}

const opinion = (id: string) => ({ id }) as Opinion;
const everythingChecked = recordKinds.map((kind) => buildItem(kind));
const nextAction = { what: 'Call the lab', dueOn: null };

const computed: ReadonlyArray<{ code: string; when: string; met: boolean; facts: CaseFacts }> = [
  {
    code: 'reasonAndTrigger',
    when: 'a reason and a trigger are chosen',
    met: true,
    facts: buildFacts({ case: { reasons: ['confirmStage'], triggers: ['rareCancer'] } }),
  },
  {
    code: 'reasonAndTrigger',
    when: 'there is no trigger',
    met: false,
    facts: buildFacts({ case: { reasons: ['confirmStage'] } }),
  },
  {
    code: 'reasonAndTrigger',
    when: 'there is no reason',
    met: false,
    facts: buildFacts({ case: { triggers: ['rareCancer'] } }),
  },
  {
    code: 'firstOpinionSummarized',
    when: 'the first opinion is summarized',
    met: true,
    facts: buildFacts({ case: { firstOpinionSummary: 'Surgery first' } }),
  },
  { code: 'firstOpinionSummarized', when: 'nothing is noted', met: false, facts: buildFacts() },
  {
    code: 'authorizationSettled',
    when: 'the authorization is signed',
    met: true,
    facts: buildFacts({ case: { authorization: 'signed' } }),
  },
  {
    code: 'authorizationSettled',
    when: 'the authorization is planned',
    met: true,
    facts: buildFacts({ case: { authorization: 'planned' } }),
  },
  { code: 'authorizationSettled', when: 'nobody has asked', met: false, facts: buildFacts() },
  {
    code: 'goalWritten',
    when: 'the goal is written',
    met: true,
    facts: buildFacts({ case: { goal: 'To keep playing the violin' } }),
  },
  { code: 'goalWritten', when: 'no goal is written', met: false, facts: buildFacts() },
  {
    code: 'urgencyKnown',
    when: 'a clinician confirmed it on a noted day',
    met: true,
    facts: buildFacts({ case: { urgencyConfirmedBy: 'Dr. Vega', urgencyConfirmedOn: day('2026-11-02') } }),
  },
  { code: 'urgencyKnown', when: 'it stands flagged as not confirmed', met: true, facts: buildFacts() },
  {
    code: 'urgencyKnown',
    when: 'a clinician is named without a day',
    met: false,
    facts: buildFacts({ case: { urgencyConfirmedBy: 'Dr. Vega' } }),
  },
  {
    code: 'urgencyKnown',
    when: 'a day is noted without a clinician',
    met: false,
    facts: buildFacts({ case: { urgencyConfirmedOn: day('2026-11-02') } }),
  },
  { code: 'decisionBySet', when: 'the urgency gives a window', met: true, facts: buildFacts() },
  {
    code: 'decisionBySet',
    when: 'a flexible case has no date',
    met: false,
    facts: buildFacts({ case: { urgency: 'flexible' } }),
  },
  { code: 'packetGood', when: 'every kind is checked', met: true, facts: buildFacts({ records: everythingChecked }) },
  { code: 'packetGood', when: 'the ledger is empty', met: false, facts: buildFacts() },
  {
    code: 'packetGood',
    when: 'it is decided to go with less',
    met: true,
    facts: buildFacts({ case: { ticks: ['goWithLess'] } }),
  },
  {
    code: 'twoOpinions',
    when: 'two opinions are recorded',
    met: true,
    facts: buildFacts({ opinions: [opinion('a'), opinion('b')] }),
  },
  { code: 'twoOpinions', when: 'one opinion is recorded', met: false, facts: buildFacts({ opinions: [opinion('a')] }) },
  { code: 'differencesMarked', when: 'there is no comparison', met: false, facts: buildFacts() },
  {
    code: 'differencesMarked',
    when: 'nothing differs',
    met: true,
    facts: buildFacts({ comparison: compared(['stage', 'same'], ['grade', 'notAddressed'], ['trials', 'onlySome']) }),
  },
  {
    code: 'differencesMarked',
    when: 'a difference is unmarked',
    met: false,
    facts: buildFacts({
      comparison: compared(['stage', 'different']),
      annotations: [annotated('grade', { material: 'no' })],
    }),
  },
  {
    code: 'differencesMarked',
    when: 'a difference is marked as not material',
    met: true,
    facts: buildFacts({
      comparison: compared(['stage', 'different']),
      annotations: [annotated('stage', { material: 'no' })],
    }),
  },
  {
    code: 'differencesMarked',
    when: 'what the rule cannot tell was not compared by eye',
    met: false,
    facts: buildFacts({
      comparison: compared(['stage', 'unknown']),
      annotations: [annotated('stage', { material: 'yes' })],
    }),
  },
  {
    code: 'differencesMarked',
    when: 'what the rule cannot tell is compatible by eye',
    met: true,
    facts: buildFacts({
      comparison: compared(['stage', 'unknown']),
      annotations: [annotated('stage', { byEye: 'compatible' })],
    }),
  },
  {
    code: 'differencesMarked',
    when: 'what differs by eye is not marked material or not',
    met: false,
    facts: buildFacts({
      comparison: compared(['stage', 'unknown']),
      annotations: [annotated('stage', { byEye: 'different' })],
    }),
  },
  { code: 'materialDifferencesAsked', when: 'there is no comparison', met: false, facts: buildFacts() },
  {
    code: 'materialDifferencesAsked',
    when: 'a material difference has its question',
    met: true,
    facts: buildFacts({
      comparison: compared(['stage', 'different']),
      annotations: [annotated('stage', { material: 'yes', clarifyingQuestion: 'Which nodes were counted?' })],
    }),
  },
  {
    code: 'materialDifferencesAsked',
    when: 'a material difference has no question',
    met: false,
    facts: buildFacts({
      comparison: compared(['stage', 'different']),
      annotations: [annotated('stage', { material: 'yes' })],
    }),
  },
  {
    code: 'materialDifferencesAsked',
    when: 'the opinions have come to agree since it was marked material',
    met: true,
    facts: buildFacts({
      comparison: compared(['stage', 'same']),
      annotations: [annotated('stage', { material: 'yes' })],
    }),
  },
  {
    code: 'closedOrFollowedUp',
    when: 'the case is closed',
    met: true,
    facts: buildFacts({ case: { status: 'closed' } }),
  },
  { code: 'closedOrFollowedUp', when: 'a follow-up is next', met: true, facts: buildFacts({ case: { nextAction } }) },
  { code: 'closedOrFollowedUp', when: 'nothing is planned', met: false, facts: buildFacts() },
];

describe('a criterion that data show', () => {
  it.each(computed)('$code is met: $met, when $when', ({ code, met, facts }) => {
    expect(findCriterion(code, facts).met).toBe(met);
  });

  it('does not offer to go with less once the packet is good', () => {
    const facts = buildFacts({ records: everythingChecked, case: { ticks: ['goWithLess'] } });

    expect(findCriterion('packetGood', facts)).toMatchObject({ met: true, tick: null });
  });
});

describe('a criterion that is ticked by hand', () => {
  const ticked = tickCodes.filter((tick) => tick !== 'goWithLess');

  it.each(ticked)('%s is unmet until ticked', (tick) => {
    expect(findCriterion(tick, buildFacts())).toMatchObject({ met: false, tick });
    expect(findCriterion(tick, buildFacts({ case: { ticks: [tick] } }))).toMatchObject({ met: true, tick });
  });
});

describe('the exit criteria', () => {
  it.each(steps)('of %s are known rules or ticks, in the shape of the contract', (step) => {
    const criteria = criteriaOf(step, buildFacts());

    expect(criteria.length).toBeGreaterThan(1);
    for (const criterion of criteria) {
      criterionSchema.parse(criterion);
      expect([...Object.keys(evidenceRules), ...tickCodes]).toContain(criterion.code);
    }
  });

  it('use, with those of entry, every rule and every tick', () => {
    const listed = Object.values(data.steps).flatMap(({ entry, exit }) =>
      [...entry, ...exit].flatMap((criterion) =>
        'orTick' in criterion ? [criterion.code, `${criterion.orTick}`] : [criterion.code],
      ),
    );

    expect(new Set(listed)).toEqual(new Set([...Object.keys(evidenceRules), ...tickCodes]));
  });

  it('come with a title, a short name and a goal for each step', () => {
    expect(steps.map((step) => stepFacts(step).shortName)).toEqual([
      'Reasons',
      'Timing',
      'Source',
      'Records',
      'Questions',
      'Consultation',
      'Evaluation',
      'Oncologist',
      'Decision',
    ]);
    expect(stepFacts('records').source).toBe('Process reference 4, step 4, as of November 21, 2026');
  });
});

describe('unmetForMove', () => {
  const codesFor = (from: (typeof steps)[number], to: (typeof steps)[number], facts: CaseFacts) =>
    unmetForMove(from, to, facts).map(({ code }) => code);

  it('names what the step left behind still lacks', () => {
    const facts = buildFacts({ case: { goal: 'To know', authorization: 'planned' } });

    expect(codesFor('reasons', 'timing', facts)).toEqual(['reasonAndTrigger', 'firstOpinionSummarized']);
  });

  it('names what every step jumped over lacks', () => {
    const facts = buildFacts();

    expect(codesFor('reasons', 'source', facts)).toEqual([
      'reasonAndTrigger',
      'firstOpinionSummarized',
      'authorizationSettled',
      'goalWritten',
      'workUpNoted',
    ]);
  });

  it('asks nothing of a skipped step', () => {
    const skipped = { status: 'skipped', reason: 'Told by phone' } as const;
    const facts = buildFacts({ case: { steps: { ...buildCase().steps, reasons: skipped } } });

    expect(codesFor('reasons', 'source', facts)).toEqual(['workUpNoted']);
  });

  it('asks nothing for a move among the steps side by side, back, or within a column', () => {
    const facts = buildFacts();

    expect(codesFor('source', 'questions', facts)).toEqual([]);
    expect(codesFor('evaluation', 'records', facts)).toEqual([]);
    expect(codesFor('timing', 'timing', facts)).toEqual([]);
  });

  it('asks for all three steps side by side when a case goes on from one of them', () => {
    const facts = buildFacts({ case: { ticks: ['questionsReady', 'questionsShared'] } });

    expect(codesFor('questions', 'consultation', facts)).toEqual([
      'sourceChosen',
      'recordsListStored',
      'costAsked',
      'packetGood',
      'centerConfirmedReceipt',
    ]);
  });
});
