import type { OperationOutput, ParsedInput } from '../../contract/all.ts';
import type { AppEvent } from '../../contract/events.ts';
import { AppError } from '../../domain/shared/app-error.ts';
import type { PersonId } from '../../domain/shared/ids.ts';
import { type StoreLock, takeStoreLock } from '../../store/lock-file.ts';
import type { Store } from '../../store/open-store.ts';
import { refusing, storeRefusal } from '../../store/store-refusals.ts';
import type { Context } from '../context.ts';
import { createBackOff } from './back-off.ts';
import { changePassphrase } from './change-passphrase.ts';
import { closeVault, namesIn, type OpenVault } from './open-vault.ts';
import { passphraseProblems, suggestPassphrase } from './passphrase.ts';
import { beginCreate, beginRecovery, type Pending, type ShownRecoveryKey } from './pending.ts';
import { openSampleVault } from './sample-store.ts';
import { isCryptographySound } from './self-test.ts';
import { syncedFolderNote } from './synced-folder.ts';
import { createTurns } from './turns.ts';
import { openWithPassphrase, openWithRecoveryKey, parseRecoveryKey } from './unlock.ts';
import { isAbsent, storeStamp, type VaultFiles, vaultFiles } from './vault-files.ts';
import * as refusals from './vault-refusals.ts';
import {
  creatingStatus,
  isLasting,
  lockedStatus,
  type RememberedRefusal,
  refusedStatus,
  unlockedStatus,
  type VaultStatus,
} from './vault-status.ts';

/** Who is signed in to which store. Gone the moment a lock is asked for. */
export interface Session {
  readonly store: Store;
  readonly personId: PersonId;
  readonly isSample: boolean;
}

export type WhyLocked = Extract<AppEvent, { name: 'vault.locked' }>['why'];
type LockedListener = (why: WhyLocked) => void;

/** Creates, opens and locks the advocate's store and the sample practice; the only holder of an open store. */
export interface Vault {
  session(): Session | null;
  status(): Promise<VaultStatus>;
  suggestPassphrase(): string;
  judgePassphrase(passphrase: string, names: ReadonlyArray<string>): ReadonlyArray<string>;
  create(given: ParsedInput<'vault.create'>): Promise<OperationOutput<'vault.create'>>;
  /** Throws nothingPending when no recovery key is being shown. */
  shownRecoveryKey(): ShownRecoveryKey;
  finishCreate(typedRecoveryKey: string): Promise<void>;
  abandonCreate(): Promise<void>;
  unlock(given: ParsedInput<'vault.unlock'>): Promise<void>;
  recover(given: ParsedInput<'vault.recover'>): Promise<OperationOutput<'vault.recover'>>;
  changePassphrase(given: ParsedInput<'vault.changePassphrase'>): Promise<void>;
  /** Opens the sample practice; one that was made just now holds no clients yet. */
  openSample(): Promise<void>;
  check(): Promise<OperationOutput<'vault.check'>>;
  /** Refuses everything from this moment, tells the listeners, closes the store and forgets its keys. */
  lock(why: WhyLocked): Promise<void>;
  onLocked(listener: LockedListener): () => void;
}

type State =
  | { readonly kind: 'locked' }
  | { readonly kind: 'pending'; readonly pending: Pending }
  | { readonly kind: 'unlocked'; readonly opened: OpenVault; readonly session: Session };

