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
  const problems = [...pageProblems(connection), ...foreignKeyProblems(connection)];
  return { ok: problems.length === 0, problems, counts: countRows(connection) };
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
