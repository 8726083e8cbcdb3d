import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { writeUnderNewName } from '../application/save-files.ts';
import { isOperationName, operations } from '../contract/all.ts';
import { fillSample } from '../sample/fill-sample.ts';
import { generateClients } from '../sample/generate.ts';
import { type Arguments, required, UsageError } from './arguments.ts';
import { readPassphrase } from './passphrase.ts';
import { withStore } from './session.ts';

type Command = (given: Arguments) => Promise<void>;

export const commands: Readonly<Record<string, Command>> = {
  create: (given) =>
    withStore(given, async ({ call }) => {
      const recoveryOut = required(given.options.recoveryOut, '--recovery-out FILE');
      const personName = given.options.name ?? 'Advocate';
      const { recoveryKey } = await call('vault.create', {
        passphrase: await readPassphrase(given.options.passphraseFile),
        personName,
        initials: initialsOf(personName),
        practiceName: given.options.practice ?? 'My practice',
      });
      const words = recoveryKey.join('-');
      const savedAs = await saveTo(recoveryOut, new TextEncoder().encode(`${words}\n`));
      await call('vault.finishCreate', { recoveryKey: words });
      print({ created: true, recoveryKeyIn: savedAs });
    }),

  check: (given) =>
    withStore(given, async ({ call, unlock }) => {
      await unlock();
      const result = await call('vault.check', {});
      print(result);
      if (!result.ok) process.exitCode = 1;
    }),

  sample: (given) =>
    withStore(given, async ({ call, unlock, today, sampleForm }) => {
      const { state } = await call('vault.status', {});
      if (state === 'absent') await createForSample(given, call);
      else await unlock();
      await fillSample(call, today, sampleForm());
      print({ filled: true });
    }),

  generate: (given) =>
    withStore(given, async ({ call, unlock, today }) => {
      const count = given.options.clients;
      if (count === null) throw new UsageError('This command needs --clients N.');
      await unlock();
      await generateClients(call, today, count, (done) => process.stderr.write(`\r${done} of ${count}`));
      process.stderr.write('\n');
      print({ clients: count });
    }),

  letters: (given) =>
    withStore(given, async ({ call, unlock }) => {
      const caseId = required(given.options.case, '--case ID');
      required(given.options.out, '--out DIR');
      await unlock();
      const { onePdf, enclosures } = given.options;
      print(
        await call('letters.saveBatch', {
          caseId,
          as: onePdf ? 'onePdf' : 'separateFiles',
          withEnclosures: enclosures,
          withCoverSheets: enclosures,
        }),
      );
    }),

  compare: (given) =>
    withStore(given, async ({ call, unlock }) => {
      const caseId = required(given.options.case, '--case ID');
      const out = required(given.options.out, '--out FILE');
      await unlock();
      const { pdf, pageCount } = await call('comparison.sheet', {
        caseId,
        ...(given.options.language === null ? {} : { language: given.options.language }),
      });
      print({ savedAs: await saveTo(out, pdf), pageCount });
    }),

  call: (given) =>
    withStore(given, async ({ callUnchecked, unlock }) => {
      const [name, json = '{}'] = given.positionals;
      if (name === undefined || !isOperationName(name)) {
        throw new UsageError(name === undefined ? 'Name an operation.' : `There is no operation "${name}".`);
      }
      const input = parseJson(json === '-' ? readFileSync(0, 'utf8') : json);
      if (!operations[name].whileLocked) await unlock();
      print(await callUnchecked(name, input));
    }),

  operations: async (given) => {
    const [only] = given.positionals;
    if (only !== undefined && !isOperationName(only)) throw new UsageError(`There is no operation "${only}".`);
    const listed = Object.entries(operations).filter(([name]) => only === undefined || name === only);
    print(
      Object.fromEntries(
        listed.map(([name, { does, input, output, errors, writes, whileLocked }]) => [
          name,
          { does, writes, whileLocked, errors, input: schemaOf(input, 'input'), output: schemaOf(output, 'output') },
        ]),
      ),
    );
  },
};

async function createForSample(given: Arguments, call: Parameters<typeof fillSample>[0]): Promise<void> {
  const { recoveryKey } = await call('vault.create', {
    passphrase: await readPassphrase(given.options.passphraseFile),
    personName: 'Sam Sample',
    initials: 'SS',
    practiceName: 'Sample Compass Advocacy',
  });
  await call('vault.finishCreate', { recoveryKey: recoveryKey.join('-') });
}

function schemaOf(schema: z.ZodType, io: 'input' | 'output'): unknown {
  // Document bytes have no JSON schema; they print as base64 text.
  return z.toJSONSchema(schema, { io, unrepresentable: 'any' });
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json, (_key, value) => (isFileName(value) ? readBytes(value.$file) : value));
  } catch (error) {
    throw error instanceof UsageError ? error : new UsageError('The input is not JSON.');
  }
}

// JSON has no bytes: {"$file": "scan.pdf"} stands for those of a file.
function isFileName(value: unknown): value is { readonly $file: string } {
  if (typeof value !== 'object' || value === null || Object.keys(value).join() !== '$file') return false;
  return typeof (value as { $file: unknown }).$file === 'string';
}

function readBytes(file: string): Uint8Array {
  try {
    return new Uint8Array(readFileSync(file));
  } catch {
    throw new UsageError(`The file ${file} cannot be read.`);
  }
}

function initialsOf(name: string): string {
  const letters = name.split(/\s+/).map((word) => word.at(0) ?? '');
  return letters.join('').toUpperCase().slice(0, 3);
}

function saveTo(file: string, bytes: Uint8Array): Promise<string> {
  return writeUnderNewName(path.dirname(path.resolve(file)), path.basename(file), bytes);
}

// Bytes print as base64, so that any result is one JSON value.
function print(value: unknown): void {
  const json = JSON.stringify(
    value,
    (_key, item) => (item instanceof Uint8Array ? { base64: Buffer.from(item).toString('base64') } : item),
    2,
  );
  process.stdout.write(`${json}\n`);
}
