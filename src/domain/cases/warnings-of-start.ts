import data from '../../../resources/reference/steps.json' with { type: 'json' };
import timing from '../../../resources/reference/timing.json' with { type: 'json' };
import { daysBetween, shortDate } from '../shared/days.ts';
import { consultDayOf, heldConsultations } from './consult-days.ts';
import { decisionByOf } from './decision-by.ts';
import { type Rule, when } from './found-warning.ts';
import { evidenceRules, hasSigned } from './step-evidence.ts';

/** Warnings of step 1 (workflow.md section 4). */
export const reasonRules = {
  noAuthorization: (facts) => {
    if (hasSigned(facts)) return [];
    return [{ planned: evidenceRules.authorizationSettled?.(facts).met === true ? ', only planned' : '' }];
  },
  // Nobody asked yet is what the checklist is for; once the case has gone on, it is not clear either.
  deciderUnclear: ({ case: { decisionMaker, currentStep } }) =>
    when(decisionMaker === 'unclear' || (decisionMaker === null && currentStep !== 'reasons')),
  fearsOffending: ({ case: one }) => when(one.fearsOffending),
} satisfies Readonly<Record<string, Rule>>;

/** Warnings of step 2 (workflow.md section 4) beyond the age of the window. */
export const timingRules = {
  longWait: ({ case: one }) => {
    const { decisionBy } = decisionByOf(one);
    const limit = timing.windows.standard.days;
    if (decisionBy === null || one.urgencyConfirmedBy !== null || one.urgency === 'inTreatment') return [];
    const days = daysBetween(one.openedOn, decisionBy);
    return days > limit ? [{ days, limit }] : [];
  },
  urgentNotBooked: (facts) =>
    when(facts.case.urgency === 'urgent' && consultDayOf(facts) === null && heldConsultations(facts).length === 0),
  resultAfterConsult: (facts, today) => {
    const consultOn = consultDayOf(facts);
    if (consultOn === null || heldConsultations(facts).length > 0) return [];
    return facts.case.pendingTests.flatMap(({ test, expectedOn }) =>
      expectedOn === null || expectedOn <= consultOn ? [] : [{ test, day: shortDate(expectedOn, today) }],
    );
  },
  haste: ({ case: one }) => {
    const { firstOpinionOn, plannedTreatmentStart, urgency } = one;
    const { hasteDays, hasteHours } = data.numbers;
    if (firstOpinionOn === null || plannedTreatmentStart === null) return [];
    if (urgency !== 'standard' && urgency !== 'flexible') return [];
    const days = daysBetween(firstOpinionOn, plannedTreatmentStart);
    return days >= 0 && days <= hasteDays ? [{ days: hasteDays, hours: hasteHours }] : [];
  },
  surgeryFirst: ({ case: one }, today) => {
    const hasBegun = one.plannedTreatmentStart !== null && one.plannedTreatmentStart < today;
    const isBefore = (one.phase === null || one.phase === 'preTreatment') && one.urgency !== 'inTreatment';
    return when(one.situationTags.includes('SURG') && isBefore && !hasBegun);
  },
} satisfies Readonly<Record<string, Rule>>;
