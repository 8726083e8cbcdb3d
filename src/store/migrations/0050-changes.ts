import type { Migration } from 'kysely/migration';
import { runAll } from './run-all.ts';

export const changes: Migration = {
  up: (db) =>
    runAll(db, [
      `CREATE TABLE changes (
        sequence INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
        id TEXT NOT NULL UNIQUE,
        callId TEXT NOT NULL UNIQUE,
        operation TEXT NOT NULL,
        summary TEXT NOT NULL,
        reason TEXT,
        at TEXT NOT NULL,
        personId TEXT NOT NULL REFERENCES people (id),
        clientId TEXT,
        caseId TEXT,
        result TEXT NOT NULL,
        changedRowCount INTEGER NOT NULL,
        undoesChangeId TEXT REFERENCES changes (id),
        isUndone INTEGER NOT NULL CHECK (isUndone IN (0, 1)),
        trashKind TEXT,
        trashName TEXT
      ) STRICT`,
      'CREATE INDEX changesByClient ON changes (clientId, sequence)',
      'CREATE INDEX changesByCase ON changes (caseId, sequence)',
      'CREATE INDEX changesByPerson ON changes (personId)',
      'CREATE INDEX changesUndone ON changes (undoesChangeId)',
      'CREATE INDEX changesInTrash ON changes (sequence) WHERE trashKind IS NOT NULL AND isUndone = 0',
      `CREATE TABLE changeRows (
        sequence INTEGER NOT NULL PRIMARY KEY,
        changeId TEXT NOT NULL,
        tableName TEXT NOT NULL,
        rowId TEXT NOT NULL,
        before TEXT,
        after TEXT,
        CHECK (before IS NOT NULL OR after IS NOT NULL)
      ) STRICT`,
      'CREATE INDEX changeRowsByChange ON changeRows (changeId, sequence)',
      'CREATE INDEX changeRowsByRow ON changeRows (tableName, rowId, sequence)',
      `CREATE TRIGGER changeRowsAreNotChanged BEFORE UPDATE ON changeRows
        BEGIN SELECT RAISE(ABORT, 'The record of changes is not changed.'); END`,
      `CREATE TRIGGER changeRowsAreNotDeleted BEFORE DELETE ON changeRows
        BEGIN SELECT RAISE(ABORT, 'The record of changes is not deleted.'); END`,
      `CREATE TRIGGER changesAreNotDeleted BEFORE DELETE ON changes
        BEGIN SELECT RAISE(ABORT, 'The record of changes is not deleted.'); END`,
    ]),
};
