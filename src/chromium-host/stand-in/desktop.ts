import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { extname, join } from 'node:path';
import type {
  Dialog,
  Menu as ElectronMenu,
  Notification as ElectronNotification,
  PowerMonitor,
  Protocol,
} from 'electron';
import { exactly, type Imitated, Listeners } from './exactly.ts';

/** The user's download folder, by whatever name the system gave it; the home folder when there is none. */
function downloadsFolder(): string {
  const usual = join(homedir(), 'Downloads');
  return [localizedDownloads(), usual].find((folder) => folder !== null && existsSync(folder)) ?? homedir();
}

function localizedDownloads(): string | null {
  const settings = join(process.env.XDG_CONFIG_HOME ?? join(homedir(), '.config'), 'user-dirs.dirs');
  if (!existsSync(settings)) return null;
  const line = /^XDG_DOWNLOAD_DIR="(.+)"$/m.exec(readFileSync(settings, 'utf8'))?.[1];
  return line?.replace('$HOME', homedir()) ?? null;
}

function unusedPath(name: string): string {
  const folder = downloadsFolder();
  const stem = name.slice(0, name.length - extname(name).length);
  for (let number = 1; ; number += 1) {
    const path = join(folder, number === 1 ? name : `${stem} (${number})${extname(name)}`);
    if (!existsSync(path)) return path;
  }
}

/** Without a system dialog the answer is the download folder and a name no file has; the window then says where. */
export const dialog = exactly<
  Pick<Imitated<Dialog, 'showErrorBox'>, 'showErrorBox'> & {
    showSaveDialog(options: Electron.SaveDialogOptions): Promise<Electron.SaveDialogReturnValue>;
    showOpenDialog(options: Electron.OpenDialogOptions): Promise<Electron.OpenDialogReturnValue>;
  }
>('dialog', {
  showErrorBox: (title, content) => {
    process.stderr.write(`${title}: ${content}\n`);
  },
  showSaveDialog: async (options) => ({ canceled: false, filePath: unusedPath(options.defaultPath ?? 'document.pdf') }),
  showOpenDialog: async () => ({ canceled: false, filePaths: [downloadsFolder()] }),
});

let lastInput = performance.now();

/** The page reports its input: without the system's help, only what happens in the window counts as use. */
export function noteInput(): void {
  lastInput = performance.now();
}

const powerEvents = new Listeners();

export const powerMonitor = exactly<Imitated<PowerMonitor, 'getSystemIdleTime' | 'on'>>('powerMonitor', {
  getSystemIdleTime: () => Math.floor((performance.now() - lastInput) / 1000),
  on: (event, listener) => powerEvents.on(event, listener),
});

/** The browser's window has no menu of ours; its shortcuts are the page's. */
export const Menu = exactly<Imitated<typeof ElectronMenu, 'setApplicationMenu' | 'buildFromTemplate'>>('Menu', {
  setApplicationMenu: () => undefined,
  buildFromTemplate: () => exactly('menu', {}) as unknown as ElectronMenu,
});

/** A window of a browser that may ask for nothing shows no notes of the system; the application then says it itself. */
export const Notification = exactly<Imitated<typeof ElectronNotification, 'isSupported'>>('Notification', {
  isSupported: () => false,
});

export const protocol = exactly<Imitated<Protocol, 'registerSchemesAsPrivileged'>>('protocol', {
  // The pages live at an https address here, which has these privileges anyway.
  registerSchemesAsPrivileged: () => undefined,
});
