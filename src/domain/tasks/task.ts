import type { Day } from '../shared/days.ts';
import type { CaseId, NoteId, PersonId, TaskId } from '../shared/ids.ts';

/** How a task comes again after it is done. */
export interface Repeat {
  readonly every: number;
  readonly unit: 'day' | 'week' | 'month';
  /** The last day it may fall on; null without end. */
  readonly until: Day | null;
  /** Day of the month it first fell on, so that the 31st comes back after a short month; null unless by month. */
  readonly dayOfMonth: number | null;
}

/** Something to do with an owner and a date (glossary); free, or of one case. */
export interface Task {
  readonly id: TaskId;
  readonly caseId: CaseId | null;
  readonly what: string;
  readonly dueOn: Day | null;
  /** "14:05" */
  readonly dueAt: string | null;
  readonly ownerId: PersonId;
  readonly repeat: Repeat | null;
  readonly doneOn: Day | null;
  readonly doneBy: PersonId | null;
  readonly note: string | null;
}

/** What someone wrote about a case, with time and author. */
export interface Note {
  readonly id: NoteId;
  readonly caseId: CaseId;
  /** Moment it was first written, ISO text in UTC. */
  readonly writtenAt: string;
  readonly authorId: PersonId;
  readonly editedAt: string | null;
  readonly editedBy: PersonId | null;
  /** 1 first; a save that starts from an older one is kept beside it, never over it. */
  readonly revision: number;
  readonly isPinned: boolean;
  readonly text: string;
}
