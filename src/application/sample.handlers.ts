import type { OperationInput, OperationName, OperationOutput } from '../contract/all.ts';
import type { Answer } from '../contract/operation.ts';
import { AppError } from '../domain/shared/app-error.ts';
import { fillSample } from '../sample/fill-sample.ts';
import { findStoreFact, saveStoreFact } from '../store/store-facts.ts';
import type { Context } from './context.ts';
import type { Handlers } from './handlers.ts';
import type { Vault } from './vault/vault.ts';

type Call = (name: string, input: unknown, callId: string) => Promise<Answer<unknown>>;

const IS_FILLED = 'sampleIsFilled';

/** The sample practice is told by the same operations a user calls, so filling it needs the application's own call. */
export function sampleHandlers(vault: Vault, call: Call, context: Context): Handlers<'vault.openSample'> {
  const callOrThrow = async <Name extends OperationName>(
    name: Name,
    input: OperationInput<Name>,
  ): Promise<OperationOutput<Name>> => {
    const answer = await call(name, input, context.newId());
    if (answer.ok) return answer.value as OperationOutput<Name>;
    const { code, message, field, detail } = answer.error;
    throw new AppError(code, message, { ...(field && { field }), ...(detail && { detail }) });
  };
  const fill = async (): Promise<void> => {
    const db = vault.session()?.store.db;
    if (db === undefined || (await findStoreFact(db, IS_FILLED)) !== undefined) return;
    // What an earlier filling left when it was cut short.
    while ((await callOrThrow('history.undoable', {})) !== null) await callOrThrow('history.undo', {});
    await fillSample(callOrThrow, context.today(), context.sampleForm());
    await saveStoreFact(db, IS_FILLED, 'yes');
  };
  return {
    async 'vault.openSample'() {
      await vault.openSample();
      try {
        await fill();
      } catch (error) {
        await vault.lock('system');
        throw error;
      }
      return {};
    },
  };
}
