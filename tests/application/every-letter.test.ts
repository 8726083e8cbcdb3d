import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type LetterKind, letterKinds } from '../../src/domain/letters/letter.ts';
import { draftEveryLetter, type LetterRef } from '../../src/sample/every-letter.ts';
import { buildOpinion } from '../support/build-opinion.ts';
import { openPractice, type TestApplication } from '../support/test-application.ts';

let app: TestApplication;
let letters: ReadonlyMap<LetterKind, LetterRef>;
let caseId: string;

beforeAll(async () => {
  app = await openPractice(afterAll);
  await app.call('practice.update', {
    changes: {
      address: {
        lines: ['12 Harbor Example Street'],
        city: 'Exampleton',
        region: 'OR',
        postalCode: '97000',
        country: '',
      },
      phone: '555-0101',
      fax: '555-0102',
      email: 'office@harborlight.example',
    },
  });
  const { clientId } = await app.call('clients.add', {
    legalName: 'Łucja Przykładowa-Nguyễn',
    dateOfBirth: '1971-04-09',
    addresses: [
      {
        kind: 'home',
        address: { lines: ['12 Sample Lane'], city: 'Exampleton', region: 'OR', postalCode: '97000', country: '' },
      },
    ],
    phones: [{ kind: 'mobile', number: '555-0100', mayLeaveMessage: true }],
    email: 'lucja@client.example',
    language: 'es',
  });
  const added = await app.call('cases.add', {
    clientId,
    cancer: 'Breast, left',
    primaryOncologist: 'Dr. Anselm Muster',
  });
  caseId = added.caseId;
  const dimensions = buildOpinion(added.caseId).dimensions;
  for (const [place, clinician] of ['Dr. Anselm Muster', 'Dr. Ólöf Prófdóttir'].entries()) {
    const given = { givenOn: place === 0 ? '2026-10-02' : '2026-11-02', institution: 'Sampleton Cancer Center' };
    await app.call('opinions.add', {
      caseId: added.caseId,
      clinician,
      mode: 'inPerson',
      basedOn: [],
      dimensions,
      ...given,
    });
  }
  letters = await draftEveryLetter(app.call, {
    clientId,
    caseId: added.caseId,
    signedBy: 'Łucja Przykładowa-Nguyễn',
    today: app.context.today(),
  });
});

describe('a letter of every kind', () => {
  test.each(letterKinds)('(%s) is complete and prints', async (kind) => {
    const letter = letters.get(kind);
    if (letter === undefined) throw new Error(`No letter of kind ${kind} was drafted.`);
    const preview = await app.call('letters.preview', letter);
    expect(preview.gaps).toEqual([]);
    expect(preview.findings.filter(({ overridden }) => overridden === null)).toEqual([]);

    const { pdf, pageCount } = await app.call('letters.build', letter);
    expect(Buffer.from(pdf.subarray(0, 5)).toString()).toBe('%PDF-');
    expect(pageCount).toBeLessThanOrEqual(2);
    keepToLookAt(kind, pdf);
  });

  test.each(letterKinds)('(%s) is there in Spanish to read', async (kind) => {
    const letter = letters.get(kind);
    if (letter === undefined) throw new Error(`No letter of kind ${kind} was drafted.`);

    const { pdf } = await app.call('letters.readingCopy', { letter, language: 'es' });

    expect(Buffer.from(pdf).toString('latin1')).toContain('/Lang (es');
    keepToLookAt(`es-${kind}`, pdf);
  });

  test('all of them go into one PDF to print', async () => {
    const batch = await app.call('letters.buildBatch', { caseId, withEnclosures: true, withCoverSheets: true });

    expect(batch.files).toHaveLength(letterKinds.length);
    for (const file of batch.files) expect(Buffer.from(file.pdf.subarray(0, 5)).toString()).toBe('%PDF-');
    keepToLookAt('batch', batch.combined);
  });
});

test('only the letters named go into a batch, and one that is not complete does not hold them back', async () => {
  const [custodian] = await app.call('organizations.list', {});
  await app.call('caseLetters.add', { caseId, kind: 'p', custodianId: custodian?.id ?? null });
  const [overdue, revocation] = [letters.get('f'), letters.get('k')];
  if (overdue === undefined || revocation === undefined) throw new Error('Letters (f) and (k) were drafted.');

  expect(await app.refused('letters.buildBatch', { caseId })).toMatchObject({ code: 'letterHasGaps' });
  const { files } = await app.call('letters.buildBatch', { caseId, letters: [overdue, revocation] });

  expect(files.map(({ caseLetterId }) => ({ caseLetterId }))).toEqual(expect.arrayContaining([overdue, revocation]));
  expect(files).toHaveLength(2);
});

// CROSSBEARING_LOOK_AT names a folder to leave the papers in, for a person's eyes.
function keepToLookAt(name: string, pdf: Uint8Array): void {
  const folder = process.env.CROSSBEARING_LOOK_AT;
  if (folder === undefined) return;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${name}.pdf`), pdf);
}
