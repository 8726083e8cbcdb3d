const SYNCING = /dropbox|onedrive|google ?drive|icloud|clouddocs|nextcloud|owncloud|pcloud|syncthing|^box( sync)?$/iu;

/** A warning when the folder looks like one that is copied elsewhere while the app writes to it; null otherwise. */
export function syncedFolderNote(folder: string): string | null {
  const isSynced = folder.split(/[\\/]/u).some((name) => SYNCING.test(name));
  if (!isSynced) return null;
  return 'The store seems to lie in a folder that is synced to other computers. It stays encrypted there, but two computers writing to it can damage it: keep the store in a folder of this computer.';
}
