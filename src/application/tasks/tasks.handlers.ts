import { AppError } from '../../domain/shared/app-error.ts';
import type { PersonId, TaskId } from '../../domain/shared/ids.ts';
import { withDefaults } from '../../domain/shared/with-defaults.ts';
import { anchoredRepeat, completeTask } from '../../domain/tasks/repeat.ts';
import type { Task } from '../../domain/tasks/task.ts';
import { orderTasks } from '../../domain/tasks/task-order.ts';
import { getCase } from '../../store/cases/cases.repository.ts';
import { findPerson } from '../../store/practice/practice.repository.ts';
import type { ReadDb } from '../../store/read-db.ts';
import { deleteTask, getTask, insertTask, listTasks, updateTask } from '../../store/tasks/tasks.repository.ts';
import type { Handlers, NamesOf } from '../handlers.ts';
import { withChanges } from '../with-changes.ts';
import { subjectOf, viewsOfTasks } from './task-view.ts';

/** Done tasks shown: more than anyone reads back. */
const MOST_DONE = 200;

export const taskHandlers: Handlers<NamesOf<'tasks'>> = {
  async 'tasks.list'({ caseId, includeDone, ownerId }, { db, context }) {
    if (caseId !== null) await getCase(db, caseId);
    const found = await listTasks(db, {
      ...(caseId === null ? {} : { caseIds: [caseId] }),
      ...(includeDone ? {} : { isOpen: true }),
    });
    const asked = orderTasks(found.filter((task) => ownerId === null || task.ownerId === ownerId));
    const open = asked.filter(({ doneOn }) => doneOn === null);
    const done = asked.slice(open.length, open.length + MOST_DONE);
    return await viewsOfTasks(db, [...open, ...done], context.today());
  },

  async 'tasks.add'({ caseId, what, repeat, ...given }, { db, context, session, changeId, note }) {
    const nothing: Pick<Task, 'dueOn' | 'dueAt' | 'ownerId' | 'note'> = {
      dueOn: null,
      dueAt: null,
      ownerId: session.personId,
      note: null,
    };
    const fields = withDefaults(nothing, given);
    const id = context.newId() as TaskId;
    const task: Task = {
      id,
      caseId,
      what,
      ...fields,
      repeat: repeat && anchoredRepeat(repeat, fields.dueOn),
      doneOn: null,
      doneBy: null,
    };
    const { about, ...of } = await subjectOf(db, caseId);
    await assertFits(db, task, '');
    await insertTask(db, task);
    note({ summary: `Added the task “${what}”${about}`, ...of });
    return { changeId, taskId: id };
  },

  async 'tasks.update'({ taskId, changes: { repeat, ...changes } }, { db, changeId, note }) {
    const before = await getTask(db, taskId);
    const changed = withChanges<Task>(before, changes);
    const again = repeat === undefined ? changed.repeat : repeat;
    // The day of the month is the one it was first due on, until either is set anew.
    const isAnchorKept = repeat === undefined && changed.dueOn === before.dueOn;
    const task = isAnchorKept ? changed : { ...changed, repeat: again && anchoredRepeat(again, changed.dueOn) };
    const { about, ...of } = await subjectOf(db, task.caseId);
    await assertFits(db, task, 'changes.');
    await updateTask(db, task);
    note({ summary: `Changed the task “${task.what}”${about}`, ...of });
    return { changeId };
  },

  async 'tasks.complete'({ taskId }, { db, context, session, changeId, note }) {
    const task = await getTask(db, taskId);
    if (task.doneOn !== null) {
      throw new AppError('notAllowedYet', 'This task is marked as done already. Open it again first.', {
        field: 'taskId',
      });
    }
    const nextId = context.newId() as TaskId;
    const { done, next } = completeTask(task, { doneOn: context.today(), doneBy: session.personId, nextId });
    const { about, ...of } = await subjectOf(db, task.caseId);
    await updateTask(db, done);
    if (next !== null) await insertTask(db, next);
    note({ summary: `Did the task “${task.what}”${about}`, ...of });
    return { changeId, nextTaskId: next?.id ?? null, nextDueOn: next?.dueOn ?? null };
  },

  async 'tasks.reopen'({ taskId }, { db, changeId, note }) {
    const task = await getTask(db, taskId);
    if (task.doneOn === null) {
      throw new AppError('notAllowedYet', 'This task is open already. There is nothing to open again.', {
        field: 'taskId',
      });
    }
    const { about, ...of } = await subjectOf(db, task.caseId);
    await updateTask(db, { ...task, doneOn: null, doneBy: null });
    note({ summary: `Opened the task “${task.what}”${about} again`, ...of });
    return { changeId };
  },

  async 'tasks.delete'({ taskId }, { db, changeId, note }) {
    const task = await getTask(db, taskId);
    const { about, clientName, ...of } = await subjectOf(db, task.caseId);
    await deleteTask(db, taskId);
    const name = clientName === null ? task.what : `${task.what}, ${clientName}`;
    note({ summary: `Moved the task “${task.what}”${about} to the trash`, ...of, trash: { kind: 'task', name } });
    return { changeId };
  },
};

async function assertFits(db: ReadDb, { ownerId, dueOn, dueAt, repeat }: Task, at: string): Promise<void> {
  await assertPersonKnown(db, ownerId, `${at}ownerId`);
  if (dueAt !== null && dueOn === null) {
    throw new AppError('invalidInput', 'A time needs its day. Write the day, or take the time away.', {
      field: `${at}dueAt`,
    });
  }
  if (repeat !== null && repeat.until !== null && dueOn !== null && repeat.until < dueOn) {
    throw new AppError('invalidInput', 'The task would end before it is first due. Choose a later last day.', {
      field: `${at}repeat.until`,
    });
  }
}

async function assertPersonKnown(db: ReadDb, id: PersonId, field: string): Promise<void> {
  if ((await findPerson(db, id)) !== undefined) return;
  throw new AppError('invalidInput', 'This person is not in the practice. Choose another owner.', { field });
}
