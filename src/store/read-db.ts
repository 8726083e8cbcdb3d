import type { Kysely } from 'kysely';
import type { Database } from './schema.ts';

/** What a query for a screen gets: it can read and nothing else. */
export type ReadDb = Pick<Kysely<Database>, 'selectFrom'>;

/** What a repository writes through: the transaction of one act of the advocate. */
export type WriteDb = Kysely<Database>;
