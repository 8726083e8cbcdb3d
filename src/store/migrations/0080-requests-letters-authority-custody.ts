import type { Migration } from 'kysely/migration';
import { runAll } from './run-all.ts';

// Columns every drafted letter has: the defaults are those of a request drafted before they were.
const draftColumns = [
  "signer TEXT NOT NULL DEFAULT 'client'",
  "fields TEXT NOT NULL DEFAULT '{}'",
  "switches TEXT NOT NULL DEFAULT '{}'",
  "overrides TEXT NOT NULL DEFAULT '[]'",
  'authorizationId TEXT REFERENCES authorizations (id)',
];

const NO_FEE =
  '{"quotedCents":null,"quotedOn":null,"invoicedCents":null,"invoicedOn":null,"invoiceNumber":null,' +
  '"paidCents":null,"paidOn":null,"disputedOn":null,"settledOn":null}';

const requestColumns = [
  ...draftColumns,
  'continuesId TEXT REFERENCES requests (id)',
  'sentAt TEXT',
  'proofId TEXT REFERENCES files (id)',
  'extension TEXT',
  'denial TEXT',
  `fee TEXT NOT NULL DEFAULT '${NO_FEE}'`,
];

export const requestsLettersAuthorityCustody: Migration = {
  up: (db) =>
    runAll(db, [
      `CREATE TABLE authorizations (
        id TEXT NOT NULL PRIMARY KEY,
        clientId TEXT NOT NULL REFERENCES clients (id),
        caseId TEXT REFERENCES cases (id),
        position INTEGER NOT NULL,
        recordKinds TEXT NOT NULL,
        description TEXT,
        coversFrom TEXT,
        coversTo TEXT,
        custodianId TEXT REFERENCES organizations (id),
        departmentId TEXT REFERENCES departments (id),
        disclosers TEXT,
        advocateReceives INTEGER NOT NULL CHECK (advocateReceives IN (0, 1)),
        otherRecipients TEXT,
        isTwoWayWithCenter INTEGER NOT NULL CHECK (isTwoWayWithCenter IN (0, 1)),
        purpose TEXT NOT NULL,
        expiresOn TEXT,
        expiresEvent TEXT,
        signedOn TEXT,
        signedBy TEXT,
        permissions TEXT NOT NULL,
        initialed TEXT NOT NULL,
        scanId TEXT REFERENCES files (id),
        revokedOn TEXT,
        revocationReason TEXT,
        note TEXT,
        CHECK ((signedOn IS NULL) = (signedBy IS NULL)),
        CHECK (revokedOn IS NULL OR signedOn IS NOT NULL)
      ) STRICT`,
      'CREATE INDEX authorizationsByClient ON authorizations (clientId, position)',
      'CREATE INDEX authorizationsByCase ON authorizations (caseId)',
      'CREATE INDEX authorizationsByCustodian ON authorizations (custodianId)',
      'CREATE INDEX authorizationsByDepartment ON authorizations (departmentId)',
      'CREATE INDEX authorizationsByScan ON authorizations (scanId)',
      `CREATE TABLE authorities (
        id TEXT NOT NULL PRIMARY KEY,
        clientId TEXT NOT NULL REFERENCES clients (id),
        position INTEGER NOT NULL,
        personName TEXT NOT NULL,
        relationship TEXT NOT NULL,
        effect TEXT NOT NULL,
        basis TEXT,
        scope TEXT,
        effectiveOn TEXT,
        expiresOn TEXT,
        needsActivation INTEGER NOT NULL CHECK (needsActivation IN (0, 1)),
        activatedOn TEXT,
        fileId TEXT REFERENCES files (id),
        note TEXT
      ) STRICT`,
      'CREATE INDEX authoritiesByClient ON authorities (clientId, position)',
      'CREATE INDEX authoritiesByFile ON authorities (fileId)',

      `CREATE TABLE materials (
        id TEXT NOT NULL PRIMARY KEY,
        caseId TEXT NOT NULL REFERENCES cases (id),
        position INTEGER NOT NULL,
        recordItemId TEXT REFERENCES recordItems (id),
        kind TEXT NOT NULL,
        label TEXT NOT NULL,
        accessionNumber TEXT,
        count INTEGER,
        ownerId TEXT REFERENCES organizations (id),
        isLoan INTEGER NOT NULL CHECK (isLoan IN (0, 1)),
        loanDueOn TEXT,
        note TEXT
      ) STRICT`,
      'CREATE INDEX materialsByCase ON materials (caseId, position)',
      'CREATE INDEX materialsByRecordItem ON materials (recordItemId)',
      'CREATE INDEX materialsByOwner ON materials (ownerId)',
      `CREATE TABLE custodyEvents (
        id TEXT NOT NULL PRIMARY KEY,
        materialId TEXT NOT NULL REFERENCES materials (id),
        position INTEGER NOT NULL,
        kind TEXT NOT NULL,
        day TEXT NOT NULL,
        holderId TEXT REFERENCES organizations (id),
        holderName TEXT,
        carrier TEXT,
        tracking TEXT,
        confirmedBy TEXT,
        loanDueOn TEXT,
        proofId TEXT REFERENCES files (id),
        note TEXT
      ) STRICT`,
      'CREATE INDEX custodyEventsByMaterial ON custodyEvents (materialId, day, position)',
      'CREATE INDEX custodyEventsByHolder ON custodyEvents (holderId)',
      'CREATE INDEX custodyEventsByProof ON custodyEvents (proofId)',

      ...requestColumns.map((column) => `ALTER TABLE requests ADD COLUMN ${column}`),
      'CREATE INDEX requestsByAuthorization ON requests (authorizationId)',
      'CREATE INDEX requestsByContinued ON requests (continuesId)',
      'CREATE INDEX requestsByProof ON requests (proofId)',
      'ALTER TABLE requestItems ADD COLUMN outcome TEXT',
      `CREATE TABLE contacts (
        id TEXT NOT NULL PRIMARY KEY,
        requestId TEXT NOT NULL REFERENCES requests (id),
        position INTEGER NOT NULL,
        day TEXT NOT NULL,
        at TEXT,
        direction TEXT NOT NULL,
        channel TEXT NOT NULL,
        person TEXT,
        outcome TEXT NOT NULL,
        promisedOn TEXT,
        note TEXT
      ) STRICT`,
      'CREATE INDEX contactsByRequest ON contacts (requestId, day, position)',

      // Rebuilt, because a frozen letter now belongs to a request, to another letter of the case or to a filled form.
      `CREATE TABLE lettersOfAllKinds (
        id TEXT NOT NULL PRIMARY KEY,
        requestId TEXT,
        caseLetterId TEXT,
        formFillId TEXT,
        pdf BLOB NOT NULL,
        pageCount INTEGER NOT NULL,
        contents TEXT NOT NULL,
        sha256 TEXT NOT NULL,
        frozenAt TEXT NOT NULL,
        personId TEXT NOT NULL REFERENCES people (id),
        CHECK ((requestId IS NOT NULL) + (caseLetterId IS NOT NULL) + (formFillId IS NOT NULL) = 1)
      ) STRICT`,
      `INSERT INTO lettersOfAllKinds (id, requestId, pdf, pageCount, contents, sha256, frozenAt, personId)
        SELECT id, requestId, pdf, pageCount, '[]', sha256, frozenAt, personId FROM letters`,
      'DROP TABLE letters',
      'ALTER TABLE lettersOfAllKinds RENAME TO letters',
      'CREATE INDEX lettersByPerson ON letters (personId)',
      `CREATE TRIGGER lettersAreNotChanged BEFORE UPDATE ON letters
        BEGIN SELECT RAISE(ABORT, 'A frozen letter is not changed.'); END`,
      `CREATE TRIGGER lettersAreNotDeleted BEFORE DELETE ON letters
        BEGIN SELECT RAISE(ABORT, 'A frozen letter is not deleted.'); END`,

      `CREATE TABLE caseLetters (
        id TEXT NOT NULL PRIMARY KEY,
        caseId TEXT NOT NULL REFERENCES cases (id),
        kind TEXT NOT NULL,
        requestId TEXT REFERENCES requests (id),
        custodianId TEXT REFERENCES organizations (id),
        departmentId TEXT REFERENCES departments (id),
        clinicianId TEXT REFERENCES clinicians (id),
        materialId TEXT REFERENCES materials (id),
        reference TEXT NOT NULL UNIQUE,
        letterDate TEXT NOT NULL,
        ${draftColumns.join(',\n        ')},
        sentOn TEXT,
        sentAt TEXT,
        sentChannel TEXT,
        tracking TEXT,
        letterId TEXT REFERENCES letters (id),
        proofId TEXT REFERENCES files (id),
        CHECK ((sentOn IS NULL) = (letterId IS NULL) AND (sentOn IS NULL) = (sentChannel IS NULL))
      ) STRICT`,
      'CREATE INDEX caseLettersByCase ON caseLetters (caseId, reference)',
      'CREATE INDEX caseLettersByRequest ON caseLetters (requestId)',
      'CREATE INDEX caseLettersByCustodian ON caseLetters (custodianId)',
      'CREATE INDEX caseLettersByDepartment ON caseLetters (departmentId)',
      'CREATE INDEX caseLettersByClinician ON caseLetters (clinicianId)',
      'CREATE INDEX caseLettersByMaterial ON caseLetters (materialId)',
      'CREATE INDEX caseLettersByAuthorization ON caseLetters (authorizationId)',
      'CREATE INDEX caseLettersByLetter ON caseLetters (letterId)',
      'CREATE INDEX caseLettersByProof ON caseLetters (proofId)',
    ]),
};
