import { addDays, type Day } from '../domain/shared/days.ts';
import type { CaseId } from '../domain/shared/ids.ts';
import type { Call } from './fill-sample.ts';

/** Tasks, notes and talks in three of the invented cases, and what the practice itself has to do. */
export async function fillWork(call: Call, today: Day): Promise<void> {
  const clients = await call('clients.list', {});
  const caseOf = (legalName: string): CaseId | undefined =>
    clients.find((client) => client.legalName === legalName)?.cases[0]?.id;
  const evaluated = caseOf('Sigríður Ólafsdóttir Dæmi');
  const informed = caseOf('Łukasz Przykładowy');
  const gathering = caseOf('Rosa Inventada Ejemplo');
  if (evaluated !== undefined) await fillEvaluated(call, evaluated, today);
  if (informed !== undefined) await fillInformed(call, informed, today);
  if (gathering !== undefined) await fillGathering(call, gathering, today);
  await call('tasks.add', {
    what: 'Read through the letters of the week',
    dueOn: addDays(today, 3),
    repeat: { every: 1, unit: 'week', until: null },
  });
}

async function fillEvaluated(call: Call, caseId: CaseId, today: Day): Promise<void> {
  await call('tasks.add', { caseId, what: 'Ask her brother when he can drive', dueOn: addDays(today, -2) });
  await call('tasks.add', {
    caseId,
    what: 'Call in the evening, as agreed',
    dueOn: addDays(today, 5),
    dueAt: '18:30',
    repeat: { every: 1, unit: 'week', until: addDays(today, 60) },
  });
  const { noteId } = await call('notes.add', {
    caseId,
    text: 'Prefers the phone after six. Wants every number on paper before she talks about it.\n\nHer brother may be told everything.',
  });
  await call('notes.setPinned', { noteId, isPinned: true });
  await call('notes.add', {
    caseId,
    text: 'Asked twice whether the violin can be played during treatment. Not answered yet.',
  });
  await call('talks.add', {
    caseId,
    moment: 'time',
    on: addDays(today, -16),
    channel: 'phone',
    withWhom: 'Dr. Elena Fictitious',
    said: 'Asked whether there is a reason not to wait two weeks.',
    response: '“Two weeks are fine. Call me if the lump changes.”',
  });
}

async function fillInformed(call: Call, caseId: CaseId, today: Day): Promise<void> {
  await call('tasks.add', { caseId, what: 'Ask whether the report has been read', dueOn: addDays(today, 1) });
  await call('notes.add', {
    caseId,
    text: 'He would like to stay with Dr. Imagined whatever comes, close to work and to his mother.',
  });
  await call('cases.update', {
    caseId,
    changes: {
      sharedCare: {
        model: 'localOnly',
        lead: 'Dr. Felix Imagined',
        treatmentAt: null,
        sideEffectCalls: null,
        planChanges: null,
        nextVisitOn: addDays(today, 9),
      },
    },
  });
  await call('talks.add', {
    caseId,
    moment: 'asking',
    on: addDays(today, -30),
    channel: 'inPerson',
    withWhom: 'Dr. Felix Imagined',
    said: 'Thanked him, and said that a second look would give peace of mind before such a step.',
    response: '“I would do the same. My nurse will send what you need.”',
  });
  await call('talks.add', {
    caseId,
    moment: 'sharing',
    on: addDays(today, -3),
    channel: 'email',
    withWhom: 'Dr. Felix Imagined',
    said: 'Sent the whole report and asked where he agrees and where he sees it differently.',
    followUpOn: addDays(today, 1),
  });
}

async function fillGathering(call: Call, caseId: CaseId, today: Day): Promise<void> {
  const { taskId } = await call('tasks.add', {
    caseId,
    what: 'Ask the niece to interpret on the phone',
    dueOn: addDays(today, -6),
  });
  await call('tasks.complete', { taskId });
  await call('notes.add', { caseId, text: 'Speaks Spanish at home; reads letters with her niece at weekends.' });
  await call('talks.add', {
    caseId,
    moment: 'pushback',
    on: addDays(today, -4),
    channel: 'phone',
    withWhom: 'the front desk of Dr. Carla Noname',
    said: 'Asked for the concern in writing, along with the records.',
    response: '“The doctor says another opinion only loses time.”',
    isDiscouraging: true,
    followUpOn: addDays(today, 3),
  });
}
