import type { Migration } from 'kysely/migration';
import { runAll } from './run-all.ts';

export const draftsBoardSettings: Migration = {
  up: (db) =>
    runAll(db, [
      `CREATE TABLE drafts (
        formKey TEXT NOT NULL PRIMARY KEY,
        value TEXT NOT NULL,
        savedAt TEXT NOT NULL,
        sequence INTEGER NOT NULL
      ) STRICT`,
      `CREATE TABLE boardCards (
        caseId TEXT NOT NULL PRIMARY KEY,
        clientId TEXT NOT NULL,
        step TEXT NOT NULL,
        boardOrder TEXT NOT NULL,
        urgency TEXT NOT NULL,
        overdueAfter TEXT,
        searchText TEXT NOT NULL,
        card TEXT NOT NULL
      ) STRICT`,
      // They hold what the filters ask too, so that only the rows shown are read whole.
      'CREATE INDEX boardCardsByPlace ON boardCards (step, boardOrder, caseId, urgency, clientId, searchText)',
      'CREATE INDEX boardCardsByDue ON boardCards (step, overdueAfter)',
      'CREATE INDEX boardCardsForFilters ON boardCards (step, overdueAfter, urgency, clientId, searchText)',
      'CREATE INDEX boardCardsByClient ON boardCards (clientId, step, boardOrder, caseId)',
      `CREATE TABLE settings (
        name TEXT NOT NULL PRIMARY KEY,
        value TEXT NOT NULL
      ) STRICT`,
    ]),
};
