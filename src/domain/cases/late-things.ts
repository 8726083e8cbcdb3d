import { plural } from '../shared/say-count.ts';
import type { CasePlace } from './case-places.ts';

/** Something of a case that is late, in words, and where it is worked on. */
export interface LateThing {
  readonly place: CasePlace;
  readonly text: string;
}

interface LateCounts {
  /** Requests whose follow-up is late. */
  readonly followUps: number;
  /** Loans that should be back. */
  readonly loans: number;
  /** Open tasks whose day has passed. */
  readonly tasks: number;
}

/** What the head of a case says is late: "2 follow-ups late", "1 loan overdue"; what there is none of is left out. */
export function lateThings({ followUps, loans, tasks }: LateCounts): LateThing[] {
  return [
    ...(followUps === 0 ? [] : [{ place: 'requests', text: `${plural(followUps, 'follow-up')} late` } as const]),
    ...(loans === 0 ? [] : [{ place: 'custody', text: `${plural(loans, 'loan')} overdue` } as const]),
    ...(tasks === 0 ? [] : [{ place: 'notes', text: `${plural(tasks, 'task')} overdue` } as const]),
  ];
}
