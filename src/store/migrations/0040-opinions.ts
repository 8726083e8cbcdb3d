import type { Migration } from 'kysely/migration';
import { runAll } from './run-all.ts';

export const opinions: Migration = {
  up: (db) =>
    runAll(db, [
      `CREATE TABLE opinions (
        id TEXT NOT NULL PRIMARY KEY,
        caseId TEXT NOT NULL REFERENCES cases (id),
        opinionOrder INTEGER NOT NULL CHECK (opinionOrder >= 1),
        clinician TEXT NOT NULL,
        specialty TEXT,
        institution TEXT,
        givenOn TEXT,
        mode TEXT NOT NULL,
        basedOn TEXT NOT NULL,
        dimensions TEXT NOT NULL,
        UNIQUE (caseId, opinionOrder)
      ) STRICT`,
      `CREATE TABLE comparisonAnnotations (
        id TEXT NOT NULL PRIMARY KEY,
        caseId TEXT NOT NULL REFERENCES cases (id),
        dimension TEXT NOT NULL,
        material TEXT,
        clarifyingQuestion TEXT,
        byEye TEXT,
        UNIQUE (caseId, dimension)
      ) STRICT`,
    ]),
};
