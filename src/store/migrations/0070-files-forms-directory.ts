import type { Migration } from 'kysely/migration';
import { runAll } from './run-all.ts';

export const filesFormsDirectory: Migration = {
  up: (db) =>
    runAll(db, [
      // Bytes stand apart, by what they are: the record of changes copies every row it sees, and must not copy these.
      `CREATE TABLE fileBytes (
        sha256 TEXT NOT NULL PRIMARY KEY,
        bytes BLOB NOT NULL
      ) STRICT`,
      `CREATE TRIGGER fileBytesAreNotChanged BEFORE UPDATE ON fileBytes
        BEGIN SELECT RAISE(ABORT, 'The bytes of a file are not changed.'); END`,
      `CREATE TRIGGER fileBytesAreNotDeleted BEFORE DELETE ON fileBytes
        BEGIN SELECT RAISE(ABORT, 'The bytes of a file are not deleted.'); END`,
      `CREATE TABLE files (
        id TEXT NOT NULL PRIMARY KEY,
        purpose TEXT NOT NULL,
        name TEXT NOT NULL,
        mediaType TEXT NOT NULL,
        size INTEGER NOT NULL,
        sha256 TEXT NOT NULL REFERENCES fileBytes (sha256),
        pageCount INTEGER,
        isReadable INTEGER NOT NULL CHECK (isReadable IN (0, 1)),
        problem TEXT,
        clientId TEXT REFERENCES clients (id),
        caseId TEXT REFERENCES cases (id),
        organizationId TEXT REFERENCES organizations (id),
        addedOn TEXT NOT NULL
      ) STRICT`,
      'CREATE INDEX filesByBytes ON files (sha256)',
      'CREATE INDEX filesByClient ON files (clientId)',
      'CREATE INDEX filesByCase ON files (caseId)',
      'CREATE INDEX filesByOrganization ON files (organizationId)',

      'ALTER TABLE organizations ADD COLUMN hours TEXT',
      'ALTER TABLE organizations ADD COLUMN feeHabits TEXT',
      "ALTER TABLE organizations ADD COLUMN accreditation TEXT NOT NULL DEFAULT 'unknown'",
      'ALTER TABLE organizations ADD COLUMN copyServiceId TEXT REFERENCES organizations (id)',
      'ALTER TABLE organizations ADD COLUMN mergedIntoId TEXT REFERENCES organizations (id)',
      'ALTER TABLE organizations ADD COLUMN centerId TEXT',
      'CREATE INDEX organizationsByCopyService ON organizations (copyServiceId)',
      'CREATE INDEX organizationsByMerge ON organizations (mergedIntoId)',
      'CREATE INDEX organizationsByCenter ON organizations (centerId)',
      'ALTER TABLE departments ADD COLUMN feeHabits TEXT',
      `CREATE TABLE organizationMerges (
        id TEXT NOT NULL PRIMARY KEY,
        keptId TEXT NOT NULL REFERENCES organizations (id),
        mergedId TEXT NOT NULL REFERENCES organizations (id),
        at TEXT NOT NULL,
        keptBefore TEXT NOT NULL,
        keptAfter TEXT NOT NULL,
        moved TEXT NOT NULL
      ) STRICT`,
      'CREATE INDEX organizationMergesByKept ON organizationMerges (keptId)',
      'CREATE INDEX organizationMergesByMerged ON organizationMerges (mergedId)',

      `CREATE TABLE clinicians (
        id TEXT NOT NULL PRIMARY KEY,
        name TEXT NOT NULL,
        credential TEXT,
        specialty TEXT,
        npi TEXT,
        organizationId TEXT REFERENCES organizations (id),
        departmentId TEXT REFERENCES departments (id),
        phone TEXT,
        fax TEXT,
        email TEXT,
        note TEXT,
        searchText TEXT NOT NULL
      ) STRICT`,
      'CREATE INDEX cliniciansBySearchText ON clinicians (searchText)',
      'CREATE INDEX cliniciansByOrganization ON clinicians (organizationId)',
      'CREATE INDEX cliniciansByDepartment ON clinicians (departmentId)',

      'ALTER TABLE recordItems ADD COLUMN supersedesId TEXT REFERENCES recordItems (id)',
      'ALTER TABLE recordItems ADD COLUMN fileId TEXT REFERENCES files (id)',
      'ALTER TABLE recordItems ADD COLUMN blockId TEXT',
      'ALTER TABLE recordItems ADD COLUMN tissueLeft TEXT',
      `ALTER TABLE recordItems ADD COLUMN isWetTissueWanted INTEGER NOT NULL DEFAULT 0
        CHECK (isWetTissueWanted IN (0, 1))`,
      'CREATE INDEX recordItemsBySuperseded ON recordItems (supersedesId)',
      'CREATE INDEX recordItemsByFile ON recordItems (fileId)',

      `CREATE TABLE forms (
        id TEXT NOT NULL PRIMARY KEY,
        organizationId TEXT NOT NULL REFERENCES organizations (id),
        title TEXT NOT NULL,
        fileId TEXT NOT NULL REFERENCES files (id),
        pageCount INTEGER NOT NULL,
        pageSizes TEXT NOT NULL,
        fields TEXT NOT NULL,
        mappings TEXT NOT NULL,
        boxes TEXT NOT NULL
      ) STRICT`,
      'CREATE INDEX formsByOrganization ON forms (organizationId)',
      'CREATE INDEX formsByFile ON forms (fileId)',
      `CREATE TABLE formFills (
        id TEXT NOT NULL PRIMARY KEY,
        formId TEXT NOT NULL REFERENCES forms (id),
        caseId TEXT NOT NULL REFERENCES cases (id),
        requestId TEXT REFERENCES requests (id) ON DELETE SET NULL,
        changes TEXT NOT NULL,
        frozenId TEXT REFERENCES letters (id)
      ) STRICT`,
      'CREATE INDEX formFillsByForm ON formFills (formId)',
      'CREATE INDEX formFillsByCase ON formFills (caseId)',
      'CREATE INDEX formFillsByRequest ON formFills (requestId)',
      'CREATE INDEX formFillsByFrozen ON formFills (frozenId)',

      // What the practice words, counts or lists otherwise than it is shipped; the shipped text is never in the store.
      `CREATE TABLE practiceEdits (
        id TEXT NOT NULL PRIMARY KEY,
        kind TEXT NOT NULL,
        key TEXT NOT NULL,
        value TEXT NOT NULL,
        UNIQUE (kind, key)
      ) STRICT`,
    ]),
};
