import { Menu, type MenuItemConstructorOptions } from 'electron';

/** The system's menu, kept small: editing, size of the page, lock, quit. */
export function setMenu(lock: () => void): void {
  const own: MenuItemConstructorOptions = {
    label: 'Crossbearing',
    submenu: [{ label: 'Lock now', accelerator: 'CmdOrCtrl+L', click: lock }, { type: 'separator' }, { role: 'quit' }],
  };
  const view: MenuItemConstructorOptions = {
    label: 'View',
    submenu: [{ role: 'resetZoom' }, { role: 'zoomIn' }, { role: 'zoomOut' }, { role: 'togglefullscreen' }],
  };
  Menu.setApplicationMenu(Menu.buildFromTemplate([own, { role: 'editMenu' }, view]));
}
