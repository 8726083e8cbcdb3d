import type { OperationOutput } from '../../../contract/all.ts';
import { type Day, daysBetween } from '../../../domain/shared/days.ts';
import { sayTimeOfDay } from '../../../domain/shared/zoned-time.ts';

export type Today = OperationOutput<'today.get'>;
export type Row = Today['rows'][number];
export type BriefRow = Today['snoozed'][number]['row'];

/** "2 days late", "today, 2:05 PM", "in 3 days": when a row is due, as short as a row has room for. */
export function sayDue({ dueOn, dueAt }: Pick<Row, 'dueOn' | 'dueAt'>, today: Day): string {
  const days = daysBetween(today, dueOn);
  const time = dueAt === null ? '' : `, ${sayTimeOfDay(dueAt)}`;
  if (days < 0) return days === -1 ? 'since yesterday' : `for ${-days} days`;
  if (days === 0) return `today${time}`;
  return days === 1 ? `tomorrow${time}` : `in ${days} days${time}`;
}

/** "9 d": what is left of the window, or that it is over. */
export function sayLeft({ daysLeft, isEmergency }: Pick<Row, 'daysLeft' | 'isEmergency'>): string {
  if (isEmergency) return 'now';
  if (daysLeft === null) return '';
  return daysLeft < 0 ? 'over' : `${daysLeft} d`;
}

/** "4 overdue, 3 due today, 2 coming": what the list holds; what there is none of is left out. */
export function sayCounts({ overdue, dueToday, coming }: Today['counts']): string {
  const parts = [
    overdue === 0 ? null : `${overdue} overdue`,
    dueToday === 0 ? null : `${dueToday} due today`,
    coming === 0 ? null : `${coming} coming`,
  ].filter((part) => part !== null);
  return parts.length === 0 ? 'Nothing is due' : parts.join(', ');
}

/** Where a row is worked on: the place within its case, or null for what belongs to none. */
export function placeOf({ kind, caseId, clientId, subjectId }: Row): string | null {
  if (kind === 'authorization') return clientId === null ? null : `/clients/${clientId}/authority`;
  if (caseId === null) return null;
  const tabs: Partial<Record<Row['kind'], string>> = {
    followUp: `requests/${subjectId}`,
    unsent: `requests/${subjectId}`,
    loan: 'custody',
    consultation: 'consultations',
    summary: 'consultations',
    talk: 'oncologist',
  };
  return `/cases/${caseId}/${tabs[kind] ?? 'overview'}`;
}
