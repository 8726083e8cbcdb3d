import type { Desktop } from '../application/desktop.ts';
import { safeFileName, writeAllUnderNewNames, writeUnderNewName } from '../application/save-files.ts';

/** The Desktop port of a command line: everything is saved into one folder without asking. */
export function folderDesktop(folder: () => string): Desktop {
  return {
    saveDocument: (bytes, suggestedName) => writeUnderNewName(folder(), safeFileName(suggestedName), bytes),
    saveDocuments: (files) => writeAllUnderNewNames(folder(), files),
    idleSeconds: () => 0,
    notify: () => false,
    clipboard: null,
    notes: [],
  };
}
