import { eventNotices } from '../../domain/health/event-notices.ts';
import { firstDayOf } from '../../domain/health/precise-day.ts';
import { proposeEvents } from '../../domain/health/propose-events.ts';
import type { TimelineEvent } from '../../domain/health/timeline-event.ts';
import { AppError } from '../../domain/shared/app-error.ts';
import type { TimelineEventId } from '../../domain/shared/ids.ts';
import { withDefaults } from '../../domain/shared/with-defaults.ts';
import { getClient } from '../../store/clients/clients.repository.ts';
import {
  deleteTimelineEvent,
  getTimelineEvent,
  insertTimelineEvents,
  updateTimelineEvent,
} from '../../store/health/timeline.repository.ts';
import type { ReadDb } from '../../store/read-db.ts';
import { getCaseTitle } from '../cases/case-title.ts';
import type { Handlers } from '../handlers.ts';
import { withChanges } from '../with-changes.ts';
import { assertSourceFits, assertSpanFits, settled } from './assert-source.ts';
import { loadStory } from './load-story.ts';

type EventName =
  | 'health.addEvent'
  | 'health.updateEvent'
  | 'health.deleteEvent'
  | 'health.proposeEvents'
  | 'health.acceptEvents';

export const eventHandlers: Handlers<EventName> = {
  async 'health.addEvent'({ caseId, kind, from, title, ...given }, { db, context, changeId, note }) {
    const { clientId, clientName } = await getCaseTitle(db, caseId);
    const unsaid: Omit<TimelineEvent, 'id' | 'caseId' | 'kind' | 'from' | 'title'> = {
      precision: 'day',
      to: null,
      isOngoing: false,
      detail: null,
      recordItemId: null,
      page: null,
      toldBy: null,
      lostRecord: null,
    };
    const id = context.newId() as TimelineEventId;
    const event = tidy({ id, caseId, kind, from, title, ...withDefaults(unsaid, given) });
    await assertEventFits(db, event, '');
    await insertTimelineEvents(db, [event]);
    note({ summary: `Added to the timeline of ${clientName}: ${title}`, clientId, caseId });
    return { changeId, timelineEventId: id, notices: await noticesOf(db, event, context.today()) };
  },

  async 'health.updateEvent'({ timelineEventId, changes }, { db, context, changeId, note }) {
    const event = tidy(withChanges(await getTimelineEvent(db, timelineEventId), changes));
    const { clientId, clientName, caseId } = await getCaseTitle(db, event.caseId);
    await assertEventFits(db, event, 'changes.');
    await updateTimelineEvent(db, event);
    note({ summary: `Changed on the timeline of ${clientName}: ${event.title}`, clientId, caseId });
    return { changeId, notices: await noticesOf(db, event, context.today()) };
  },

  async 'health.deleteEvent'({ timelineEventId }, { db, changeId, note }) {
    const event = await getTimelineEvent(db, timelineEventId);
    const { clientId, clientName, caseId } = await getCaseTitle(db, event.caseId);
    await deleteTimelineEvent(db, timelineEventId);
    note({ summary: `Took off the timeline of ${clientName}: ${event.title}`, clientId, caseId });
    return { changeId };
  },

  async 'health.proposeEvents'({ caseId }, { db }) {
    const { records, treatments, events } = await loadStory(db, caseId);
    return proposeEvents(records, treatments, events);
  },

  async 'health.acceptEvents'({ caseId, keys }, { db, context, changeId, note }) {
    const { records, treatments, events, client } = await loadStory(db, caseId);
    const proposed = proposeEvents(records, treatments, events);
    const accepted = keys === null ? proposed : proposed.filter(({ key }) => keys.includes(key));
    if (accepted.length === 0) {
      throw new AppError(
        'invalidInput',
        'None of these events is proposed any more: they stand on the timeline already, or their record has no day. Look at the list again.',
        { field: 'keys' },
      );
    }
    await insertTimelineEvents(
      db,
      accepted.map(({ key: _, because: __, ...event }) => ({
        ...event,
        id: context.newId() as TimelineEventId,
        caseId,
        detail: null,
        page: null,
      })),
    );
    const count = accepted.length === 1 ? '1 event' : `${accepted.length} events`;
    note({
      summary: `Put ${count} on the timeline of ${client.legalName}`,
      clientId: client.id,
      caseId,
    });
    return { changeId, addedCount: accepted.length };
  },
};

// "March 2024" is kept as its first day; a page is one of the record cited.
function tidy(event: TimelineEvent): TimelineEvent {
  const { from, to, precision, recordItemId, page } = event;
  return settled({
    ...event,
    from: firstDayOf(from, precision),
    to: to === null ? null : firstDayOf(to, precision),
    page: recordItemId === null ? null : page,
  });
}

async function assertEventFits(db: ReadDb, event: TimelineEvent, at: string): Promise<void> {
  assertSpanFits(event, at);
  const { clientId } = await getCaseTitle(db, event.caseId);
  await assertSourceFits(db, event, clientId, `${at}recordItemId`);
}

async function noticesOf(db: ReadDb, event: TimelineEvent, today: TimelineEvent['from']) {
  const { clientId } = await getCaseTitle(db, event.caseId);
  const { dateOfBirth } = await getClient(db, clientId);
  return eventNotices(event, { born: dateOfBirth, today });
}
