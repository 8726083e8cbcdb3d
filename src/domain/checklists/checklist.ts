import type { CasePlace } from '../cases/case-places.ts';
import type { Step } from '../cases/steps.ts';
import type { Day } from '../shared/days.ts';
import type { CaseId, ChecklistItemId, PersonId } from '../shared/ids.ts';
import type { ChecklistItem } from './checklist-item.ts';
import { shippedChecklist, type TemplateLine } from './template.ts';

/** A line of a step's checklist as the case shows it, whether it is kept with the case yet or comes from the template. */
export interface ChecklistLine {
  /** The same before and after the list is kept with the case: the template's code, or the id of an own line. */
  readonly key: string;
  readonly text: string;
  readonly place: CasePlace | null;
  /** Added by hand in this case. */
  readonly isOwn: boolean;
  readonly doneOn: Day | null;
  readonly doneBy: PersonId | null;
}

/**
 * The checklist of one step of a case: its own lines once anything was changed there, until then the template's as it
 * stands now. So a list nobody has begun follows the practice's template, and a list begun keeps its lines.
 */
export function checklistLines(
  items: ReadonlyArray<ChecklistItem>,
  template: ReadonlyArray<TemplateLine>,
): ReadonlyArray<ChecklistLine> {
  if (items.length === 0) {
    return template.map(({ code, text, place }) => ({
      key: code,
      text,
      place,
      isOwn: false,
      doneOn: null,
      doneBy: null,
    }));
  }
  return items.map((item) => ({
    key: keyOf(item),
    text: item.text,
    place: placeOf(item, template),
    isOwn: item.templateCode === null,
    doneOn: item.doneOn,
    doneBy: item.doneBy,
  }));
}

/** The template's lines as items of a case, none of them done. */
export function itemsFromTemplate(
  { caseId, step }: { readonly caseId: CaseId; readonly step: Step },
  template: ReadonlyArray<TemplateLine>,
  newId: () => string,
): ReadonlyArray<ChecklistItem> {
  return template.map(({ code, text }) => ({
    id: newId() as ChecklistItemId,
    caseId,
    step,
    text,
    templateCode: code,
    doneOn: null,
    doneBy: null,
  }));
}

/** What a line is known by in its step. */
export function keyOf({ templateCode, id }: Pick<ChecklistItem, 'templateCode' | 'id'>): string {
  return templateCode ?? id;
}

/** The items with one of them before another, or last; unchanged when a key is not among them. */
export function withItemMoved(
  items: ReadonlyArray<ChecklistItem>,
  key: string,
  beforeKey: string | null,
): ReadonlyArray<ChecklistItem> {
  const moved = items.find((item) => keyOf(item) === key);
  if (moved === undefined || key === beforeKey) return items;
  const others = items.filter((item) => item !== moved);
  const at = beforeKey === null ? others.length : others.findIndex((item) => keyOf(item) === beforeKey);
  return at === -1 ? items : others.toSpliced(at, 0, moved);
}

// A line whose template line is gone still leads where the shipped one did.
function placeOf({ templateCode, step }: ChecklistItem, template: ReadonlyArray<TemplateLine>): CasePlace | null {
  if (templateCode === null) return null;
  const line = [...template, ...shippedChecklist(step)].find(({ code }) => code === templateCode);
  return line?.place ?? null;
}
