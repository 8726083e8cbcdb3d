import { backPlanKinds, shippedBackPlan } from '../../domain/timing/back-plan.ts';
import { backPlanLabel, backPlanSource, checkBackPlan } from '../../domain/timing/back-plan-edits.ts';
import { deleteEdit, listEdits, saveEdit } from '../../store/edits/edits.repository.ts';
import { assertNoProblems } from '../field-problems.ts';
import type { Handlers, NamesOf } from '../handlers.ts';
import { loadBackPlan } from './load-timing.ts';

export const backPlanHandlers: Handlers<NamesOf<'backPlan'>> = {
  async 'backPlan.get'(_, { db }) {
    const edited = new Set((await listEdits(db, 'backPlan')).map(({ key }) => key));
    return {
      shipped: shippedBackPlan,
      current: await loadBackPlan(db),
      edited: backPlanKinds.filter((kind) => edited.has(kind)),
      sources: { standard: backPlanSource('standard'), urgent: backPlanSource('urgent') },
    };
  },

  async 'backPlan.update'({ plan, milestones }, { db, context, changeId, note }) {
    assertNoProblems(checkBackPlan(milestones));
    await saveEdit(db, 'backPlan', { key: plan, value: milestones }, context.newId);
    note({ summary: `Changed the back-plan ${backPlanLabel(plan)}` });
    return { changeId };
  },

  async 'backPlan.restore'({ plan }, { db, changeId, note }) {
    await deleteEdit(db, 'backPlan', plan);
    note({ summary: `Took the back-plan ${backPlanLabel(plan)} back to the shipped one` });
    return { changeId };
  },
};
