import type { OperationInput, OperationName, OperationOutput } from './all.ts';
import type { AppEvent } from './events.ts';
import type { Answer } from './operation.ts';

/** The two channels between window and application; nothing else crosses. */
export const CALL_CHANNEL = 'crossbearing:call';
export const EVENT_CHANNEL = 'crossbearing:event';

/** One call as it crosses. The caller makes `callId`: a repeat of the same call is answered, not done twice. */
export interface CallMessage {
  readonly name: string;
  readonly input: unknown;
  readonly callId: string;
}

/** What the page finds as `window.bridge`; it cannot tell which host is behind it. */
export interface Bridge {
  invoke<Name extends OperationName>(
    name: Name,
    input: OperationInput<Name>,
    callId: string,
  ): Promise<Answer<OperationOutput<Name>>>;
  /** Returns the function that stops listening. */
  on(listener: (event: AppEvent) => void): () => void;
}
