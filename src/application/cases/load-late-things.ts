import type { CaseFacts } from '../../domain/cases/case-facts.ts';
import { type LateThing, lateThings } from '../../domain/cases/late-things.ts';
import { custodyOf } from '../../domain/custody/custody.ts';
import type { Day } from '../../domain/shared/days.ts';
import { taskStateOf } from '../../domain/tasks/task-order.ts';
import { countLateFollowUpsOf } from '../../store/board/board.repository.ts';
import type { ReadDb } from '../../store/read-db.ts';
import { listTasks } from '../../store/tasks/tasks.repository.ts';

/** What of a case is late on `today`. Loans are owed to others, also while the case is on hold or closed. */
export async function loadLateThings(
  db: ReadDb,
  { case: theCase, materials, custodyEvents }: Pick<CaseFacts, 'case' | 'materials' | 'custodyEvents'>,
  today: Day,
): Promise<LateThing[]> {
  const isWorkedOn = theCase.status === 'active';
  const tasks = await listTasks(db, { caseIds: [theCase.id], isOpen: true });
  return lateThings({
    followUps: isWorkedOn ? await countLateFollowUpsOf(db, theCase.id, today) : 0,
    loans: materials.filter((material) => custodyOf(material, custodyEvents, today).isOverdue).length,
    tasks: tasks.filter((task) => taskStateOf(task, today) === 'overdue').length,
  });
}
