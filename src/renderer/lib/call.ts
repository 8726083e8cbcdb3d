import type { OperationInput, OperationName, OperationOutput } from '../../contract/all.ts';
import type { Answer } from '../../contract/operation.ts';
import type { AppErrorValue } from '../../domain/shared/app-error.ts';
import { bridge } from './bridge.ts';

/** A refusal as the window sees it: the application's own words, rebuilt as something that can be thrown. */
export class CallError extends Error {
  readonly refusal: AppErrorValue;

  constructor(refusal: AppErrorValue) {
    super(refusal.message);
    this.name = 'CallError';
    this.refusal = refusal;
  }
}

const NO_ANSWER: AppErrorValue = {
  code: 'internal',
  message:
    'The app did not answer. What you typed is still here, but it may not be saved. Try again; if it stays so, close the app and open it again.',
  field: null,
  detail: null,
};

/**
 * Asks the application to carry out one operation. A call that got lost on the way is sent once more under the same
 * id, so a write that did arrive is answered, not done twice. Throws CallError for a refusal.
 */
export async function call<Name extends OperationName>(
  name: Name,
  input: OperationInput<Name>,
): Promise<OperationOutput<Name>> {
  const callId = crypto.randomUUID();
  const answer = await bridge()
    .invoke(name, input, callId)
    .catch(() => sendAgain(name, input, callId));
  if (!answer.ok) throw new CallError(answer.error);
  return answer.value;
}

async function sendAgain<Name extends OperationName>(
  name: Name,
  input: OperationInput<Name>,
  callId: string,
): Promise<Answer<OperationOutput<Name>>> {
  try {
    return await bridge().invoke(name, input, callId);
  } catch (cause) {
    throw Object.assign(new CallError(NO_ANSWER), { cause });
  }
}

/** The refusal in what was thrown; anything that is not a refusal counts as a call without an answer. */
export function refusalOf(thrown: unknown): AppErrorValue {
  return thrown instanceof CallError ? thrown.refusal : NO_ANSWER;
}
