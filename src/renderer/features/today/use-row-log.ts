import type { ContactOutcome } from '../../../domain/requests/contact.ts';
import type { Day } from '../../../domain/shared/days.ts';
import type { CaseId, ConsultationId, MaterialId, RequestId, TalkId, TaskId } from '../../../domain/shared/ids.ts';
import { call } from '../../lib/call.ts';
import { useWrite } from '../../lib/use-operation.ts';
import { useToday } from '../../lib/use-today.ts';
import type { Row } from './today-words.ts';

/** What the line of a row holds once it is judged. */
export interface LogEntry {
  readonly outcome: ContactOutcome;
  readonly person: string | null;
  readonly day: Day | null;
  readonly words: string | null;
}

interface RowLog {
  /** Logs what the line says; throws the refusal. */
  readonly log: (row: Row, entry: LogEntry) => Promise<unknown>;
  /** Does at once what D means for the row; throws the refusal. */
  readonly done: (row: Row) => Promise<unknown>;
  readonly isPending: boolean;
}

/** Sends what is logged about a row to the operation that keeps it: contacts, cases, tasks and the rest. */
export function useRowLog(): RowLog {
  const today = useToday();
  const addContact = useWrite('contacts.add');
  const updateCase = useWrite('cases.update');
  const addEvent = useWrite('custody.addEvent');
  const updateConsultation = useWrite('consultations.update');
  const holdConsultation = useWrite('consultations.hold');
  const updateTask = useWrite('tasks.update');
  const completeTask = useWrite('tasks.complete');
  const updateTalk = useWrite('talks.update');
  const writes = [
    addContact,
    updateCase,
    addEvent,
    updateConsultation,
    holdConsultation,
    updateTask,
    completeTask,
    updateTalk,
  ];

  const changePendingTest = async (row: Row, expectedOn: Day | null) => {
    const { pendingTests } = (await call('cases.get', { caseId: caseOf(row) })).case;
    const changed = pendingTests.flatMap((one) => {
      if (one.test !== row.subjectId || one.expectedOn !== row.dueOn) return [one];
      return expectedOn === null ? [] : [{ ...one, expectedOn }];
    });
    return await updateCase.mutateAsync({ caseId: caseOf(row), changes: { pendingTests: changed } });
  };

  const changeSummary = async (row: Row, change: { requestedOn?: Day; dueOn?: Day; receivedOn?: Day }) => {
    const consultationId = row.subjectId as ConsultationId;
    const { consultation } = await call('consultations.get', { consultationId });
    const changes = { summary: { ...consultation.summary, ...change } };
    return await updateConsultation.mutateAsync({ consultationId, changes });
  };

  const log: RowLog['log'] = async (row, { outcome, person, day, words }) => {
    switch (row.log) {
      case 'contact':
        return await addContact.mutateAsync({
          requestId: row.subjectId as RequestId,
          on: today,
          channel: 'phone',
          outcome,
          person,
          promisedOn: day,
          note: words,
        });
      case 'wait':
        return await updateCase.mutateAsync({
          caseId: caseOf(row),
          changes: {
            urgencyConfirmedBy: person,
            urgencyConfirmedOn: today,
            ...(day === null ? {} : { latestSafeStart: day }),
          },
        });
      case 'nextAction':
        return await updateCase.mutateAsync({
          caseId: caseOf(row),
          changes: { nextAction: words === null ? null : { what: words, dueOn: day } },
        });
      case 'summary':
        return await changeSummary(row, { requestedOn: today, ...(day === null ? {} : { dueOn: day }) });
      case 'consultation':
        return await updateConsultation.mutateAsync({
          consultationId: row.subjectId as ConsultationId,
          changes: { packetConfirmation: { on: today, confirmedBy: person ?? '' } },
        });
      case 'loan':
        return await addEvent.mutateAsync({
          materialId: row.subjectId as MaterialId,
          kind: 'extended',
          on: today,
          loanDueOn: day,
          confirmedBy: person,
        });
      case 'pendingTest':
        return await changePendingTest(row, day);
      case 'task':
        return await updateTask.mutateAsync({ taskId: row.subjectId as TaskId, changes: { dueOn: day } });
      case 'talk':
        return await updateTalk.mutateAsync({ talkId: row.subjectId as TalkId, changes: { followUpOn: day } });
      case null:
        return undefined;
    }
  };

  const done: RowLog['done'] = async (row) => {
    switch (row.log) {
      case 'nextAction':
        return await updateCase.mutateAsync({ caseId: caseOf(row), changes: { nextAction: null } });
      case 'summary':
        return await changeSummary(row, { receivedOn: today });
      case 'consultation':
        return await holdConsultation.mutateAsync({ consultationId: row.subjectId as ConsultationId });
      case 'loan':
        return await addEvent.mutateAsync({
          materialId: row.subjectId as MaterialId,
          kind: 'returnSent',
          on: today,
        });
      case 'pendingTest':
        return await changePendingTest(row, null);
      case 'task':
        return await completeTask.mutateAsync({ taskId: row.subjectId as TaskId });
      case 'talk':
        return await updateTalk.mutateAsync({ talkId: row.subjectId as TalkId, changes: { followUpOn: null } });
      // What came of a call or of the wait takes a line to say.
      case 'contact':
      case 'wait':
      case null:
        return undefined;
    }
  };

  return { log, done, isPending: writes.some(({ isPending }) => isPending) };
}

// Rows with these lines always belong to a case.
function caseOf({ caseId }: Row): CaseId {
  if (caseId === null) throw new Error('a row that is logged on a case has one');
  return caseId;
}
