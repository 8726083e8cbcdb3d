import { type ChildProcess, type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';

type Victim = ChildProcessByStdio<Writable, Readable, Readable>;

export interface Order {
  readonly task: 'write' | 'changePassphrases';
  readonly folder: string;
  /** Which passphrase opens the store now, counted from 0. */
  readonly first: number;
}

/**
 * Starts processes ahead of their turn and kills each one in the middle of its work.
 *
 * @param cacheFolder keeps compiled modules, since starting is most of what a victim costs
 */
export function createVictims(cacheFolder: string): {
  /** Gives the lines acknowledged before the kill, at least `after` of them. `moment` from 0 to 1 says when within a write. */
  killAmidst(order: Order, after: number, moment: number): Promise<string[]>;
  dismiss(): Promise<void>;
} {
  let waiting = start(cacheFolder);
  return {
    async killAmidst(order, after, moment) {
      const victim = waiting;
      waiting = start(cacheFolder);
      return await runAndKill(victim, order, after, moment);
    },
    dismiss: () => killed(waiting),
  };
}

function start(cacheFolder: string): Victim {
  return spawn(process.execPath, [join(import.meta.dirname, 'child.ts')], {
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { ...process.env, NODE_COMPILE_CACHE: cacheFolder },
  });
}

async function runAndKill(victim: Victim, order: Order, after: number, moment: number): Promise<string[]> {
  let said = '';
  let complaint = '';
  victim.stderr.on('data', (chunk: Buffer) => {
    complaint += chunk.toString('utf8');
  });
  const ended = once(victim, 'close');
  victim.stdin.write(JSON.stringify(order));
  let lastLineAt = performance.now();
  let gap = 0;
  while (said.split('\n').length <= after && victim.exitCode === null) {
    const [chunk] = (await Promise.race([once(victim.stdout, 'data'), ended])) as [Buffer | number];
    if (!Buffer.isBuffer(chunk)) break;
    said += chunk.toString('utf8');
    gap = performance.now() - lastLineAt;
    lastLineAt = performance.now();
  }
  victim.stdout.on('data', (chunk: Buffer) => {
    said += chunk.toString('utf8');
  });
  await pause(moment * gap);
  await killed(victim);
  if (complaint !== '') throw new Error(complaint);
  // What follows the last line break was not said to the end.
  return said.split('\n').slice(0, -1);
}

async function killed(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const closed = once(child, 'close');
  child.kill('SIGKILL');
  await closed;
}
