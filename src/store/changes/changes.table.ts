import type { Generated } from 'kysely';
import type { CaseId, ChangeId, ClientId, PersonId } from '../../domain/shared/ids.ts';
import type { Flag, JsonText } from '../json-text.ts';

export type TrashKind =
  | 'client'
  | 'case'
  | 'record'
  | 'request'
  | 'opinion'
  | 'organization'
  | 'letter'
  | 'authorization'
  | 'authority'
  | 'material'
  | 'clinician'
  | 'file'
  | 'form'
  | 'formFill'
  | 'question'
  | 'candidate'
  | 'consultation'
  | 'task'
  | 'note'
  | 'talk';

/** One recorded act: who, when, what, and the answer that a repeat of the same call gets. */
export interface ChangeRow {
  /** Orders changes; a clock never does. */
  readonly sequence: Generated<number>;
  readonly id: ChangeId;
  /** Made by the caller: a repeated call finds its change by it. */
  readonly callId: string;
  readonly operation: string;
  readonly summary: string;
  readonly reason: string | null;
  readonly at: string;
  readonly personId: PersonId;
  /** Whom it is about. Not foreign keys: the record outlives what it tells of. */
  readonly clientId: ClientId | null;
  readonly caseId: CaseId | null;
  readonly result: JsonText<unknown>;
  /** Rows it changed; a change of none (a print) is history but cannot be undone. */
  readonly changedRowCount: number;
  readonly undoesChangeId: ChangeId | null;
  readonly isUndone: Flag;
  /** What a deletion put into the trash, and its name; null for every other change. */
  readonly trashKind: TrashKind | null;
  readonly trashName: string | null;
}

/** One row before and after, as the recorder wrote it. */
export interface ChangedRowRow {
  readonly sequence: Generated<number>;
  readonly changeId: ChangeId;
  readonly tableName: string;
  readonly rowId: string;
  readonly before: JsonText<RecordedRow> | null;
  readonly after: JsonText<RecordedRow> | null;
}

export type RecordedRow = Readonly<Record<string, string | number | null>>;
