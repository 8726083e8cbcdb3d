import { type ClockRules, citationIds, type Law, type LawEdit, type StateRule } from '../../domain/law/law.ts';
import { checkLawEdit } from '../../domain/law/law-edits.ts';
import { citationFacts, shippedLaw } from '../../domain/law/shipped-law.ts';
import { deleteEdit, findEdit, saveEdit } from '../../store/edits/edits.repository.ts';
import { assertNoProblems } from '../field-problems.ts';
import type { Handlers, NamesOf } from '../handlers.ts';
import { loadLaw, THE_ONLY } from './load-words.ts';

/** The part of the law table the practice may change. */
type LawTable = Pick<Law, 'clockRules' | 'flatFeeCents' | 'states'>;

export const lawHandlers: Handlers<NamesOf<'law'>> = {
  async 'law.get'(_, { db }) {
    const current = await loadLaw(db);
    return {
      asOf: shippedLaw.asOf,
      source: shippedLaw.source,
      shipped: tableOf(shippedLaw),
      current: tableOf(current),
      isEdited: (await findEdit<LawEdit>(db, 'law', THE_ONLY)) !== null,
      citations: citationIds.map((id) => ({ id, ...citationFacts(id) })),
      unsure: shippedLaw.unsure,
    };
  },

  async 'law.update'({ changes }, { db, context, changeId, note }) {
    const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
    const wanted: LawTable = { ...tableOf(await loadLaw(db)), ...given };
    const whole: LawEdit = {
      clockRules: wanted.clockRules,
      flatFeeCents: wanted.flatFeeCents,
      states: wanted.states,
    };
    assertNoProblems(checkLawEdit(whole), 'changes.');
    const edit = onlyChanged(wanted);
    if (isEmpty(edit)) await deleteEdit(db, 'law', THE_ONLY);
    else await saveEdit(db, 'law', { key: THE_ONLY, value: edit }, context.newId);
    note({ summary: 'Changed the law table' });
    return { changeId };
  },

  async 'law.restore'(_, { db, changeId, note }) {
    await deleteEdit(db, 'law', THE_ONLY);
    note({ summary: 'Took the law table back to the shipped one' });
    return { changeId };
  },
};

function tableOf({ clockRules, flatFeeCents, states }: LawTable): LawTable {
  return { clockRules, flatFeeCents, states };
}

// Only what differs is kept, so that a later version of the app brings its own table for the rest.
function onlyChanged(wanted: LawTable): LawEdit {
  const rules = Object.entries(wanted.clockRules) as Array<[keyof ClockRules, number]>;
  const shippedStates = new Map(shippedLaw.states.map((rule) => [rule.state, rule]));
  return {
    clockRules: Object.fromEntries(rules.filter(([rule, days]) => days !== shippedLaw.clockRules[rule])),
    flatFeeCents: wanted.flatFeeCents === shippedLaw.flatFeeCents ? null : wanted.flatFeeCents,
    states: wanted.states.filter((rule) => !isSameRule(rule, shippedStates.get(rule.state))),
  };
}

function isSameRule(rule: StateRule, shipped: StateRule | undefined): boolean {
  if (shipped === undefined) return false;
  return (Object.keys(shipped) as Array<keyof StateRule>).every((key) => rule[key] === shipped[key]);
}

function isEmpty({ clockRules, flatFeeCents, states }: LawEdit): boolean {
  return Object.keys(clockRules).length === 0 && flatFeeCents === null && states.length === 0;
}
