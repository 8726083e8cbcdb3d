import type { TodayLog } from '../../../domain/today/today-row.ts';

/** What the one line of a kind asks for. A field without a label is not asked. */
interface LogKind {
  /** What the line does: the words of its button and its name. */
  readonly title: string;
  readonly hasOutcome?: boolean;
  readonly person?: string;
  readonly day?: string;
  readonly words?: string;
  /** Which of them must be filled. */
  readonly needs: ReadonlyArray<'person' | 'day' | 'words'>;
  /** What D does at once; left out where only a line can say what happened. */
  readonly done?: string;
}

/** What L and D mean for each kind of row. */
export const logKinds: Readonly<Record<TodayLog, LogKind>> = {
  contact: {
    title: 'Log the call',
    hasOutcome: true,
    person: 'Spoke with',
    day: 'Promised for',
    words: 'Note',
    needs: [],
  },
  wait: {
    title: 'Log what the oncologist says',
    person: 'Confirmed by',
    day: 'Latest safe start',
    needs: ['person'],
  },
  nextAction: {
    title: 'Set what comes next',
    words: 'Next action',
    day: 'By',
    needs: ['words'],
    done: 'Done, nothing planned next',
  },
  summary: {
    title: 'Log that you asked for it',
    day: 'Promised for',
    needs: [],
    done: 'The summary is here',
  },
  consultation: {
    title: 'Log that the doctor has the packet',
    person: 'Confirmed by',
    needs: ['person'],
    done: 'It took place',
  },
  loan: {
    title: 'Log a later day',
    person: 'Who said so',
    day: 'Due back on',
    needs: ['day'],
    done: 'It was sent back today',
  },
  pendingTest: {
    title: 'Log a later day',
    day: 'Now expected on',
    needs: ['day'],
    done: 'The result is in',
  },
  task: { title: 'Move the task', day: 'To', needs: ['day'], done: 'Done' },
  talk: { title: 'Log a later day', day: 'Come back on', needs: ['day'], done: 'Settled' },
};
