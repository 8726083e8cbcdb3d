import { stepFacts } from '../../domain/cases/step-facts.ts';
import { type Step, steps } from '../../domain/cases/steps.ts';
import { checklistLines, itemsFromTemplate, keyOf, withItemMoved } from '../../domain/checklists/checklist.ts';
import type { ChecklistItem } from '../../domain/checklists/checklist-item.ts';
import {
  checklistAsOf,
  checklistOf,
  checklistSource,
  checkTemplate,
  shippedChecklist,
  type TemplateLine,
} from '../../domain/checklists/template.ts';
import { AppError } from '../../domain/shared/app-error.ts';
import type { CaseId, ChecklistItemId } from '../../domain/shared/ids.ts';
import { getCase } from '../../store/cases/cases.repository.ts';
import {
  appendChecklistItems,
  deleteChecklistItem,
  listChecklistItems,
  orderChecklistItems,
  updateChecklistItem,
} from '../../store/checklists/checklists.repository.ts';
import { getClient } from '../../store/clients/clients.repository.ts';
import { deleteEdit, findEdit, saveEdit } from '../../store/edits/edits.repository.ts';
import { listPeople } from '../../store/practice/practice.repository.ts';
import type { ReadDb } from '../../store/read-db.ts';
import { assertNoProblems } from '../field-problems.ts';
import type { Handlers, NamesOf, WriteEnv } from '../handlers.ts';

interface OfStep {
  readonly caseId: CaseId;
  readonly step: Step;
}

export const checklistHandlers: Handlers<NamesOf<'checklists'>> = {
  async 'checklists.get'({ caseId }, { db }) {
    await getCase(db, caseId);
    const items = Map.groupBy(await listChecklistItems(db, [caseId]), ({ step }) => step);
    const names = new Map((await listPeople(db)).map(({ id, name }) => [id, name]));
    const lists = [];
    for (const step of steps) {
      const own = items.get(step) ?? [];
      const lines = checklistLines(own, await loadTemplate(db, step));
      lists.push({
        step,
        isBegun: own.length > 0,
        lines: lines.map((line) => ({
          ...line,
          doneByName: line.doneBy === null ? null : (names.get(line.doneBy) ?? null),
        })),
      });
    }
    return lists;
  },

  async 'checklists.tick'({ key, isDone, ...ofStep }, env) {
    const item = find(await begun(ofStep, env), key);
    const done = isDone
      ? { doneOn: env.context.today(), doneBy: env.session.personId }
      : { doneOn: null, doneBy: null };
    await updateChecklistItem(env.db, { ...item, ...done });
    return await noted(ofStep, isDone ? `Ticked “${item.text}”` : `Took the tick off “${item.text}”`, env);
  },

  async 'checklists.add'({ text, ...ofStep }, env) {
    await begun(ofStep, env);
    const id = env.context.newId() as ChecklistItemId;
    await appendChecklistItems(env.db, [{ id, ...ofStep, text, templateCode: null, doneOn: null, doneBy: null }]);
    return { ...(await noted(ofStep, `Added “${text}” to the checklist`, env)), key: id };
  },

  async 'checklists.reword'({ key, text, ...ofStep }, env) {
    const item = find(await begun(ofStep, env), key);
    await updateChecklistItem(env.db, { ...item, text });
    return await noted(ofStep, `Reworded “${text}” on the checklist`, env);
  },

  async 'checklists.move'({ key, beforeKey, ...ofStep }, env) {
    const items = await begun(ofStep, env);
    const item = find(items, key);
    if (beforeKey !== null) find(items, beforeKey, 'beforeKey');
    const ordered = withItemMoved(items, key, beforeKey);
    await orderChecklistItems(
      env.db,
      ordered.map(({ id }) => id),
    );
    return await noted(ofStep, `Moved “${item.text}” on the checklist`, env);
  },

  async 'checklists.remove'({ key, ...ofStep }, env) {
    const items = await begun(ofStep, env);
    const item = find(items, key);
    if (items.length === 1) {
      throw new AppError(
        'notAllowedYet',
        'This is the only line of the checklist. Add another one first, or skip the step with a reason.',
        { field: 'key' },
      );
    }
    await deleteChecklistItem(env.db, item.id);
    return await noted(ofStep, `Took “${item.text}” off the checklist`, env);
  },

  async 'checklists.getTemplates'(_, { db }) {
    const templates = [];
    for (const step of steps) {
      const edited = await findTemplate(db, step);
      templates.push({
        step,
        shipped: shippedChecklist(step),
        current: checklistOf(step, edited),
        isEdited: edited !== null,
      });
    }
    return { asOf: checklistAsOf, source: checklistSource, steps: templates };
  },

  async 'checklists.updateTemplate'({ step, lines }, { db, context, changeId, note }) {
    assertNoProblems(checkTemplate(lines));
    await saveEdit(db, 'checklist', { key: step, value: lines }, context.newId);
    note({ summary: `Changed the checklist of ${stepFacts(step).title}` });
    return { changeId };
  },

  async 'checklists.restoreTemplate'({ step }, { db, changeId, note }) {
    await deleteEdit(db, 'checklist', step);
    note({ summary: `Took the checklist of ${stepFacts(step).title} back to the shipped one` });
    return { changeId };
  },
};

async function findTemplate(db: ReadDb, step: Step): Promise<ReadonlyArray<TemplateLine> | null> {
  return await findEdit<ReadonlyArray<TemplateLine>>(db, 'checklist', step);
}

async function loadTemplate(db: ReadDb, step: Step): Promise<ReadonlyArray<TemplateLine>> {
  return checklistOf(step, await findTemplate(db, step));
}

/** The lines of a step as kept with the case; the first change there makes them from the template. */
async function begun(ofStep: OfStep, { db, context }: WriteEnv): Promise<ReadonlyArray<ChecklistItem>> {
  await getCase(db, ofStep.caseId);
  const items = (await listChecklistItems(db, [ofStep.caseId])).filter(({ step }) => step === ofStep.step);
  if (items.length > 0) return items;
  const made = itemsFromTemplate(ofStep, await loadTemplate(db, ofStep.step), context.newId);
  await appendChecklistItems(db, made);
  return made;
}

function find(items: ReadonlyArray<ChecklistItem>, key: string, field = 'key'): ChecklistItem {
  const found = items.find((item) => keyOf(item) === key);
  if (found === undefined) {
    throw new AppError(
      'notFound',
      'This line is no longer on the checklist; perhaps it was taken off a moment ago. Undo brings it back.',
      { field },
    );
  }
  return found;
}

async function noted({ caseId }: OfStep, what: string, { db, changeId, note }: WriteEnv) {
  const { clientId } = await getCase(db, caseId);
  const { legalName } = await getClient(db, clientId);
  note({ summary: `${what}, ${legalName}`, clientId, caseId });
  return { changeId };
}
