import { contextBridge, ipcRenderer } from 'electron';
import { type Bridge, CALL_CHANNEL, EVENT_CHANNEL } from '../src/contract/bridge.ts';
import type { AppEvent } from '../src/contract/events.ts';

// Forwards by name and never grows: a new operation is a line in the contract, not here.
const bridge: Bridge = {
  invoke: (name, input, callId) => ipcRenderer.invoke(CALL_CHANNEL, { name, input, callId }),
  on(listener) {
    const forward = (_event: unknown, event: AppEvent) => listener(event);
    ipcRenderer.on(EVENT_CHANNEL, forward);
    return () => {
      ipcRenderer.off(EVENT_CHANNEL, forward);
    };
  },
};

contextBridge.exposeInMainWorld('bridge', bridge);
