import { onTestFinished } from 'vitest';
import { type Application, createApplication } from '../../src/application/application.ts';
import type { WorkerLimits } from '../../src/application/files/worker-host.ts';
import type { AppEvent } from '../../src/contract/events.ts';
import { type AtEnd, temporaryFolder } from './temporary-folder.ts';
import { type TestBridge, testBridge } from './test-bridge.ts';
import { type TestContext, testContext } from './test-context.ts';

export const TEST_PASSPHRASE = 'harbor lantern quilt meadow saddle orbit';

export interface TestApplication extends TestBridge {
  readonly application: Application;
  readonly context: TestContext;
  /** Everything told so far. */
  readonly events: AppEvent[];
}

/** The real application over an empty folder, nothing created yet; closed at the end. */
export function startApplication(
  atEnd: AtEnd = onTestFinished,
  folder = temporaryFolder(atEnd),
  limits?: WorkerLimits,
): TestApplication {
  const context = testContext(folder);
  const application = createApplication(context, limits);
  const events: AppEvent[] = [];
  application.onEvent((event) => events.push(event));
  atEnd(() => application.close());
  return { ...testBridge(application), application, context, events };
}

/** The real application with a new store of a practice of one, unlocked. */
export async function openPractice(atEnd?: AtEnd, folder?: string, limits?: WorkerLimits): Promise<TestApplication> {
  const started = startApplication(atEnd, folder, limits);
  const { recoveryKey } = await started.call('vault.create', {
    passphrase: TEST_PASSPHRASE,
    personName: 'Ada Advocate',
    initials: 'AA',
    practiceName: 'Compass Advocacy',
  });
  await started.call('vault.finishCreate', { recoveryKey: recoveryKey.join('-') });
  return started;
}
