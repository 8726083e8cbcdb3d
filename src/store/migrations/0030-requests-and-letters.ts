import type { Migration } from 'kysely/migration';
import { runAll } from './run-all.ts';

export const requestsAndLetters: Migration = {
  up: (db) =>
    runAll(db, [
      `CREATE TABLE letters (
        id TEXT NOT NULL PRIMARY KEY,
        requestId TEXT NOT NULL,
        pdf BLOB NOT NULL,
        pageCount INTEGER NOT NULL,
        sha256 TEXT NOT NULL,
        frozenAt TEXT NOT NULL,
        personId TEXT NOT NULL REFERENCES people (id)
      ) STRICT`,
      'CREATE INDEX lettersByPerson ON letters (personId)',
      `CREATE TRIGGER lettersAreNotChanged BEFORE UPDATE ON letters
        BEGIN SELECT RAISE(ABORT, 'A frozen letter is not changed.'); END`,
      `CREATE TRIGGER lettersAreNotDeleted BEFORE DELETE ON letters
        BEGIN SELECT RAISE(ABORT, 'A frozen letter is not deleted.'); END`,
      `CREATE TABLE requests (
        id TEXT NOT NULL PRIMARY KEY,
        caseId TEXT NOT NULL REFERENCES cases (id),
        custodianId TEXT NOT NULL REFERENCES organizations (id),
        departmentId TEXT REFERENCES departments (id),
        route TEXT NOT NULL,
        letterKind TEXT NOT NULL,
        reference TEXT NOT NULL UNIQUE,
        letterDate TEXT NOT NULL,
        delivery TEXT NOT NULL,
        idMethod TEXT NOT NULL,
        feeCeilingCents INTEGER,
        neededBy TEXT,
        options TEXT NOT NULL,
        sentOn TEXT,
        sentChannel TEXT,
        tracking TEXT,
        letterId TEXT REFERENCES letters (id),
        receivedOn TEXT,
        receiptBasis TEXT,
        confirmedWith TEXT,
        closedOn TEXT,
        CHECK ((sentOn IS NULL) = (letterId IS NULL) AND (sentOn IS NULL) = (sentChannel IS NULL)),
        CHECK ((receivedOn IS NULL) = (receiptBasis IS NULL))
      ) STRICT`,
      'CREATE INDEX requestsByCase ON requests (caseId, reference)',
      'CREATE INDEX requestsByCustodian ON requests (custodianId)',
      'CREATE INDEX requestsByDepartment ON requests (departmentId)',
      'CREATE INDEX requestsByLetter ON requests (letterId)',
      `CREATE TABLE requestItems (
        id TEXT NOT NULL PRIMARY KEY,
        requestId TEXT NOT NULL REFERENCES requests (id),
        position INTEGER NOT NULL,
        recordItemId TEXT NOT NULL REFERENCES recordItems (id),
        fromDay TEXT,
        toDay TEXT
      ) STRICT`,
      'CREATE INDEX requestItemsByRequest ON requestItems (requestId, position)',
      'CREATE INDEX requestItemsByRecordItem ON requestItems (recordItemId)',
    ]),
};
