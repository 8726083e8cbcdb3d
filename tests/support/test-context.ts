import { join } from 'node:path';
import type { Context, KeyPolicy } from '../../src/application/context.ts';
import { createNodeContext } from '../../src/application/node-context.ts';
import { type FixedClock, fixedClock } from './fixed-clock.ts';
import { type TestDesktop, testDesktop } from './test-desktop.ts';

/** The least a key file may ask for, so that hundreds of tests can each have a store of their own. */
export const cheapKeys: KeyPolicy = { memoryKiB: 19_456, passes: 1, lanes: 1, memoryLimitKiB: 19_456 };

const resourcesFolder = join(import.meta.dirname, '../../resources');

export interface TestContext extends Context {
  readonly clock: FixedClock;
  readonly desktop: TestDesktop;
  /** Every line logged: code and figures. */
  readonly logged: Array<{ code: string; fields: Readonly<Record<string, number | boolean>> }>;
}

/** The real context but for clock, ids, log and desktop. Ids count up: "id-1", "id-2". */
export function testContext(folder: string): TestContext {
  const clock = fixedClock();
  const desktop = testDesktop();
  const logged: TestContext['logged'] = [];
  let lastId = 0;
  const context = createNodeContext({
    storeFolder: join(folder, 'store'),
    sampleFolder: join(folder, 'sample'),
    resourcesFolder,
    desktop,
    keyPolicy: cheapKeys,
  });
  return {
    ...context,
    now: clock.now,
    today: clock.today,
    timeZone: () => 'America/New_York',
    monotonic: clock.monotonic,
    newId: () => {
      lastId += 1;
      return `id-${lastId}`;
    },
    log: (code, fields = {}) => logged.push({ code, fields }),
    clock,
    desktop,
    logged,
  };
}
