import type { OperationName } from '../../src/contract/all.ts';
import type { BuiltCase } from '../support/build-case.ts';
import type { TestBridge } from '../support/test-bridge.ts';
import { type Examples, unknown } from './operation-example.ts';

type WorkName = Extract<
  OperationName,
  `tasks.${string}` | `notes.${string}` | `activity.${string}` | `talks.${string}`
>;

/** Examples of tasks, notes, the activity of a case and talks with the oncologist. */
export function workExamples(call: TestBridge['call']): Examples<WorkName> {
  const task = async ({ caseId }: BuiltCase) =>
    (await call('tasks.add', { caseId, what: 'Call the slide desk', dueOn: '2026-11-23' })).taskId;
  const note = async ({ caseId }: BuiltCase) => await call('notes.add', { caseId, text: 'Prefers mornings.' });
  const talk = async ({ caseId }: BuiltCase) =>
    (await call('talks.add', { caseId, moment: 'asking', on: '2026-11-20', channel: 'phone' })).talkId;
  return {
    'tasks.list': { good: ({ caseId }) => ({ caseId }), refused: () => ({ caseId: unknown }), code: 'notFound' },
    'tasks.add': {
      good: ({ caseId }) => ({
        caseId,
        what: 'Call the slide desk',
        dueOn: '2026-11-23',
        dueAt: '09:30',
        repeat: { every: 1, unit: 'week', until: null },
      }),
      refused: ({ caseId }) => ({ caseId, what: 'Call', dueAt: '09:30' }),
    },
    'tasks.update': {
      good: async (built) => ({ taskId: await task(built), changes: { dueOn: '2026-11-24' } }),
      refused: async (built) => ({ taskId: await task(built), changes: { ownerId: unknown } }),
    },
    'tasks.complete': {
      good: async (built) => ({ taskId: await task(built) }),
      refused: () => ({ taskId: unknown }),
      code: 'notFound',
    },
    'tasks.reopen': {
      good: async (built) => {
        const taskId = await task(built);
        await call('tasks.complete', { taskId });
        return { taskId };
      },
      refused: async (built) => ({ taskId: await task(built) }),
      code: 'notAllowedYet',
    },
    'tasks.delete': {
      good: async (built) => ({ taskId: await task(built) }),
      refused: () => ({ taskId: unknown }),
      code: 'notFound',
    },

    'notes.list': { good: ({ caseId }) => ({ caseId }), refused: () => ({ caseId: unknown }), code: 'notFound' },
    'notes.add': {
      good: ({ caseId }) => ({ caseId, text: 'Prefers mornings.' }),
      refused: ({ caseId }) => ({ caseId, text: ' \n ' }),
    },
    'notes.update': {
      good: async (built) => {
        const { noteId, revision } = await note(built);
        return { noteId, revision, text: 'Prefers mornings, by phone.' };
      },
      refused: async (built) => {
        const { noteId, revision } = await note(built);
        await call('notes.update', { noteId, revision, text: 'Prefers evenings.' });
        return { noteId, revision, text: 'Prefers mornings, by phone.' };
      },
      code: 'changedMeanwhile',
    },
    'notes.setPinned': {
      good: async (built) => ({ noteId: (await note(built)).noteId, isPinned: true }),
      refused: () => ({ noteId: unknown, isPinned: true }),
      code: 'notFound',
    },
    'notes.delete': {
      good: async (built) => ({ noteId: (await note(built)).noteId }),
      refused: () => ({ noteId: unknown }),
      code: 'notFound',
    },

    'activity.list': {
      good: ({ caseId }) => ({ caseId, areas: ['records', 'notes'], text: 'added' }),
      refused: ({ caseId }) => ({ caseId, areas: ['weather'] }),
    },

    'talks.list': { good: ({ caseId }) => ({ caseId }), refused: () => ({ caseId: unknown }), code: 'notFound' },
    'talks.add': {
      good: ({ caseId }) => ({
        caseId,
        moment: 'pushback',
        on: '2026-11-20',
        channel: 'inPerson',
        withWhom: 'Dr. Home Example',
        said: 'Asked for the concern in writing.',
        response: '“We do not send slides out.”',
        isDiscouraging: true,
        followUpOn: '2026-11-24',
      }),
      refused: ({ caseId }) => ({ caseId, moment: 'asking', on: '2026-12-24', channel: 'phone' }),
    },
    'talks.update': {
      good: async (built) => ({ talkId: await talk(built), changes: { response: '“Gladly.”' } }),
      refused: async (built) => ({ talkId: await talk(built), changes: { followUpOn: '2026-11-01' } }),
    },
    'talks.delete': {
      good: async (built) => ({ talkId: await talk(built) }),
      refused: () => ({ talkId: unknown }),
      code: 'notFound',
    },
  };
}
