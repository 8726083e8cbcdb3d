import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { createApplication } from '../application/application.ts';
import { dataFolder, ownStoreFolder, sampleStoreFolder } from '../application/data-folder.ts';
import { keyPolicyOf } from '../application/key-policy.ts';
import { createNodeContext } from '../application/node-context.ts';
import type { OperationName } from '../contract/all.ts';
import type { Day } from '../domain/shared/days.ts';
import type { Call } from '../sample/fill-sample.ts';
import { type Arguments, required } from './arguments.ts';
import { folderDesktop } from './folder-desktop.ts';
import { readPassphrase } from './passphrase.ts';
import { Refused } from './refused.ts';

interface Session {
  readonly call: Call;
  /** The same for an input nobody has typed: the operation's own schema judges it. */
  callUnchecked(name: OperationName, input: unknown): Promise<unknown>;
  /** Unlocks with the passphrase given. */
  unlock(): Promise<void>;
  readonly today: Day;
  readonly sampleForm: () => Uint8Array<ArrayBuffer>;
}

/** Runs one command over the real application on the store named; closes it whatever happens. */
export async function withStore(given: Arguments, run: (session: Session) => Promise<void>): Promise<void> {
  const data = dataFolder();
  const context = createNodeContext({
    storeFolder: given.options.store === null ? ownStoreFolder(data) : path.resolve(given.options.store),
    sampleFolder: sampleStoreFolder(data),
    resourcesFolder: path.resolve(import.meta.dirname, '../../resources'),
    keyPolicy: keyPolicyOf(),
    desktop: folderDesktop(() => path.resolve(required(given.options.out, '--out DIR'))),
  });
  const application = createApplication(context);
  const callUnchecked = async (name: OperationName, input: unknown): Promise<unknown> => {
    const answer = await application.call(name, input, randomUUID());
    if (!answer.ok) throw new Refused(answer.error);
    return answer.value;
  };
  const call = callUnchecked as Call;
  try {
    await run({
      call,
      callUnchecked,
      async unlock() {
        await call('vault.unlock', { passphrase: await readPassphrase(given.options.passphraseFile) });
      },
      today: context.today(),
      sampleForm: context.sampleForm,
    });
  } finally {
    await application.close();
  }
}
