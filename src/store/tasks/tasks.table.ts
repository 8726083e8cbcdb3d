import type { Day } from '../../domain/shared/days.ts';
import type { CaseId, NoteId, PersonId, TaskId } from '../../domain/shared/ids.ts';
import type { Repeat } from '../../domain/tasks/task.ts';
import type { Flag, JsonText } from '../json-text.ts';

export interface TaskRow {
  readonly id: TaskId;
  readonly caseId: CaseId | null;
  readonly what: string;
  readonly dueOn: Day | null;
  readonly dueAt: string | null;
  readonly ownerId: PersonId;
  readonly repeat: JsonText<Repeat> | null;
  readonly doneOn: Day | null;
  readonly doneBy: PersonId | null;
  readonly note: string | null;
}

export interface NoteRow {
  readonly id: NoteId;
  readonly caseId: CaseId;
  readonly writtenAt: string;
  readonly authorId: PersonId;
  readonly editedAt: string | null;
  readonly editedBy: PersonId | null;
  readonly revision: number;
  readonly isPinned: Flag;
  readonly text: string;
}
