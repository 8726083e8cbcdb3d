import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Desktop } from '../application/desktop.ts';
import { saveNewFile } from '../application/save-file.ts';

/** The Desktop port of a command line: everything is saved into one folder without asking. */
export function folderDesktop(folder: () => string): Desktop {
  const save = async (name: string, bytes: Uint8Array): Promise<string> => {
    mkdirSync(folder(), { recursive: true });
    return await saveNewFile(path.join(folder(), name), bytes);
  };
  return {
    saveDocument: (bytes, suggestedName) => save(suggestedName, bytes),
    async saveDocuments(files) {
      const saved: string[] = [];
      for (const file of files) saved.push(await save(file.name, file.bytes));
      return saved;
    },
    idleSeconds: () => 0,
    notes: [],
  };
}
