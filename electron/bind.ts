import type { BrowserWindow, IpcMain, IpcMainInvokeEvent } from 'electron';
import type { Application } from '../src/application/application.ts';
import { CALL_CHANNEL, type CallMessage, EVENT_CHANNEL } from '../src/contract/bridge.ts';
import type { Answer } from '../src/contract/operation.ts';
import { LARGEST_FILE } from '../src/contract/schemas.ts';
import { isOurs } from './protocol.ts';

/** A message above this is refused before anything looks at it; the bytes of a file taken in are counted apart. */
export const MESSAGE_LIMIT = 1_000_000;
/** Twice what is taken in, so that whoever chose a file a little too large is told so in words of its own. */
export const FILE_LIMIT = 2 * LARGEST_FILE;
const TAKES_A_FILE = 'files.add';
const DEEPEST = 64;
/** Far more than any screen asks for at once: a page that floods the application waits for its own calls. */
export const MOST_AT_ONCE = 500;

/** Connects the window to the application: calls one way, events the other; nothing else crosses. */
export function bind(ipcMain: Pick<IpcMain, 'handle'>, window: BrowserWindow, application: Application): void {
  let underWay = 0;
  ipcMain.handle(CALL_CHANNEL, async (event, ...received: unknown[]) => {
    if (!comesFromOurPage(event, window)) throw new Error('Refused: not the window of this application.');
    const message = received.length === 1 ? received[0] : undefined;
    if (!isWithinLimits(message)) return refusal('tooLarge', 'This is too large to be sent at once.');
    if (!isCallMessage(message)) return refusal('invalidInput', 'This is not a call that the application knows.');
    if (underWay >= MOST_AT_ONCE) return refusal('tooLarge', 'Too much was asked for at once. Wait a moment.');
    underWay += 1;
    try {
      return await application.call(message.name, message.input, message.callId);
    } finally {
      underWay -= 1;
    }
  });
  application.onEvent((event) => {
    if (!window.isDestroyed()) window.webContents.send(EVENT_CHANNEL, event);
  });
}

function comesFromOurPage(event: IpcMainInvokeEvent, window: BrowserWindow): boolean {
  const frame = event.senderFrame;
  if (window.isDestroyed() || event.sender !== window.webContents) return false;
  return frame !== null && frame.parent === null && isOurs(frame.url);
}

function refusal(code: 'tooLarge' | 'invalidInput', message: string): Answer<never> {
  return { ok: false, error: { code, message, field: null, detail: null } };
}

export function isCallMessage(value: unknown): value is CallMessage {
  if (typeof value !== 'object' || value === null) return false;
  if (Object.keys(value).sort().join() !== 'callId,input,name') return false;
  const { name, callId } = value as Record<string, unknown>;
  return typeof name === 'string' && name.length <= 100 && typeof callId === 'string' && /^[\w-]{1,64}$/.test(callId);
}

/** Counts characters, bytes and entries, and stops at the limit: a circle or a deep nest costs no more than a large text. */
export function isWithinLimits(message: unknown): boolean {
  const file = fileIn(message);
  if (file !== null && file.byteLength > FILE_LIMIT) return false;
  const waiting: Array<{ value: unknown; depth: number }> = [{ value: message, depth: 0 }];
  let size = 0;
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { value, depth } = next;
    size += 8;
    if (typeof value === 'string') size += value.length;
    else if (value === file) continue;
    else if (ArrayBuffer.isView(value) || value instanceof ArrayBuffer) size += value.byteLength;
    else if (typeof value === 'object' && value !== null) {
      const entries = Object.entries(value);
      if (depth >= DEEPEST || size + entries.length * 8 > MESSAGE_LIMIT) return false;
      for (const [key, inner] of entries) {
        size += key.length;
        waiting.push({ value: inner, depth: depth + 1 });
      }
    }
    if (size > MESSAGE_LIMIT) return false;
  }
  return true;
}

// The one file a call may carry: `bytes` of the operation that takes a file in.
function fileIn(message: unknown): Uint8Array | null {
  if (!isCallMessage(message) || message.name !== TAKES_A_FILE) return null;
  const { input } = message;
  const bytes = typeof input === 'object' && input !== null && 'bytes' in input ? input.bytes : null;
  return bytes instanceof Uint8Array ? bytes : null;
}
