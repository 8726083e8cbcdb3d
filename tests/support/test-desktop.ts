import type { Clipboard, Desktop } from '../../src/application/desktop.ts';

/** A desktop whose user always saves where asked, until told to cancel; keeps what was saved. */
export interface TestDesktop extends Desktop {
  readonly saved: Array<{ readonly name: string; readonly bytes: Uint8Array }>;
  /** What the user does with the next dialogs. */
  answer: 'save' | 'cancel';
  idleFor: number;
  /** Notes shown outside the window, while `hasNotes`. */
  readonly notified: string[];
  hasNotes: boolean;
  readonly clipboard: TestClipboard;
}

/** A clipboard that anybody may write on; while `isBroken` it takes and gives nothing. */
export interface TestClipboard extends Clipboard {
  held: string;
  isBroken: boolean;
}

export function testDesktop(): TestDesktop {
  const saved: TestDesktop['saved'] = [];
  const desktop: TestDesktop = {
    saved,
    answer: 'save',
    idleFor: 0,
    notified: [],
    hasNotes: false,
    clipboard: testClipboard(),
    async saveDocument(bytes, name) {
      if (desktop.answer === 'cancel') return null;
      saved.push({ name, bytes });
      return `/saved/${name}`;
    },
    async saveDocuments(files) {
      if (desktop.answer === 'cancel') return [];
      saved.push(...files);
      return files.map(({ name }) => `/saved/${name}`);
    },
    idleSeconds: () => desktop.idleFor,
    notify(words) {
      if (desktop.hasNotes) desktop.notified.push(words);
      return desktop.hasNotes;
    },
    notes: [],
  };
  return desktop;
}

export function testClipboard(): TestClipboard {
  const refuse = async (): Promise<never> => {
    throw new Error('The clipboard of the system is out of order.');
  };
  const clipboard: TestClipboard = {
    held: '',
    isBroken: false,
    async put(text) {
      if (clipboard.isBroken) return refuse();
      clipboard.held = text;
    },
    read: async () => (clipboard.isBroken ? refuse() : clipboard.held),
    clear() {
      clipboard.held = '';
    },
  };
  return clipboard;
}
