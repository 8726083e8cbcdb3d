import { AppError } from '../../domain/shared/app-error.ts';
import type { CaseId, TaskId } from '../../domain/shared/ids.ts';
import type { Task } from '../../domain/tasks/task.ts';
import { assertOneRow } from '../invariant-rows.ts';
import { fromJsonText, toJsonText } from '../json-text.ts';
import type { ReadDb, WriteDb } from '../read-db.ts';
import type { TaskRow } from './tasks.table.ts';

/** By due day; those of these cases, or all with the free ones where no cases are named. */
export async function listTasks(
  db: ReadDb,
  { caseIds, isOpen }: { readonly caseIds?: ReadonlyArray<CaseId>; readonly isOpen?: boolean } = {},
): Promise<Task[]> {
  if (caseIds?.length === 0) return [];
  let query = db.selectFrom('tasks').selectAll().orderBy('dueOn').orderBy('id');
  if (caseIds !== undefined) query = query.where('caseId', 'in', caseIds);
  if (isOpen === true) query = query.where('doneOn', 'is', null);
  return (await query.execute()).map(toTask);
}

/** Errors: notFound. */
export async function getTask(db: ReadDb, id: TaskId): Promise<Task> {
  const row = await db.selectFrom('tasks').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) {
    throw new AppError(
      'notFound',
      'This task is not in the store; perhaps it was moved to the trash. Look for it there.',
      { field: 'taskId' },
    );
  }
  return toTask(row);
}

export async function insertTask(db: WriteDb, task: Task): Promise<void> {
  await db.insertInto('tasks').values(toRow(task)).execute();
}

export async function updateTask(db: WriteDb, task: Task): Promise<void> {
  const { id, ...columns } = toRow(task);
  assertOneRow(await db.updateTable('tasks').set(columns).where('id', '=', id).executeTakeFirst());
}

export async function deleteTask(db: WriteDb, id: TaskId): Promise<void> {
  assertOneRow(await db.deleteFrom('tasks').where('id', '=', id).executeTakeFirst());
}

function toTask(row: TaskRow): Task {
  return { ...row, repeat: row.repeat === null ? null : fromJsonText(row.repeat) };
}

function toRow(task: Task): TaskRow {
  return { ...task, repeat: task.repeat === null ? null : toJsonText(task.repeat) };
}
