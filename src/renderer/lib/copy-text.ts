import { call, refusalOf } from './call.ts';

/**
 * Puts a text on the clipboard, on the user's request only; the application clears it after a minute and at a lock. Gives
 * the words of a refusal, or `null` when it was taken.
 */
export async function copyText(text: string): Promise<string | null> {
  try {
    await call('clipboard.copy', { text });
    return null;
  } catch (thrown) {
    return refusalOf(thrown).message;
  }
}
