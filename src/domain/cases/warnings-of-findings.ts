import { statusOf } from '../authority/authorization-status.ts';
import { materialName } from '../custody/labels.ts';
import { recordItemName } from '../records/labels.ts';
import { currentVersion } from '../records/versions.ts';
import { shortDate } from '../shared/days.ts';
import { plural } from '../shared/say-count.ts';
import { decisionByOf, isDecided } from './decision-by.ts';
import { loansOut } from './evidence-of-custody.ts';
import { type Rule, when } from './found-warning.ts';
import { steps } from './steps.ts';
import { windowOnDay } from './timing.ts';

/** Warnings of step 7 (workflow.md section 4). */
export const evaluationRules = {
  differentData: ({ comparison }) => when(comparison?.differentBasis === true),
  // Said while the case stands there: before, the header says it; later there is nothing left to ask for.
  budgetLeft: ({ case: one }, today) => {
    const { decisionBy } = decisionByOf(one);
    if (one.currentStep !== 'evaluation' || one.status === 'closed' || decisionBy === null || isDecided(one)) return [];
    return [{ left: windowOnDay({ ...one, decisionBy, isDecided: false }, today).sentence }];
  },
  amendedPathology: ({ records, opinions }) =>
    records
      .filter(({ kind }) => kind === 'pathologyReport')
      .flatMap((report) => {
        const current = currentVersion(records, report.id);
        if (current === undefined || current.id === report.id) return [];
        const unaware = opinions.filter(({ basedOn }) => basedOn.includes(report.id) && !basedOn.includes(current.id));
        if (unaware.length === 0) return [];
        return [{ name: recordItemName(report), who: unaware.map(({ clinician }) => clinician).join(', ') }];
      }),
} satisfies Readonly<Record<string, Rule>>;

/** Warnings of step 8 (workflow.md section 4). */
export const oncologistRules = {
  discouraged: ({ case: one, talks }, today) =>
    talks
      .filter(({ isDiscouraging }) => isDiscouraging)
      .map(({ withWhom, on }) => ({
        who: withWhom ?? one.primaryOncologist ?? 'The oncologist',
        day: shortDate(on, today),
      })),
  noSideEffectOwner: ({ case: { sharedCare, currentStep } }) => {
    const isTime = sharedCare.model !== null || steps.indexOf(currentStep) >= steps.indexOf('oncologist');
    return when(isTime && sharedCare.sideEffectCalls === null);
  },
} satisfies Readonly<Record<string, Rule>>;

/** What closing a case leaves open (workflow.md section 4, step 9). */
export const closingRules = {
  authorizationOpen: ({ authorizations }, today) => {
    const open = authorizations.filter((one) => ['valid', 'expiring', 'incomplete'].includes(statusOf(one, today)));
    if (open.length === 0) return [];
    return [{ count: `${plural(open.length, 'authorization')} ${open.length === 1 ? 'is' : 'are'}` }];
  },
  loanOut: (facts) => loansOut(facts).map((material) => ({ name: materialName(material) })),
  noFollowUp: ({ case: { nextAction } }) => when((nextAction?.dueOn ?? null) === null),
} satisfies Readonly<Record<string, Rule>>;

/** Warnings of step 9 (workflow.md section 4); what is open counts once the case stands there, or is closed. */
export const decisionRules: Readonly<Record<string, Rule>> = {
  withoutAuthority: atTheEnd(({ case: one }) => when(one.decisionMaker === null || one.decisionMaker === 'unclear')),
  authorizationOpen: atTheEnd(closingRules.authorizationOpen),
  loanOut: atTheEnd(closingRules.loanOut),
  noFollowUp: atTheEnd(closingRules.noFollowUp),
};

function atTheEnd(rule: Rule): Rule {
  return (facts, today) => {
    const { currentStep, status } = facts.case;
    return currentStep === 'decision' || status === 'closed' ? rule(facts, today) : [];
  };
}
