// What `import ... from 'electron'` gives when the built application runs without Electron: exactly the members that
// electron/ uses, typed against Electron's own declarations. tests/electron/stand-in.test.ts keeps the two in step.
export { app } from './stand-in/app.ts';
export { clipboard } from './stand-in/clipboard.ts';
export { dialog, Menu, Notification, powerMonitor, protocol } from './stand-in/desktop.ts';
export { ipcMain } from './stand-in/ipc.ts';
export { session } from './stand-in/session.ts';
export { BrowserWindow } from './stand-in/window.ts';
