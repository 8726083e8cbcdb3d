import { clipboard, dialog, Notification, powerMonitor } from 'electron';
import type { Desktop } from '../src/application/desktop.ts';
import { safeFileName, writeAllUnderNewNames, writeUnderNewName, writeWhole } from '../src/application/save-files.ts';

const LOCKS_BY_TIME =
  'The store locks after a while without use, not when the screen of the computer locks. Lock it before you walk away.';
const SHOWN_IN_CAPTURES = 'This window cannot be hidden from screenshots.';
const PLAIN_HOST_NOTES = [
  'Saved files go to your Downloads folder without asking; each save says where.',
  LOCKS_BY_TIME,
  SHOWN_IN_CAPTURES,
  'A text you copied stays on the clipboard when you close the window within a minute. Lock the store first.',
  'Reminders appear inside the window, not as notes of the system.',
];

// File names carry clients' names, and a list of recent documents shows them to whoever uses the computer next.
const KEPT_QUIET = ['dontAddToRecent'] as const;

/** What only the surroundings can do. With `saveFolder`, files go there without asking. */
export function createDesktop(saveFolder: string | undefined): Desktop {
  return {
    notes: hostNotes(),
    idleSeconds: () => powerMonitor.getSystemIdleTime(),
    notify(words) {
      if (!Notification.isSupported()) return false;
      new Notification({ title: 'Crossbearing', body: words }).show();
      return true;
    },
    clipboard: {
      put: (text) => clipboard.writeText(text),
      read: () => clipboard.readText(),
      clear: () => clipboard.clear(),
    },
    async saveDocument(bytes, suggestedName) {
      const name = safeFileName(suggestedName);
      if (saveFolder !== undefined) return writeUnderNewName(saveFolder, name, bytes);
      const { canceled, filePath } = await dialog.showSaveDialog({
        defaultPath: name,
        properties: ['createDirectory', ...KEPT_QUIET],
      });
      if (canceled || filePath === '') return null;
      await writeWhole(filePath, bytes);
      return filePath;
    },
    async saveDocuments(files) {
      if (saveFolder !== undefined) return writeAllUnderNewNames(saveFolder, files);
      const { canceled, filePaths } = await dialog.showOpenDialog({
        properties: ['openDirectory', 'createDirectory', ...KEPT_QUIET],
      });
      const folder = filePaths[0];
      return canceled || folder === undefined ? [] : writeAllUnderNewNames(folder, files);
    },
  };
}

function hostNotes(): ReadonlyArray<string> {
  if (process.versions.electron === undefined) return PLAIN_HOST_NOTES;
  // Electron tells neither of a locked screen nor hides from captures there.
  return process.platform === 'linux' ? [LOCKS_BY_TIME, SHOWN_IN_CAPTURES] : [];
}
