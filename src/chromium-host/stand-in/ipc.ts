import type { IpcMain } from 'electron';
import { exactly, type Imitated } from './exactly.ts';

type Handler = (event: Electron.IpcMainInvokeEvent, ...given: unknown[]) => unknown;

const handlers = new Map<string, Handler>();

export const ipcMain = exactly<Imitated<IpcMain, 'handle'>>('ipcMain', {
  handle(channel, handler) {
    if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
    handlers.set(channel, handler);
  },
});

/** What crosses to the page: a value, or why there is none. */
export interface Crossing {
  readonly value: unknown;
  readonly failed: string | null;
}

/** Carries one call of the page to its handler; values cross as copies, as they do between processes. */
export async function invokeHandler(
  event: { sender: object; senderFrame: { url: string; parent: object | null } },
  channel: string,
  given: ReadonlyArray<unknown>,
): Promise<Crossing> {
  const handler = handlers.get(channel);
  if (handler === undefined) return { value: null, failed: `No handler registered for '${channel}'` };
  try {
    const value = await handler(event as unknown as Electron.IpcMainInvokeEvent, ...given);
    return { value: structuredClone(value), failed: null };
  } catch (error) {
    return { value: null, failed: String(error) };
  }
}
