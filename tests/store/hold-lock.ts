// Takes the lock named by its argument and holds it until it is killed.
import { takeStoreLock } from '../../src/store/lock-file.ts';

takeStoreLock(process.argv[2] ?? '');
// Nothing points at the lock here: only what it does itself keeps it held.
globalThis.gc?.();
process.stdout.write('held\n');
setInterval(() => undefined, 60_000);
