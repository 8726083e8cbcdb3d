import type { Context } from '../context.ts';
import type { Handlers, NamesOf } from '../handlers.ts';
import type { Printer } from '../letters/printer.ts';
import { drawRecoverySheet } from './recovery-sheet.ts';
import type { Vault } from './vault.ts';

/** Everything but vault.openSample, which the application completes: filling the sample takes every other operation. */
export function vaultHandlers(
  vault: Vault,
  context: Context,
  printer: Printer,
): Handlers<Exclude<NamesOf<'vault'>, 'vault.openSample'>> {
  return {
    'vault.status': () => vault.status(),
    'vault.suggestPassphrase': async () => ({ passphrase: vault.suggestPassphrase() }),
    'vault.judgePassphrase': async ({ passphrase, names }) => ({
      problems: [...vault.judgePassphrase(passphrase, names)],
    }),
    'vault.create': (input) => vault.create(input),
    'vault.recoverySheet': () => drawRecoverySheet(vault.shownRecoveryKey(), context, printer),

    async 'vault.saveRecoverySheet'() {
      const { pdf, suggestedName } = await drawRecoverySheet(vault.shownRecoveryKey(), context, printer);
      return { savedAs: await context.desktop.saveDocument(pdf, suggestedName) };
    },

    async 'vault.finishCreate'({ recoveryKey }) {
      await vault.finishCreate(recoveryKey);
      return {};
    },

    async 'vault.abandonCreate'() {
      await vault.abandonCreate();
      return {};
    },

    async 'vault.unlock'(input) {
      await vault.unlock(input);
      return {};
    },

    'vault.recover': (input) => vault.recover(input),

    async 'vault.lock'() {
      await vault.lock('asked');
      return {};
    },

    async 'vault.changePassphrase'(input) {
      await vault.changePassphrase(input);
      return {};
    },

    'vault.check': () => vault.check(),
  };
}
