import { join } from 'node:path';
import { app, dialog, ipcMain, powerMonitor, protocol } from 'electron';
import { createApplication } from '../src/application/application.ts';
import { dataFolder, ownStoreFolder, sampleStoreFolder } from '../src/application/data-folder.ts';
import { keyPolicyOf } from '../src/application/key-policy.ts';
import { createNodeContext } from '../src/application/node-context.ts';
import { bind } from './bind.ts';
import { createDesktop } from './desktop.ts';
import { setMenu } from './menu.ts';
import { SCHEME } from './protocol.ts';
import { hideFromCapture, openWindow, startPageAfresh } from './window.ts';

// Whatever this process creates is for this user only.
process.umask(0o077);
const folder = dataFolder();
app.setPath('userData', folder);
protocol.registerSchemesAsPrivileged([
  { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
]);

if (app.requestSingleInstanceLock()) app.whenReady().then(start).catch(giveUp);
else app.exit(0);

function start(): void {
  const application = createApplication(
    createNodeContext({
      storeFolder: ownStoreFolder(folder),
      sampleFolder: sampleStoreFolder(folder),
      resourcesFolder: join(import.meta.dirname, '../../resources'),
      desktop: createDesktop(process.env.CROSSBEARING_SAVE_DIR),
      keyPolicy: keyPolicyOf(),
      logFolder: join(folder, 'logs'),
    }),
  );
  const window = openWindow();
  bind(ipcMain, window, application);
  setMenu();

  application.onEvent((event) => {
    if (event.name === 'vault.locked') startPageAfresh(window);
    if (event.name === 'capture.changed') hideFromCapture(window, event.isHidden);
  });
  powerMonitor.on('suspend', () => application.lock('system'));
  powerMonitor.on('lock-screen', () => application.lock('system'));
  powerMonitor.on('user-did-resign-active', () => application.lock('system'));

  app.on('second-instance', () => {
    if (window.isMinimized()) window.restore();
    window.focus();
  });
  app.on('window-all-closed', () => app.quit());
  app.on('before-quit', (event) => {
    event.preventDefault();
    application.close().finally(() => app.exit(0));
  });
}

function giveUp(error: unknown): void {
  const reason = error instanceof Error ? error.message : String(error);
  dialog.showErrorBox('Crossbearing could not start', reason);
  app.exit(1);
}
