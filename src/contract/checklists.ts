import { z } from 'zod';
import { casePlaces } from '../domain/cases/case-places.ts';
import { step } from './cases.ts';
import { operation } from './operation.ts';
import { caseId, day, line, nothing, personId, written } from './schemas.ts';

const MOST_LINES = 60;

const place = z.enum(casePlaces).nullable();

/** What a line of a step is known by: the template's code, or the id of a line added by hand. */
const key = line(80);

const templateLine = z.strictObject({ code: line(80), text: line(300), place });

const checklistLine = z.strictObject({
  key: z.string(),
  text: z.string(),
  place,
  isOwn: z.boolean(),
  doneOn: day.nullable(),
  doneBy: personId.nullable(),
  /** The name of who ticked it; null while it is open. */
  doneByName: z.string().nullable(),
});

const ofStep = { caseId, step };

export const checklistOperations = {
  'checklists.get': operation({
    does: 'Gives the checklists of a case, step by step; one nobody has begun shows the template of the practice.',
    input: z.strictObject({ caseId }),
    output: z.array(z.strictObject({ step, isBegun: z.boolean(), lines: z.array(checklistLine) })),
    errors: ['notFound'],
  }),
  'checklists.tick': operation({
    does: 'Ticks a line of a checklist, or takes its tick away; who and when are kept.',
    input: z.strictObject({ ...ofStep, key, isDone: z.boolean() }),
    output: written,
    errors: ['notFound'],
    writes: true,
  }),
  'checklists.add': operation({
    does: 'Adds a line of one’s own to a checklist, last.',
    input: z.strictObject({ ...ofStep, text: line(300) }),
    output: written.extend({ key: z.string() }),
    errors: ['notFound'],
    writes: true,
  }),
  'checklists.reword': operation({
    does: 'Changes the words of a line of a checklist.',
    input: z.strictObject({ ...ofStep, key, text: line(300) }),
    output: written,
    errors: ['notFound'],
    writes: true,
  }),
  'checklists.move': operation({
    does: 'Moves a line of a checklist before another one, or last.',
    input: z.strictObject({ ...ofStep, key, beforeKey: key.nullable() }),
    output: written,
    errors: ['notFound'],
    writes: true,
  }),
  'checklists.remove': operation({
    does: 'Takes a line off a checklist; undo brings it back.',
    input: z.strictObject({ ...ofStep, key }),
    output: written,
    errors: ['notFound', 'notAllowedYet'],
    writes: true,
  }),
  'checklists.getTemplates': operation({
    does: 'Gives the checklist each step starts with, as shipped and as the practice has it.',
    input: nothing,
    output: z.strictObject({
      asOf: z.string(),
      source: z.string(),
      steps: z.array(
        z.strictObject({
          step,
          shipped: z.array(templateLine),
          current: z.array(templateLine),
          isEdited: z.boolean(),
        }),
      ),
    }),
  }),
  'checklists.updateTemplate': operation({
    does: 'Keeps the practice’s own checklist of a step; lists of cases that were begun keep their lines.',
    input: z.strictObject({
      step,
      lines: z.array(templateLine).max(MOST_LINES, `A checklist has at most ${MOST_LINES} lines.`),
    }),
    output: written,
    writes: true,
  }),
  'checklists.restoreTemplate': operation({
    does: 'Takes the checklist of a step back to the shipped one.',
    input: z.strictObject({ step }),
    output: written,
    writes: true,
  }),
};
