import { isOperationName, type OperationName, operations } from '../contract/all.ts';
import type { AppEvent } from '../contract/events.ts';
import type { Answer } from '../contract/operation.ts';
import { AppError } from '../domain/shared/app-error.ts';
import { sayReminder } from '../domain/today/reminder.ts';
import { getPractice } from '../store/practice/practice.repository.ts';
import { findHiddenFromCapture } from '../store/settings/settings.repository.ts';
import { allHandlers } from './all-handlers.ts';
import { completeCards } from './board/refresh-cards.ts';
import { afterReally, createKeptClipboard } from './clipboard/kept-clipboard.ts';
import type { Context } from './context.ts';
import { toFailure } from './failure.ts';
import { createPdfTools } from './files/pdf-tools.ts';
import { type WorkerLimits, workerLimits } from './files/worker-host.ts';
import type { ReadEnv, WriteEnv } from './handlers.ts';
import { startIdleLock } from './idle-lock.ts';
import { createPrinter } from './letters/printer.ts';
import { parseInput } from './parse-input.ts';
import { preparations } from './preparations.ts';
import { runWrite } from './run-write.ts';
import { sampleHandlers } from './sample.handlers.ts';
import { planReminders } from './today/plan-reminders.ts';
import { completeFollowUps, extendFollowUps } from './today/refresh-follow-ups.ts';
import { startReminders } from './today/reminders.ts';
import { vaultHandlers } from './vault/vault.handlers.ts';
import { createVault, type Session, type WhyLocked } from './vault/vault.ts';

/** The one way in for every face: window, command line and tests. */
export interface Application {
  /** Carries an operation out. Never rejects: a refusal and a fault of the app are answers too. */
  call(name: string, input: unknown, callId: string): Promise<Answer<unknown>>;
  /** Tells of everything that happened, after the fact. Returns the function that stops listening. */
  onEvent(listener: (event: AppEvent) => void): () => void;
  /** Locks at once; done when the store is closed and its keys are forgotten. Never rejects. */
  lock(why: WhyLocked): Promise<void>;
  /** Locks and ends for good. */
  close(): Promise<void>;
}

type AnyHandler = (input: unknown, env?: ReadEnv | WriteEnv) => Promise<unknown>;

const CALL_ID = /^[A-Za-z0-9-]{1,64}$/;

