import type { z } from 'zod';
import { activityOperations } from './activity.ts';
import { authorityOperations } from './authority.ts';
import { boardOperations } from './board.ts';
import { caseLetterOperations } from './case-letters.ts';
import { caseOperations } from './cases.ts';
import { centerOperations } from './centers.ts';
import { checklistOperations } from './checklists.ts';
import { clientOperations } from './clients.ts';
import { clinicianOperations } from './clinicians.ts';
import { clipboardOperations } from './clipboard.ts';
import { consultationOperations } from './consultations.ts';
import { contactOperations } from './contacts.ts';
import { custodyOperations } from './custody.ts';
import { directoryOperations } from './directory.ts';
import { draftOperations } from './drafts.ts';
import { fileOperations } from './files.ts';
import { formOperations } from './forms.ts';
import { healthOperations } from './health.ts';
import { historyOperations } from './history.ts';
import { letterOperations } from './letters.ts';
import { noteOperations } from './notes.ts';
import { opinionOperations } from './opinions.ts';
import { paperOperations } from './papers.ts';
import { practiceOperations } from './practice.ts';
import { questionOperations } from './questions.ts';
import { recordOperations } from './records.ts';
import { requestOperations } from './requests.ts';
import { settingsOperations } from './settings.ts';
import { sourceOperations } from './sources.ts';
import { supportOperations } from './support.ts';
import { talkOperations } from './talks.ts';
import { taskOperations } from './tasks.ts';
import { textOperations } from './texts.ts';
import { timingOperations } from './timing.ts';
import { todayOperations } from './today.ts';
import { vaultOperations } from './vault.ts';

/** Every operation of the app: what the window, the command line and the tests may ask. */
export const operations = {
  ...vaultOperations,
  ...practiceOperations,
  ...clientOperations,
  ...caseOperations,
  ...checklistOperations,
  ...boardOperations,
  ...todayOperations,
  ...directoryOperations,
  ...clinicianOperations,
  ...centerOperations,
  ...fileOperations,
  ...formOperations,
  ...recordOperations,
  ...requestOperations,
  ...contactOperations,
  ...letterOperations,
  ...caseLetterOperations,
  ...paperOperations,
  ...authorityOperations,
  ...custodyOperations,
  ...textOperations,
  ...timingOperations,
  ...opinionOperations,
  ...questionOperations,
  ...consultationOperations,
  ...supportOperations,
  ...taskOperations,
  ...noteOperations,
  ...activityOperations,
  ...talkOperations,
  ...healthOperations,
  ...historyOperations,
  ...draftOperations,
  ...settingsOperations,
  ...sourceOperations,
  ...clipboardOperations,
};

export type Operations = typeof operations;
export type OperationName = keyof Operations;

/** What a caller sends: fields with a default may be left out. */
export type OperationInput<Name extends OperationName> = z.input<Operations[Name]['input']>;
/** What a handler receives: parsed, trimmed, defaults filled in. */
export type ParsedInput<Name extends OperationName> = z.output<Operations[Name]['input']>;
/** What a handler answers and a caller gets. */
export type OperationOutput<Name extends OperationName> = z.output<Operations[Name]['output']>;

/** Own names only: an inherited name such as "constructor" is not an operation. */
export function isOperationName(name: string): name is OperationName {
  return Object.hasOwn(operations, name);
}
