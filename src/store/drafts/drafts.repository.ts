import { sql } from 'kysely';
import { fromJsonText, toJsonText } from '../json-text.ts';
import type { ReadDb, WriteDb } from '../read-db.ts';

export interface Draft {
  readonly formKey: string;
  readonly value: unknown;
  readonly savedAt: string;
}

export async function saveDraft(db: WriteDb, { formKey, value, savedAt }: Draft): Promise<void> {
  const columns = { value: toJsonText(value), savedAt };
  const sequence = sql<number>`(SELECT coalesce(max(sequence), 0) + 1 FROM drafts)`;
  await db
    .insertInto('drafts')
    .values({ formKey, ...columns, sequence })
    .onConflict((conflict) => conflict.column('formKey').doUpdateSet({ ...columns, sequence }))
    .execute();
}

export async function findDraft(db: ReadDb, formKey: string): Promise<Draft | undefined> {
  const row = await db
    .selectFrom('drafts')
    .select(['formKey', 'value', 'savedAt'])
    .where('formKey', '=', formKey)
    .executeTakeFirst();
  return row && { ...row, value: fromJsonText(row.value) };
}

/** Newest first. */
export async function listDrafts(db: ReadDb): Promise<ReadonlyArray<Omit<Draft, 'value'>>> {
  return await db.selectFrom('drafts').select(['formKey', 'savedAt']).orderBy('sequence', 'desc').execute();
}

export async function deleteDraft(db: WriteDb, formKey: string): Promise<void> {
  await db.deleteFrom('drafts').where('formKey', '=', formKey).execute();
}
