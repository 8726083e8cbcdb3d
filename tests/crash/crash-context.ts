import { join } from 'node:path';
import type { Context } from '../../src/application/context.ts';
import { keyPolicyOf } from '../../src/application/key-policy.ts';
import { createNodeContext } from '../../src/application/node-context.ts';

export const CRASH_PASSPHRASES = ['velvet otter piano gravel', 'maple thunder basket quill'] as const;

/** The real context over a folder, with the real clock and real ids: nothing may depend on a test's patience. */
export function crashContext(folder: string): Context {
  return createNodeContext({
    storeFolder: join(folder, 'store'),
    sampleFolder: join(folder, 'sample'),
    resourcesFolder: join(import.meta.dirname, '../../resources'),
    desktop: {
      saveDocument: async () => null,
      saveDocuments: async () => [],
      idleSeconds: () => 0,
      notify: () => false,
      clipboard: null,
      notes: [],
    },
    keyPolicy: keyPolicyOf({ CROSSBEARING_TEST_KEYS: 'cheap', CROSSBEARING_DATA_DIR: folder }),
  });
}