export function createVault(context: Context): Vault {
  const own = vaultFiles(context.storeFolder);
  const sample = vaultFiles(context.sampleFolder);
  const backOff = createBackOff(() => context.monotonic());
  const inTurn = createTurns();
  const listeners = new Set<LockedListener>();
  let state: State = { kind: 'locked' };
  let isLocking = false;
  let remembered: RememberedRefusal | undefined;
  let soundness: Promise<boolean> | undefined;

  const session = (): Session | null => (state.kind === 'unlocked' && !isLocking ? state.session : null);
  const isSound = (): Promise<boolean> => {
    soundness ??= isCryptographySound();
    return soundness;
  };
  const assertFree = async (): Promise<void> => {
    if (!(await isSound())) throw refusals.cryptographyUnsound();
    if (state.kind === 'unlocked') throw refusals.alreadyUnlocked();
    await abandonPending();
  };
  const abandonPending = async (): Promise<void> => {
    if (state.kind !== 'pending') return;
    const { pending } = state;
    state = { kind: 'locked' };
    await pending.abandon();
  };
  const enter = (opened: OpenVault, isSample: boolean): void => {
    const { store, personId } = opened;
    state = { kind: 'unlocked', opened, session: { store, personId, isSample } };
    for (const _ of opened.notes) context.log('vault.olderCopyFound');
  };
  const judge = (passphrase: string, names: ReadonlyArray<string>): ReadonlyArray<string> =>
    passphraseProblems(passphrase, names, context.commonPassphrases());
  const assertStrong = (passphrase: string, names: ReadonlyArray<string>, field: string): void => {
    const problems = judge(passphrase, names);
    if (problems.length > 0) throw refusals.weakPassphrase(problems, field);
  };
  // Counts wrong tries, remembers what only a key brings to light, and lets the lock go when the store stays closed.
  const opening = async <Value>(files: VaultFiles, work: (lock: StoreLock) => Promise<Value>): Promise<Value> => {
    backOff.assertMayTry();
    if (isAbsent(files)) throw storeRefusal('storeAbsent');
    return await refusing(async () => {
      const lock = takeStoreLock(files.lock);
      try {
        const value = await work(lock);
        backOff.succeeded();
        remembered = undefined;
        return value;
      } catch (error) {
        lock.release();
        if (isWrongKey(error)) backOff.failed();
        if (isLasting(error)) remembered = { refusal: error, stamp: storeStamp(files) };
        throw error;
      }
    });
  };

  const renew = async (lock: StoreLock, recoveryKey: Buffer, newPassphrase: string): Promise<Pending> => {
    const recovered = await openWithRecoveryKey(own, lock, recoveryKey);
    try {
      assertStrong(newPassphrase, await namesIn(recovered.opened.store), 'newPassphrase');
      return await beginRecovery(recovered, newPassphrase, context);
    } catch (error) {
      recovered.dataKey.fill(0);
      await closeVault(recovered.opened, context);
      throw error;
    }
  };

  return {
    session,
    suggestPassphrase: () => suggestPassphrase(context.wordList()),
    judgePassphrase: judge,

    async status() {
      const status = (await statusWhileUnlocked()) ?? (await inTurn(statusNow));
      const synced = syncedFolderNote(context.storeFolder);
      return { ...status, hostNotes: [...status.hostNotes, ...(synced ? [synced] : []), ...context.desktop.notes] };
    },

    async create({ passphrase, ...first }) {
      return await inTurn(async () => {
        await assertFree();
        assertStrong(passphrase, [first.personName, first.practiceName], 'passphrase');
        const pending = await beginCreate(own, { passphrase, ...first }, context);
        state = { kind: 'pending', pending };
        return { recoveryKey: [...pending.shown.groups] };
      });
    },

    shownRecoveryKey() {
      if (state.kind !== 'pending') throw refusals.nothingPending();
      return state.pending.shown;
    },

    async finishCreate(typedRecoveryKey) {
      await inTurn(async () => {
        if (state.kind !== 'pending') throw refusals.nothingPending();
        const { pending } = state;
        enter(await refusing(() => pending.complete(typedRecoveryKey)), false);
      });
    },

    async abandonCreate() {
      await inTurn(abandonPending);
    },

    async unlock(given) {
      await inTurn(async () => {
        await assertFree();
        enter(await opening(own, (lock) => openWithPassphrase(own, lock, given, context)), false);
      });
    },

    async recover({ recoveryKey: typed, newPassphrase }) {
      return await inTurn(async () => {
        await assertFree();
        const recoveryKey = parseRecoveryKey(typed);
        try {
          assertStrong(newPassphrase, [], 'newPassphrase');
          const pending = await opening(own, (lock) => renew(lock, recoveryKey, newPassphrase));
          state = { kind: 'pending', pending };
          return { recoveryKey: [...pending.shown.groups] };
        } finally {
          recoveryKey.fill(0);
        }
      });
    },

    async changePassphrase({ current, next }) {
      await inTurn(async () => {
        if (state.kind !== 'unlocked' || isLocking) throw refusals.locked();
        const { opened, session } = state;
        if (session.isSample) throw refusals.samplePassphraseStays();
        backOff.assertMayTry();
        assertStrong(next, await namesIn(opened.store), 'next');
        try {
          await refusing(() => changePassphrase(opened, { current, next }, context));
          backOff.succeeded();
        } catch (error) {
          if (isWrongKey(error)) backOff.failed();
          throw error;
        }
      });
    },

    async openSample() {
      await inTurn(async () => {
        await assertFree();
        enter(await openSampleVault(sample, context), true);
      });
    },

    async check() {
      const current = session();
      if (current === null) throw refusals.locked();
      const { ok, problems, counts } = await current.store.check();
      return { ok, problems: [...problems], counts: { ...counts } };
    },

    async lock(why) {
      // A recovery key that is being shown must go from the screen, too.
      const isSomethingShown = session() !== null || (state.kind === 'pending' && !isLocking);
      isLocking = true;
      if (isSomethingShown) for (const listener of listeners) listener(why);
      try {
        await inTurn(async () => {
          await abandonPending();
          if (state.kind !== 'unlocked') return;
          const { opened } = state;
          state = { kind: 'locked' };
          await closeVault(opened, context);
        });
      } finally {
        isLocking = false;
      }
    },

    onLocked(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };

  // Not in turn: a lock would have to wait for it, and it for a transaction that may be long.
  async function statusWhileUnlocked(): Promise<VaultStatus | undefined> {
    if (state.kind !== 'unlocked' || isLocking) return undefined;
    const { opened, session: current } = state;
    try {
      return await unlockedStatus(opened, current.isSample);
    } catch (error) {
      if (session() === current) throw error;
      // The lock came in between.
      return undefined;
    }
  }

  async function statusNow(): Promise<VaultStatus> {
    if (state.kind === 'pending') return creatingStatus();
    if (state.kind === 'unlocked') return await unlockedStatus(state.opened, state.session.isSample);
    const status = lockedStatus(own, remembered, backOff.waitSeconds());
    return (await isSound()) ? status : refusedStatus(status, refusals.cryptographyUnsound());
  }
}

function isWrongKey(error: unknown): boolean {
  return error instanceof AppError && (error.code === 'wrongPassphrase' || error.code === 'wrongRecoveryKey');
}
