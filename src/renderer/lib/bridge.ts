import type { Bridge } from '../../contract/bridge.ts';

declare global {
  interface Window {
    /** Set by the preload script before the page runs. */
    readonly bridge: Bridge;
  }
}

export function bridge(): Bridge {
  return window.bridge;
}
