import type { BuiltCase } from '../support/build-case.ts';
import type { TestApplication } from '../support/test-application.ts';
import { unknown } from './operation-example.ts';
import type { Provocations, Provoke } from './provocation.ts';

const withId =
  (name: string, more = {}): Provoke =>
  () => ({ [name]: unknown, ...more });

/** How the refusals around tasks, notes, the activity of a case and talks come about. */
export function workRefusals(app: () => TestApplication): Provocations {
  const task = async ({ caseId }: BuiltCase) => {
    const { taskId } = await app().call('tasks.add', { caseId, what: 'Call the slide desk' });
    return { taskId };
  };
  const talk = { moment: 'asking', on: '2026-11-20', channel: 'phone' };
  return {
    'tasks.list': { notFound: withId('caseId') },
    'tasks.add': { notFound: withId('caseId', { what: 'Call' }) },
    'tasks.update': { notFound: withId('taskId', { changes: {} }) },
    'tasks.complete': {
      notFound: withId('taskId'),
      notAllowedYet: async (built) => {
        const one = await task(built);
        await app().call('tasks.complete', one);
        return one;
      },
    },
    'tasks.reopen': { notFound: withId('taskId'), notAllowedYet: task },
    'tasks.delete': { notFound: withId('taskId') },
    'notes.list': { notFound: withId('caseId') },
    'notes.add': { notFound: withId('caseId', { text: 'Prefers mornings.' }) },
    'notes.update': {
      notFound: withId('noteId', { revision: 1, text: 'Prefers mornings.' }),
      changedMeanwhile: async ({ caseId }) => {
        const { noteId, revision } = await app().call('notes.add', { caseId, text: 'Prefers mornings.' });
        await app().call('notes.update', { noteId, revision, text: 'Prefers evenings.' });
        return { noteId, revision, text: 'Prefers noon.' };
      },
    },
    'notes.setPinned': { notFound: withId('noteId', { isPinned: true }) },
    'notes.delete': { notFound: withId('noteId') },
    'activity.list': { notFound: withId('caseId') },
    'talks.list': { notFound: withId('caseId') },
    'talks.add': { notFound: withId('caseId', talk) },
    'talks.update': { notFound: withId('talkId', { changes: {} }) },
    'talks.delete': { notFound: withId('talkId') },
  };
}