/** `limits` are those of reading one foreign document. */
export function createApplication(context: Context, limits: WorkerLimits = workerLimits): Application {
  const vault = createVault(context);
  const printer = createPrinter(context.fonts);
  const pdfTools = createPdfTools({ regular: context.fonts.regular }, limits);
  const clipboard = createKeptClipboard({ clipboard: context.desktop.clipboard, after: afterReally });
  const listeners = new Set<(event: AppEvent) => void>();
  // The session the faces were told of; the sample store is filled before anybody hears that it is open.
  let announced: Session | null = null;

  const tell = (event: AppEvent): void => {
    for (const listener of listeners) listener(event);
  };
  vault.onLocked((why) => {
    announced = null;
    pdfTools.end();
    printer.forget();
    void clipboard.clear();
    tell({ name: 'vault.locked', why });
  });

  const call: Application['call'] = async (name, input, callId) => {
    const session = vault.session();
    try {
      return { ok: true, value: await carryOut(name, input, callId) };
    } catch (thrown) {
      // A store that closed in the middle makes every query fail; that is a lock, not a fault.
      const wasLocked = session !== null && vault.session() !== session && !(thrown instanceof AppError);
      return { ok: false, error: wasLocked ? locked().toValue() : toFailure(thrown, context.log) };
    }
  };
  const handlers = {
    ...vaultHandlers(vault, context, printer),
    ...sampleHandlers(vault, call, context),
    ...allHandlers,
  };

  async function carryOut(name: unknown, input: unknown, callId: unknown): Promise<unknown> {
    if (typeof name !== 'string' || !isOperationName(name)) {
      throw new AppError('unknownOperation', 'There is no such operation.');
    }
    const session = vault.session();
    if (session === null && !operations[name].whileLocked) throw locked();
    const parsed: unknown = parseInput(name, input);
    if (name.startsWith('vault.')) return await callVault(name, parsed);
    if (session === null) throw locked();
    return operations[name].writes ? await write(name, parsed, callId, session) : await read(name, parsed, session);
  }

  async function callVault(name: OperationName, input: unknown): Promise<unknown> {
    const handler = handlers[name] as AnyHandler;
    const value = await handler(input);
    const session = vault.session();
    if (session !== null && session !== announced) {
      await completeCards(session.store.db);
      await completeFollowUps(session.store.db, context.today());
      announced = session;
      tell({ name: 'vault.unlocked' });
      await tellCapture(session);
      reminders.changed();
      workAhead(session);
    }
    return value;
  }

  // Nobody waits for it, and a lock in the middle of it is no fault: the next unlock goes on.
  function workAhead(session: Session): void {
    const isOpen = () => vault.session() === session;
    extendFollowUps(session.store.db, context.today(), isOpen).catch((thrown) => {
      if (isOpen()) toFailure(thrown, context.log);
    });
  }

  async function read(name: OperationName, input: unknown, session: Session): Promise<unknown> {
    const handler = handlers[name] as AnyHandler;
    const value = await handler(input, readEnv(name, session));
    if (name === 'settings.update') {
      reminders.changed();
      await tellCapture(session);
    }
    return value;
  }

  async function tellCapture(session: Session): Promise<void> {
    const isHidden = await findHiddenFromCapture(session.store.db);
    // Never after a lock: whatever is on screen then stays hidden.
    if (session === announced && vault.session() === session) tell({ name: 'capture.changed', isHidden });
  }

  function readEnv(name: OperationName, session: Session): ReadEnv {
    const recordExport: ReadEnv['recordExport'] = async (note) => {
      const exported = { operation: name, callId: context.newId() };
      await runWrite(exported, async (env) => env.note(note), context, session);
      announce(session, []);
    };
    return { context, session, printer, pdfTools, clipboard, db: session.store.db, recordExport };
  }

  async function write(name: OperationName, input: unknown, callId: unknown, session: Session): Promise<unknown> {
    if (typeof callId !== 'string' || !CALL_ID.test(callId)) {
      throw new AppError('invalidInput', 'A call that writes needs an id of its own.', { field: 'callId' });
    }
    const handler = handlers[name] as AnyHandler;
    // What fails here fails again within the transaction, which answers for it.
    await (preparations[name] as AnyHandler | undefined)?.(input, readEnv(name, session)).catch(() => undefined);
    const work = (env: Pick<WriteEnv, 'db' | 'changeId' | 'note'>) =>
      handler(input, { context, session, printer, pdfTools, clipboard, ...env });
    const { value, tables } = await runWrite({ operation: name, callId }, work, context, session);
    announce(session, tables);
    return value;
  }

  function announce(session: Session, tables: ReadonlyArray<string>): void {
    reminders.changed();
    if (session === announced) tell({ name: 'store.changed', tables: ['changes', ...tables] });
  }

  // Hosts lock on the way into sleep and wait for nothing; the store counts as locked from the first moment.
  const lock: Application['lock'] = async (why) => {
    try {
      await vault.lock(why);
    } catch (thrown) {
      toFailure(thrown, context.log);
    }
  };

  const idleLock = startIdleLock({
    idleSeconds: () => context.desktop.idleSeconds(),
    monotonic: () => context.monotonic(),
    idleMinutes: async () => {
      const session = vault.session();
      return session === null ? null : (await getPractice(session.store.db)).idleMinutes;
    },
    lock: () => lock('idle'),
  });

  const reminders = startReminders({
    now: () => context.now(),
    plan: async () => {
      const session = vault.session();
      return session === null ? null : await planReminders(session.store.db, context);
    },
    tell: (reminder) => {
      if (!context.desktop.notify(sayReminder(reminder))) tell({ name: 'reminder.due', reminder });
    },
  });

  return {
    call,
    onEvent(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    lock,
    async close() {
      idleLock.stop();
      reminders.stop();
      await lock('system');
      await clipboard.clear();
      listeners.clear();
    },
  };
}

function locked(): AppError {
  return new AppError('locked', 'The store is locked. Unlock it, then go on where you were.');
}
