import type { Person, Practice } from '../../domain/practice/practice.ts';
import { AppError } from '../../domain/shared/app-error.ts';
import type { PersonId } from '../../domain/shared/ids.ts';
import { assertOneRow } from '../invariant-rows.ts';
import { fromJsonText, toJsonText } from '../json-text.ts';
import type { ReadDb, WriteDb } from '../read-db.ts';
import { PRACTICE_ROW, type PracticeRow } from './practice.table.ts';

export async function getPractice(db: ReadDb): Promise<Practice> {
  return toPractice(await db.selectFrom('practice').selectAll().executeTakeFirstOrThrow());
}

export async function insertPractice(db: WriteDb, practice: Practice): Promise<void> {
  await db.insertInto('practice').values(toRow(practice)).execute();
}

export async function updatePractice(db: WriteDb, practice: Practice): Promise<void> {
  const { id, ...columns } = toRow(practice);
  assertOneRow(await db.updateTable('practice').set(columns).where('id', '=', id).executeTakeFirst());
}

export async function listPeople(db: ReadDb): Promise<Person[]> {
  return await db.selectFrom('people').selectAll().orderBy('name').orderBy('id').execute();
}

export async function findPerson(db: ReadDb, id: PersonId): Promise<Person | undefined> {
  return await db.selectFrom('people').selectAll().where('id', '=', id).executeTakeFirst();
}

/** Errors: notFound. */
export async function getPerson(db: ReadDb, id: PersonId): Promise<Person> {
  const row = await findPerson(db, id);
  if (row === undefined) {
    throw new AppError('notFound', 'This person is no longer in the practice. Go back and open the list again.', {
      field: 'personId',
    });
  }
  return row;
}

export async function insertPerson(db: WriteDb, person: Person): Promise<void> {
  await db.insertInto('people').values(person).execute();
}

export async function updatePerson(db: WriteDb, { id, ...columns }: Person): Promise<void> {
  assertOneRow(await db.updateTable('people').set(columns).where('id', '=', id).executeTakeFirst());
}

function toPractice({ id: _, address, ...row }: PracticeRow): Practice {
  return { ...row, address: address && fromJsonText(address) };
}

function toRow(practice: Practice): PracticeRow {
  return { ...practice, id: PRACTICE_ROW, address: practice.address && toJsonText(practice.address) };
}
