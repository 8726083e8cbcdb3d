import type { OperationOutput } from '../../contract/all.ts';
import type { Day } from '../../domain/shared/days.ts';
import type { CaseId, ClientId } from '../../domain/shared/ids.ts';
import type { Task } from '../../domain/tasks/task.ts';
import { taskStateOf } from '../../domain/tasks/task-order.ts';
import { listCaseTitles } from '../../store/cases/cases.repository.ts';
import { listClientNames } from '../../store/clients/clients.repository.ts';
import { listPeople } from '../../store/practice/practice.repository.ts';
import type { ReadDb } from '../../store/read-db.ts';
import { getCaseTitle } from '../cases/case-title.ts';

type TaskView = OperationOutput<'tasks.list'>[number];

/** Each task with where it stands on `today`, whose it is, and the case it belongs to. */
export async function viewsOfTasks(db: ReadDb, tasks: ReadonlyArray<Task>, today: Day): Promise<TaskView[]> {
  const people = new Map((await listPeople(db)).map(({ id, name }) => [id, name]));
  const named = new Set(tasks.map(({ caseId }) => caseId));
  const titles = named.size === (named.has(null) ? 1 : 0) ? [] : await listCaseTitles(db);
  const cases = new Map(titles.filter(({ id }) => named.has(id)).map((one) => [one.id, one]));
  const clientIds = [...new Set([...cases.values()].map(({ clientId }) => clientId))];
  const clients = new Map((await listClientNames(db, clientIds)).map(({ id, legalName }) => [id, legalName]));
  return tasks.map((task) => {
    const of = task.caseId === null ? undefined : cases.get(task.caseId);
    return {
      task,
      state: taskStateOf(task, today),
      ownerName: people.get(task.ownerId) ?? '',
      doneByName: task.doneBy === null ? null : (people.get(task.doneBy) ?? null),
      of:
        of === undefined
          ? null
          : { caseId: of.id, clientId: of.clientId, clientName: clients.get(of.clientId) ?? '', cancer: of.cancer },
    };
  });
}

interface Subject {
  readonly caseId: CaseId | null;
  readonly clientId: ClientId | null;
  readonly clientName: string | null;
  /** " for Łukasz Przykładowy", and nothing for a free task. */
  readonly about: string;
}

/** Whom a task is about, for the words of history. Errors: notFound. */
export async function subjectOf(db: ReadDb, caseId: CaseId | null): Promise<Subject> {
  if (caseId === null) return { caseId: null, clientId: null, clientName: null, about: '' };
  const { clientId, clientName } = await getCaseTitle(db, caseId);
  return { caseId, clientId, clientName, about: ` for ${clientName}` };
}
