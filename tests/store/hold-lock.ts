// Takes the lock named by its argument and holds it until it is killed.
import { takeStoreLock } from '../../src/store/lock-file.ts';

takeStoreLock(process.argv[2] ?? '');
process.stdout.write('held\n');
setInterval(() => undefined, 60_000);
