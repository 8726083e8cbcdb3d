import type { Migration } from 'kysely/migration';
import { runAll } from './run-all.ts';

export const practiceAndDirectory: Migration = {
  up: (db) =>
    runAll(db, [
      `CREATE TABLE practice (
        id TEXT NOT NULL PRIMARY KEY CHECK (id = 'practice'),
        name TEXT NOT NULL,
        tagline TEXT,
        address TEXT,
        phone TEXT,
        fax TEXT,
        email TEXT,
        paperSize TEXT NOT NULL,
        idleMinutes INTEGER NOT NULL CHECK (idleMinutes BETWEEN 1 AND 60)
      ) STRICT`,
      `CREATE TABLE people (
        id TEXT NOT NULL PRIMARY KEY,
        name TEXT NOT NULL,
        initials TEXT NOT NULL,
        credential TEXT
      ) STRICT`,
      `CREATE TABLE organizations (
        id TEXT NOT NULL PRIMARY KEY,
        name TEXT NOT NULL,
        kind TEXT NOT NULL,
        address TEXT,
        phone TEXT,
        fax TEXT,
        email TEXT,
        acceptedChannels TEXT NOT NULL,
        note TEXT,
        searchText TEXT NOT NULL
      ) STRICT`,
      'CREATE INDEX organizationsBySearchText ON organizations (searchText)',
      `CREATE TABLE departments (
        id TEXT NOT NULL PRIMARY KEY,
        organizationId TEXT NOT NULL REFERENCES organizations (id),
        position INTEGER NOT NULL,
        kind TEXT NOT NULL,
        name TEXT NOT NULL,
        address TEXT,
        phone TEXT,
        fax TEXT,
        email TEXT,
        acceptedChannels TEXT NOT NULL,
        hours TEXT
      ) STRICT`,
      'CREATE INDEX departmentsByOrganization ON departments (organizationId, position)',
    ]),
};
