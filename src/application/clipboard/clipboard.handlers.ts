import type { Handlers, NamesOf } from '../handlers.ts';
import { KEPT_SECONDS } from './kept-clipboard.ts';

export const clipboardHandlers: Handlers<NamesOf<'clipboard'>> = {
  async 'clipboard.copy'({ text }, { clipboard }) {
    await clipboard.copy(text);
    return { clearedAfterSeconds: KEPT_SECONDS };
  },
};
