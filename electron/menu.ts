import { Menu, type MenuItemConstructorOptions } from 'electron';

/**
 * The system's menu, kept small: editing, size of the page, quit. Locking stays with the page, which keeps what is
 * being typed before it locks.
 */
export function setMenu(): void {
  const own: MenuItemConstructorOptions = { label: 'Crossbearing', submenu: [{ role: 'quit' }] };
  const view: MenuItemConstructorOptions = {
    label: 'View',
    submenu: [{ role: 'resetZoom' }, { role: 'zoomIn' }, { role: 'zoomOut' }, { role: 'togglefullscreen' }],
  };
  Menu.setApplicationMenu(Menu.buildFromTemplate([own, { role: 'editMenu' }, view]));
}
