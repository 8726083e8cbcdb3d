const SYNCING = /dropbox|onedrive|google ?drive|icloud|clouddocs|nextcloud|owncloud|pcloud|syncthing|^box( sync)?$/iu;

/** True when a folder looks like one that a service copies to other computers; judged by the names on its path. */
export function looksSynced(folder: string): boolean {
  return folder.split(/[\\/]/u).some((name) => SYNCING.test(name));
}

/** What to say of files saved there, in words; no path means that nothing was saved. */
export function saySaved(paths: ReadonlyArray<string>): string | null {
  const [first, ...others] = paths;
  if (first === undefined) return null;
  const said = others.length === 0 ? `Saved as ${first}` : `Saved ${paths.length} files, the first as ${first}`;
  const folder = first.replace(/[\\/][^\\/]*$/u, '');
  return looksSynced(folder)
    ? `${said}. This folder looks synced to other computers, and the file is not encrypted.`
    : said;
}
