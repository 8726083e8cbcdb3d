import type { z } from 'zod';
import type { caseChangesSchema } from '../../../contract/cases.ts';
import type { clientChangesSchema } from '../../../contract/clients.ts';
import type { Case } from '../../../domain/cases/case.ts';
import type { Client } from '../../../domain/clients/client.ts';

/** What the intake asks about a case. */
export const caseIntakeFields = [
  'cancer',
  'triggers',
  'reasons',
  'goal',
  'worries',
  'values',
  'primaryOncologist',
  'firstOpinionOn',
  'firstOpinionSummary',
  'fearsOffending',
  'careTeam',
  'tumorTags',
  'situationTags',
  'decisionMaker',
  'serviceScope',
  'notesConsentOn',
] as const;

/** What the intake asks about the client; the client's own page has the same fields. */
export const clientIntakeFields = [
  'supportPeople',
  'language',
  'interpreterNeeded',
  'accessNeeds',
  'timeZone',
  'insurance',
] as const;

export type CaseIntake = Required<Pick<z.input<typeof caseChangesSchema>, (typeof caseIntakeFields)[number]>>;
export type ClientIntake = Required<Pick<z.input<typeof clientChangesSchema>, (typeof clientIntakeFields)[number]>>;

/** The part of a case a section of the intake holds, as values a form may change. */
export function caseIntakeOf<Field extends keyof CaseIntake>(
  one: Case,
  fields: ReadonlyArray<Field>,
): Pick<CaseIntake, Field> {
  return copyOf<Pick<CaseIntake, Field>>(one, fields);
}

/** The part of a client a section of the intake holds, as values a form may change. */
export function clientIntakeOf<Field extends keyof ClientIntake>(
  client: Client,
  fields: ReadonlyArray<Field>,
): Pick<ClientIntake, Field> {
  return copyOf<Pick<ClientIntake, Field>>(client, fields);
}

// What the store gave is readonly; a form has a copy of its own.
function copyOf<Part>(whole: object, fields: ReadonlyArray<keyof Part>): Part {
  const known = Object.entries(whole).filter(([name]) => fields.some((field) => field === name));
  return structuredClone(Object.fromEntries(known)) as Part;
}
