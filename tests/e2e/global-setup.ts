import { ensureBuilt } from '../../src/chromium-host/project.ts';
import { chooseHost } from './launch.ts';

/** Says once which host the run uses, and makes sure that what is tested is what is written. */
export default function prepare(): void {
  process.stdout.write(`End-to-end host: ${chooseHost().words}\n`);
  ensureBuilt();
}
