import data from '../../../resources/reference/today.json' with { type: 'json' };
import { custodyEventLabel } from '../custody/labels.ts';
import { sayContact } from '../requests/contact-log.ts';
import { type Day, shortDate } from '../shared/days.ts';
import { putIn } from '../shared/put-in.ts';
import type { TodayEntry } from './today-entry.ts';
import type { RowDetails } from './today-row.ts';

/** What was said or noted last with whoever a row calls; the note of a task; null where nothing was. */
export function lastWordsOf({ subject }: TodayEntry, details: RowDetails, today: Day): string | null {
  const { request, lastTalk, lastCustody } = details;
  const { last } = data;
  switch (subject.kind) {
    case 'window':
    case 'timing':
    case 'pendingTest':
    case 'talk':
      return lastTalk;
    case 'followUp':
    case 'unsent':
      return request === null || request.lastContact === null ? null : sayContact(request.lastContact, today);
    case 'consultation': {
      const { packetConfirmation } = subject.consultation;
      if (packetConfirmation === null) return null;
      const { on, confirmedBy } = packetConfirmation;
      return putIn(last.packet, { day: shortDate(on, today), who: confirmedBy });
    }
    case 'summary': {
      const { requestedOn } = subject.consultation.summary;
      return requestedOn === null ? null : putIn(last.summaryAsked, { day: shortDate(requestedOn, today) });
    }
    case 'loan': {
      if (lastCustody === null) return null;
      const { on, kind, confirmedBy, note } = lastCustody;
      const who = confirmedBy === null ? '' : `, ${confirmedBy}`;
      const words = [`${custodyEventLabel(kind)}.`, note].filter((part) => part !== null).join(' ');
      return putIn(last.loan, { day: shortDate(on, today), who, words });
    }
    case 'task':
      return subject.task.note;
    case 'nextAction':
    case 'authorization':
      return null;
  }
}
