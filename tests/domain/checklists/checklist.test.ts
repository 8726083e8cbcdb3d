import { describe, expect, it } from 'vitest';
import { casePlaces } from '../../../src/domain/cases/case-places.ts';
import { steps } from '../../../src/domain/cases/steps.ts';
import { checklistLines, itemsFromTemplate, keyOf, withItemMoved } from '../../../src/domain/checklists/checklist.ts';
import type { ChecklistItem } from '../../../src/domain/checklists/checklist-item.ts';
import {
  checklistAsOf,
  checklistOf,
  checklistSource,
  checkTemplate,
  shippedChecklist,
  type TemplateLine,
} from '../../../src/domain/checklists/template.ts';
import { isDay } from '../../../src/domain/shared/days.ts';
import type { CaseId, ChecklistItemId, PersonId } from '../../../src/domain/shared/ids.ts';

const ofStep = { caseId: 'case-a' as CaseId, step: 'source' } as const;
const template: ReadonlyArray<TemplateLine> = [
  { code: 'one', text: 'First', place: 'sources' },
  { code: 'two', text: 'Second', place: null },
  { code: 'three', text: 'Third', place: 'intake' },
];
let count = 0;
const items = () => itemsFromTemplate(ofStep, template, () => `item-${count++}`);
const own: ChecklistItem = {
  ...ofStep,
  id: 'own' as ChecklistItemId,
  text: 'Call the sister',
  templateCode: null,
  doneOn: null,
  doneBy: 'person-a' as PersonId,
};

describe('the shipped checklists', () => {
  it.each(steps)('of %s has lines with a code of their own, words, and a place', (step) => {
    const lines = shippedChecklist(step);

    expect(lines.length).toBeGreaterThan(6);
    expect(new Set(lines.map(({ code }) => code)).size).toBe(lines.length);
    expect(checkTemplate(lines)).toEqual([]);
    for (const { text, place } of lines) {
      expect(text).toMatch(/^[A-Z].+[^.]$/);
      expect(casePlaces).toContain(place);
    }
  });

  it('say where they come from and when', () => {
    expect(isDay(checklistAsOf)).toBe(true);
    expect(checklistSource).toContain('section 4');
  });
});

describe('a checklist of a case', () => {
  it('shows the template until it is begun', () => {
    expect(checklistLines([], template)).toEqual([
      expect.objectContaining({ key: 'one', text: 'First', place: 'sources', isOwn: false, doneOn: null }),
      expect.objectContaining({ key: 'two', place: null }),
      expect.objectContaining({ key: 'three', place: 'intake' }),
    ]);
  });

  it('keeps its lines once begun, whatever the template says later, and the keys stay the same', () => {
    const begun = items();
    const later = [{ code: 'two', text: 'Second, reworded', place: 'notes' as const }];

    expect(checklistLines([...begun, own], later)).toEqual([
      expect.objectContaining({ key: 'one', text: 'First', isOwn: false }),
      expect.objectContaining({ key: 'two', text: 'Second', place: 'notes' }),
      expect.objectContaining({ key: 'three', text: 'Third' }),
      expect.objectContaining({ key: 'own', text: 'Call the sister', isOwn: true, place: null }),
    ]);
  });

  it('leads where the shipped line did when the practice took that line out', () => {
    const [line] = shippedChecklist('source');
    const [item] = itemsFromTemplate(ofStep, [line as TemplateLine], () => 'x');

    expect(checklistLines([item as ChecklistItem], template)[0]?.place).toBe(line?.place);
  });

  it.each([
    ['three', 'one', ['three', 'one', 'two']],
    ['one', 'three', ['two', 'one', 'three']],
    ['one', null, ['two', 'three', 'one']],
    ['two', 'two', ['one', 'two', 'three']],
    ['nobody', 'one', ['one', 'two', 'three']],
    ['one', 'nobody', ['one', 'two', 'three']],
  ])('with %s put before %s reads %j', (key, before, order) => {
    expect(withItemMoved(items(), key, before).map(keyOf)).toEqual(order);
  });
});

describe('a checklist of the practice', () => {
  it('stands in for the shipped one', () => {
    expect(checklistOf('source', template)).toBe(template);
    expect(checklistOf('source', null)).toBe(shippedChecklist('source'));
  });

  it.each([
    ['no line', [], 'lines'],
    ['a line twice', [...template, { code: 'four', text: ' first ', place: null }], 'lines.3.text'],
    ['a mark twice', [...template, { code: 'one', text: 'Fourth', place: null }], 'lines.3.code'],
  ])('is refused with %s', (_what, lines, field) => {
    expect(checkTemplate(lines).map((problem) => problem.field)).toEqual([field]);
  });
});
