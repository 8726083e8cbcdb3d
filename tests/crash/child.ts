// A real application in a process of its own, made to be killed. Once loaded it waits for a line that says what to do,
// and then prints one line for every write as soon as that was acknowledged.
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { flushCompileCache } from 'node:module';
import { type Application, createApplication } from '../../src/application/application.ts';
import type { OperationInput, OperationName, OperationOutput } from '../../src/contract/all.ts';
import { CRASH_PASSPHRASES, crashContext } from './crash-context.ts';

// Node writes its cache of compiled modules when a process ends well, which this one never does.
flushCompileCache();
const [order] = (await once(process.stdin, 'data')) as [Buffer];
const { task, folder, first } = JSON.parse(order.toString('utf8')) as { task: string; folder: string; first: number };
const application: Application = createApplication(crashContext(folder));
await (task === 'write' ? write() : changePassphrases());

/** Adds clients with a case each, for ever. */
async function write(): Promise<never> {
  await call('vault.unlock', { passphrase: CRASH_PASSPHRASES[0] });
  for (let number = 0; ; number++) {
    const { clientId } = await call('clients.add', {
      legalName: `Client ${number}`,
      phones: [{ kind: 'mobile', number: '(555) 555-0100', mayLeaveMessage: false }],
      note: 'Some words. '.repeat(100),
    });
    acknowledge(clientId);
    const { caseId } = await call('cases.add', { clientId, cancer: `Cancer ${number}` });
    acknowledge(caseId);
  }
}

/** Goes from one passphrase to the other and back, for ever. */
async function changePassphrases(): Promise<never> {
  const at = (index: number): string => CRASH_PASSPHRASES[index % CRASH_PASSPHRASES.length] ?? '';
  await call('vault.unlock', { passphrase: at(first) });
  for (let index = first; ; index++) {
    await call('vault.changePassphrase', { current: at(index), next: at(index + 1) });
    acknowledge(String(index + 1));
  }
}

async function call<Name extends OperationName>(
  name: Name,
  input: OperationInput<Name>,
): Promise<OperationOutput<Name>> {
  const answer = await application.call(name, input, randomUUID());
  if (!answer.ok) throw new Error(`${name}: ${answer.error.code}`);
  return answer.value as OperationOutput<Name>;
}

function acknowledge(line: string): void {
  process.stdout.write(`${line}\n`);
}
