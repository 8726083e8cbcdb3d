import { createHash } from 'node:crypto';
import type { Connection } from './connection.ts';

export interface StoreCheck {
  readonly ok: boolean;
  /** In words for the screen; names of tables only, never what they hold. */
  readonly problems: ReadonlyArray<string>;
  /** Rows of every table. */
  readonly counts: Readonly<Record<string, number>>;
}

/** Reads every page of the store and says what does not hold. */
export function checkConnection(connection: Connection): StoreCheck {
  const counts = countRows(connection);
  const problems = [
    ...pageProblems(connection),
    ...foreignKeyProblems(connection),
    ...('letters' in counts ? letterProblems(connection) : []),
    ...('fileBytes' in counts ? fileProblems(connection) : []),
    ...('changeRows' in counts ? changeProblems(connection) : []),
  ];
  return { ok: problems.length === 0, problems, counts };
}

function pageProblems(connection: Connection): string[] {
  const answers = connection.prepare<[], string>('PRAGMA integrity_check').pluck().all();
  return answers
    .filter((answer) => answer !== 'ok')
    .map((answer) => `The pages of the store do not fit together: ${answer}.`);
}

function foreignKeyProblems(connection: Connection): string[] {
  const rows = connection.prepare<[], { table: string; parent: string }>('PRAGMA foreign_key_check').all();
  return rows.map((row) => `A row of ${row.table} belongs to a row of ${row.parent} that is not there.`);
}

function letterProblems(connection: Connection): string[] {
  const letters = connection.prepare<[], { id: string; pdf: Buffer; sha256: string }>(
    'SELECT id, pdf, sha256 FROM letters',
  );
  const problems: string[] = [];
  for (const { id, pdf, sha256 } of letters.iterate()) {
    if (createHash('sha256').update(pdf).digest('hex') !== sha256) {
      problems.push(`The letter ${id} is no longer the one that was sent.`);
    }
  }
  return problems;
}

/** Kept files have the bytes they came in with. */
function fileProblems(connection: Connection): string[] {
  const files = connection.prepare<[], { sha256: string; bytes: Buffer }>('SELECT sha256, bytes FROM fileBytes');
  let changed = 0;
  for (const { sha256, bytes } of files.iterate()) {
    if (createHash('sha256').update(bytes).digest('hex') !== sha256) changed += 1;
  }
  return changed === 0 ? [] : [`${changed === 1 ? 'A kept file is' : `${changed} kept files are`} not what came in.`];
}

/** Changes are numbered without gaps and each says how many rows it touched, so one that was taken out is missed. */
function changeProblems(connection: Connection): string[] {
  const missing = connection
    .prepare<[], number>('SELECT coalesce(max(sequence), 0) - count(*) FROM changes')
    .pluck()
    .get();
  const incomplete = connection
    .prepare<[], string>(
      'SELECT id FROM changes WHERE changedRowCount <> (SELECT count(*) FROM changeRows WHERE changeId = changes.id)',
    )
    .pluck()
    .all();
  return [
    ...(missing ? [`${missing} entries are missing from the record of changes.`] : []),
    ...incomplete.map((id) => `The record of the change ${id} is not complete.`),
  ];
}

function countRows(connection: Connection): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const table of tableNames(connection)) {
    const count = connection
      .prepare<[], number>(`SELECT count(*) FROM ${quoteName(table)}`)
      .pluck()
      .get();
    counts[table] = count ?? 0;
  }
  return counts;
}

function tableNames(connection: Connection): string[] {
  return connection
    .prepare<[], string>(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name",
    )
    .pluck()
    .all();
}

function quoteName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
