import { looksSynced } from '../../domain/files/synced-folder.ts';

/** A warning when the folder looks like one that is copied elsewhere while the app writes to it; null otherwise. */
export function syncedFolderNote(folder: string): string | null {
  if (!looksSynced(folder)) return null;
  return 'The store seems to lie in a folder that is synced to other computers. It stays encrypted there, but two computers writing to it can damage it: keep the store in a folder of this computer.';
}
