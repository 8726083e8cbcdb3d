import { readFileSync } from 'node:fs';
import { UsageError } from './arguments.ts';

/**
 * The passphrase from a file, the environment or a hidden prompt; never from an argument, which other users of the
 * machine could read in the list of processes.
 */
export async function readPassphrase(file: string | null): Promise<string> {
  if (file !== null) return firstLine(file);
  const given = process.env.CROSSBEARING_PASSPHRASE;
  if (given !== undefined) return given;
  if (!process.stdin.isTTY) {
    throw new UsageError('Give the passphrase with --passphrase-file or in CROSSBEARING_PASSPHRASE.');
  }
  return await prompt('Passphrase: ');
}

function firstLine(file: string): string {
  try {
    return readFileSync(file, 'utf8').split(/\r?\n/, 1)[0] ?? '';
  } catch {
    throw new UsageError(`The passphrase file cannot be read: ${file}`);
  }
}

async function prompt(question: string): Promise<string> {
  process.stderr.write(question);
  process.stdin.setRawMode(true);
  process.stdin.setEncoding('utf8');
  let typed = '';
  try {
    for await (const chunk of process.stdin) {
      for (const character of String(chunk)) {
        if (character === '\r' || character === '\n') return typed;
        if (character === '\u0003') throw new UsageError('Stopped.');
        typed = character === '\u007f' ? typed.slice(0, -1) : typed + character;
      }
    }
    return typed;
  } finally {
    process.stdin.setRawMode(false);
    process.stderr.write('\n');
  }
}
