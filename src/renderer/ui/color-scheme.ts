import type { MantineColorSchemeManager } from '@mantine/core';

/** Keeps the choice of light or dark in memory: the window writes nothing to disk, the store keeps it. */
export function createColorSchemeManager(): MantineColorSchemeManager {
  let chosen: 'light' | 'dark' | 'auto' | null = null;
  return {
    get: (byDefault) => chosen ?? byDefault,
    set: (scheme) => {
      chosen = scheme;
    },
    subscribe: () => undefined,
    unsubscribe: () => undefined,
    clear: () => {
      chosen = null;
    },
  };
}
