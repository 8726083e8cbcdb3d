import type { Application } from '../../src/application/application.ts';
import { type OperationInput, type OperationName, type OperationOutput, operations } from '../../src/contract/all.ts';
import type { Answer } from '../../src/contract/operation.ts';
import { AppError, type AppErrorValue } from '../../src/domain/shared/app-error.ts';

/** The way a window calls: everything crosses by structured clone, and every answer is held against its schema. */
export interface TestBridge {
  invoke(name: string, input: unknown, callId?: string): Promise<Answer<unknown>>;
  /** The value, or a failing test that says why it was refused. */
  call<Name extends OperationName>(
    name: Name,
    input: OperationInput<Name>,
    callId?: string,
  ): Promise<OperationOutput<Name>>;
  /** The refusal, or a failing test because there was none. */
  refused(name: string, input: unknown, callId?: string): Promise<AppErrorValue>;
}

export function testBridge(application: Application): TestBridge {
  let lastCall = 0;
  const nextCallId = (): string => {
    lastCall += 1;
    return `call-${lastCall}`;
  };
  const invoke: TestBridge['invoke'] = async (name, input, callId = nextCallId()) => {
    const message = structuredClone({ name, input, callId });
    const answer = structuredClone(await application.call(message.name, message.input, message.callId));
    if (answer.ok) assertAnswers(name, answer.value);
    return answer;
  };
  return {
    invoke,
    async call(name, input, callId) {
      const answer = await invoke(name, input, callId);
      if (!answer.ok) {
        const { code, message, field, detail } = answer.error;
        throw new AppError(code, `${name}: ${message}`, { ...(field && { field }), ...(detail && { detail }) });
      }
      return answer.value as OperationOutput<typeof name>;
    },
    async refused(name, input, callId) {
      const answer = await invoke(name, input, callId);
      if (answer.ok) throw new Error(`${name} was not refused`);
      return answer.error;
    },
  };
}

function assertAnswers(name: string, value: unknown): void {
  const { output } = operations[name as OperationName];
  const parsed = output.safeParse(value);
  if (!parsed.success) throw new Error(`${name} answers something else than it promises: ${parsed.error.message}`);
}
