import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { insertFirstRows } from '../../src/application/first-rows.ts';
import type { PersonId } from '../../src/domain/shared/ids.ts';
import { createStoreFile, openStore, type Store } from '../../src/store/open-store.ts';
import { fixedClock } from './fixed-clock.ts';
import { type AtEnd, temporaryFolder } from './temporary-folder.ts';

export const TEST_PERSON = 'person-a' as PersonId;

/** A real encrypted store with a practice of one and nothing else; for tests below the operations. */
export async function temporaryStore(atEnd: AtEnd = onTestFinished): Promise<Store> {
  const file = join(temporaryFolder(atEnd), 'store.db');
  const key = randomBytes(32);
  await createStoreFile(file, key);
  const store = await openStore(file, key);
  atEnd(() => store.close());
  await insertFirstRows(
    store.db,
    {
      practice: {
        name: 'Compass Advocacy',
        tagline: null,
        address: null,
        phone: null,
        fax: null,
        email: null,
        paperSize: 'letter',
        idleMinutes: 10,
      },
      person: { id: TEST_PERSON, name: 'Ada Advocate', initials: 'AA', credential: null },
    },
    { newId: () => 'change-first', now: fixedClock().now },
  );
  return store;
}
