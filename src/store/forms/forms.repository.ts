import { sql } from 'kysely';
import type { CustodianForm, FormFill } from '../../domain/forms/form.ts';
import { AppError } from '../../domain/shared/app-error.ts';
import type { CaseId, FormFillId, FormId, OrganizationId } from '../../domain/shared/ids.ts';
import { assertOneRow } from '../invariant-rows.ts';
import { fromJsonText, toJsonText } from '../json-text.ts';
import type { ReadDb, WriteDb } from '../read-db.ts';
import type { FormFillRow, FormRow } from './forms.table.ts';

/** A custodian's own forms, by title. */
export async function listForms(db: ReadDb, organizationId: OrganizationId): Promise<CustodianForm[]> {
  const rows = await db
    .selectFrom('forms')
    .selectAll()
    .where('organizationId', '=', organizationId)
    .orderBy('title')
    .orderBy('id')
    .execute();
  return rows.map(toForm);
}

/** Errors: notFound, naming `field`. */
export async function getForm(db: ReadDb, id: FormId, field = 'formId'): Promise<CustodianForm> {
  const row = await db.selectFrom('forms').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) {
    throw new AppError(
      'notFound',
      'This form is not kept here; perhaps it was moved to the trash. Look for it there.',
      {
        field,
      },
    );
  }
  return toForm(row);
}

export async function insertForm(db: WriteDb, form: CustodianForm): Promise<void> {
  await db.insertInto('forms').values(toFormRow(form)).execute();
}

export async function updateForm(db: WriteDb, form: CustodianForm): Promise<void> {
  const { id, ...columns } = toFormRow(form);
  assertOneRow(await db.updateTable('forms').set(columns).where('id', '=', id).executeTakeFirst());
}

export async function deleteForm(db: WriteDb, id: FormId): Promise<void> {
  assertOneRow(await db.deleteFrom('forms').where('id', '=', id).executeTakeFirst());
}

/** Forms filled in for a case with their titles and whose they are, newest first. */
export async function listFills(
  db: ReadDb,
  caseId: CaseId,
): Promise<Array<{ fill: FormFill; title: string; organizationName: string }>> {
  const rows = await db
    .selectFrom('formFills')
    .innerJoin('forms', 'forms.id', 'formFills.formId')
    .innerJoin('organizations', 'organizations.id', 'forms.organizationId')
    .selectAll('formFills')
    .select(['forms.title', 'organizations.name as organizationName'])
    .where('formFills.caseId', '=', caseId)
    .orderBy(sql`"formFills".rowid`, 'desc')
    .execute();
  return rows.map(({ title, organizationName, ...row }) => ({ fill: toFill(row), title, organizationName }));
}

/** Errors: notFound. */
export async function getFill(db: ReadDb, id: FormFillId): Promise<FormFill> {
  const row = await db.selectFrom('formFills').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) {
    throw new AppError(
      'notFound',
      'This filled form is not in the store; perhaps it was moved to the trash. Look for it there.',
      { field: 'formFillId' },
    );
  }
  return toFill(row);
}

export async function insertFill(db: WriteDb, fill: FormFill): Promise<void> {
  await db.insertInto('formFills').values(toFillRow(fill)).execute();
}

export async function updateFill(db: WriteDb, fill: FormFill): Promise<void> {
  const { id, ...columns } = toFillRow(fill);
  assertOneRow(await db.updateTable('formFills').set(columns).where('id', '=', id).executeTakeFirst());
}

export async function deleteFill(db: WriteDb, id: FormFillId): Promise<void> {
  assertOneRow(await db.deleteFrom('formFills').where('id', '=', id).executeTakeFirst());
}

function toForm(row: FormRow): CustodianForm {
  return {
    ...row,
    pageSizes: fromJsonText(row.pageSizes),
    fields: fromJsonText(row.fields),
    // A form kept before proposals were marked was looked at by whoever mapped it.
    mappings: fromJsonText(row.mappings).map((mapping) => ({ ...mapping, isProposed: mapping.isProposed ?? false })),
    boxes: fromJsonText(row.boxes),
  };
}

function toFormRow(form: CustodianForm): FormRow {
  return {
    ...form,
    pageSizes: toJsonText(form.pageSizes),
    fields: toJsonText(form.fields),
    mappings: toJsonText(form.mappings),
    boxes: toJsonText(form.boxes),
  };
}

function toFill(row: FormFillRow): FormFill {
  return { ...row, changes: fromJsonText(row.changes) };
}

function toFillRow(fill: FormFill): FormFillRow {
  return { ...fill, changes: toJsonText(fill.changes) };
}
