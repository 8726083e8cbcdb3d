// Opens the store of a folder, locks it again when told to, and stays until it is killed.
import { once } from 'node:events';
import { createVault } from '../../src/application/vault/vault.ts';
import { CRASH_PASSPHRASES, crashContext } from './crash-context.ts';

const vault = createVault(crashContext(process.argv[2] ?? ''));
await vault.unlock({ slotId: null, passphrase: CRASH_PASSPHRASES[0] });
await vault.session()?.store.db.selectFrom('people').selectAll().execute();
process.stdout.write('unlocked\n');
await once(process.stdin, 'data');
await vault.lock('asked');
process.stdout.write('locked\n');
setInterval(() => undefined, 60_000);
