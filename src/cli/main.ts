import { readArguments, UsageError, usage } from './arguments.ts';
import { commands } from './commands.ts';
import { Refused } from './refused.ts';

process.umask(0o077);
process.exitCode = await main(process.argv.slice(2));

async function main(argv: ReadonlyArray<string>): Promise<number> {
  try {
    const given = readArguments(argv);
    const command = Object.hasOwn(commands, given.command) ? commands[given.command] : undefined;
    if (command === undefined) throw new UsageError(`There is no command "${given.command}".`);
    await command(given);
    return 0;
  } catch (error) {
    if (error instanceof Refused) {
      process.stderr.write(`${JSON.stringify(error.error)}\n`);
      return 1;
    }
    if (error instanceof UsageError) {
      process.stderr.write(`${error.message}\n\n${usage}`);
      return 2;
    }
    throw error;
  }
}
