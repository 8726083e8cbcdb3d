import { describe, expect, it } from 'vitest';
import { drugNames, law, letterTexts } from '../../src/application/resources.ts';
import { drawBatch } from '../../src/documents/draw-batch.ts';
import { drawDocument } from '../../src/documents/draw-document.ts';
import { missingCharacters } from '../../src/documents/kit/missing-characters.ts';
import { composeAccessRequest } from '../../src/domain/letters/access-request.ts';
import { compareOpinions } from '../../src/domain/opinions/compare.ts';
import { blankAnnotation } from '../../src/domain/opinions/comparison.ts';
import { composeComparisonSheet } from '../../src/domain/opinions/comparison-sheet.ts';
import { type Dimension, dimensions } from '../../src/domain/opinions/opinion.ts';
import { composeRecoverySheet } from '../../src/domain/practice/recovery-sheet.ts';
import { text } from '../../src/domain/shared/blocks.ts';
import type { Day } from '../../src/domain/shared/days.ts';
import type { CaseId } from '../../src/domain/shared/ids.ts';
import { letterClient, letterFacts } from '../domain/letters/letter-facts.ts';
import { opinionOf, says } from '../domain/opinions/compare-fixture.ts';
import { documentOf, faultsOf, hasTools, infoOf, kit, needsTools, textOfPages, wordsOf } from './print-fixture.ts';

const draw = (document: ReturnType<typeof documentOf>, showGaps = false) =>
  drawDocument(document, kit, { paperSize: 'letter', showGaps });
const letter = (legalName = 'Łukasz Przykładowy') =>
  composeAccessRequest(letterFacts({ client: letterClient({ legalName }) }), letterTexts, law);

const withTools = describe.skipIf(!hasTools);
if (!hasTools) console.warn(`Text and soundness of PDFs are not checked here: it ${needsTools}.`);

withTools('text on paper', () => {
  const names = [
    'Łukasz Przykładowy',
    'Nguyễn Thị Hường',
    'Ủy Ban',
    'Sigríður Ólafsdóttir',
    'Řehoř Žižka',
    'Κωνσταντίνος Δημητρίου',
    'Дмитрий Щукин',
    'Þórunn Ægisdóttir',
    'Gülay İğdır',
    'François Œuvrard',
    'Ștefan Țepeș',
    'office efficient affluent',
    'AVATAR To Wa Ye',
    '≥ 10 % ≤ 5 → α β Δ µm μ',
    '5 × 3 ± 2 “quoted” – dash — …',
    'Adébáyọ̀ Ṣọlá',
    'x̌ q̂ ñ̃',
  ];

  it.each(names)('reads back as it was written: %s', (name) => {
    const { pdf } = draw(documentOf([{ kind: 'paragraph', spans: [text(`[${name}]`), text(` (${name})`, true)] }]));

    expect(wordsOf(pdf).normalize('NFC')).toContain(`[${name}] (${name})`.normalize('NFC'));
  });

  it('composes letters that were typed as letter and mark', () => {
    const { pdf } = draw(documentOf([{ kind: 'paragraph', spans: [text('Nguyễn'.normalize('NFD'))] }]));

    expect(wordsOf(pdf)).toContain('Nguyễn');
  });

  it('has plain spaces where no line may break', () => {
    expect(wordsOf(draw(letter()).pdf)).toContain('45 CFR 164.524(b)(2)(i)');
  });

  it('shows client, custodian, items, the right-of-access words and the dates of a letter', () => {
    const words = wordsOf(draw(letter()).pdf);

    for (const part of [
      'Łukasz Przykładowy',
      'Invented General Hospital',
      'Core biopsy, left breast',
      'MRI breast, both sides',
      'right of access',
      'November 21, 2026',
      'November 28, 2026',
      'October 2, 2026',
      'February 28, 1961',
      'Letter a-1, law as of 2026-06',
    ]) {
      expect(words).toContain(part);
    }
  });

  it('numbers pages of a letter that is longer than one', () => {
    const { pdf, pageCount } = draw(letter());

    expect(pageCount).toBe(2);
    expect(textOfPages(pdf).map((page) => /Page \d of \d/.exec(page)?.[0])).toEqual(['Page 1 of 2', 'Page 2 of 2']);
  });

  it('shows a hole with its label in a preview', () => {
    const composed = composeAccessRequest(
      letterFacts({ client: letterClient({ dateOfBirth: null }) }),
      letterTexts,
      law,
    );

    expect(wordsOf(draw(composed, true).pdf)).toContain('Date of birth of the client');
  });

  it('shows a box for a character the fonts lack', () => {
    const { pdf } = draw(documentOf([{ kind: 'paragraph', spans: [text('before 😀 after')] }]));

    expect(wordsOf(pdf)).toContain('before □ after');
  });
});

withTools('a file', () => {
  it('is sound, alone and as a batch', () => {
    const { combined, files } = drawBatch([letter(), letter('Nguyễn Thị Hường')], kit, { paperSize: 'a4' });

    for (const pdf of [combined, ...files]) expect(faultsOf(pdf)).toBe('');
  });

  it('carries title, author, reference and the date of the letter', () => {
    const info = infoOf(draw(letter()).pdf);

    expect(info).toMatch(/Title:\s+Right-of-access request, Łukasz Przykładowy, Invented General Hospital/);
    expect(info).toMatch(/Author:\s+Łukasz Przykładowy/);
    expect(info).toMatch(/Subject:\s+CB-0012/);
    expect(info).toMatch(/CreationDate:\s+Sat Nov 21/);
  });

  it('has the paper that was asked for', () => {
    const a4 = drawDocument(letter(), kit, { paperSize: 'a4', showGaps: false });

    expect(infoOf(draw(letter()).pdf)).toMatch(/Page size:\s+612 x 792 pts \(letter\)/);
    expect(infoOf(a4.pdf)).toMatch(/Page size:\s+595\.28 x 841\.89 pts \(A4\)/);
  });

  it('names its language and shows its title in the window', () => {
    const raw = Buffer.from(draw(letter()).pdf).toString('latin1');

    expect(raw).toContain('/Lang (en-US)');
    expect(raw).toContain('/DisplayDocTitle true');
  });

  it('of a batch holds all pages, each letter counted for itself, with a list of the letters', () => {
    const { combined, pageCount } = drawBatch([letter(), letter('Дмитрий Щукин')], kit, { paperSize: 'letter' });

    expect(pageCount).toBe(4);
    expect(textOfPages(combined).map((page) => /Page \d of \d/.exec(page)?.[0])).toEqual([
      'Page 1 of 2',
      'Page 2 of 2',
      'Page 1 of 2',
      'Page 2 of 2',
    ]);
    expect(Buffer.from(combined).toString('latin1')).toContain('/Count 2 >>');
  });
});

describe('bytes', () => {
  it('are the same for the same letter', () => {
    expect(Buffer.compare(draw(letter()).pdf, draw(letter()).pdf)).toBe(0);
  });

  it('are the same alone and in a batch, whatever else the batch holds', () => {
    const alone = draw(letter()).pdf;
    const { files } = drawBatch([letter('Κωνσταντίνος'), letter(), letter('Дмитрий')], kit, { paperSize: 'letter' });

    expect(Buffer.compare(files[1] ?? new Uint8Array(), alone)).toBe(0);
  });

  it('differ, with their id, when the letter differs', () => {
    const idOf = (pdf: Uint8Array) => /\/ID \[<(\w+)>/.exec(Buffer.from(pdf).toString('latin1'))?.[1];

    expect(idOf(draw(letter()).pdf)).toMatch(/^[0-9a-f]{32}$/);
    expect(idOf(draw(letter('Łukasz Inny')).pdf)).not.toBe(idOf(draw(letter()).pdf));
  });
});

describe('a document with gaps', () => {
  const composed = composeAccessRequest(letterFacts({ client: letterClient({ dateOfBirth: null }) }), letterTexts, law);

  it('is drawn to look at but never to print', () => {
    expect(() => draw(composed)).toThrow('never printed');
    expect(() => drawBatch([composed], kit, { paperSize: 'letter' })).toThrow('never printed');
    expect(draw(composed, true).pageCount).toBe(2);
  });
});

describe('missing characters', () => {
  it('are named with the place they stand in', () => {
    expect(missingCharacters(letter('Łukasz 😀 שלום'), kit)).toEqual(
      expect.arrayContaining([
        { character: '😀', where: 'the name at the top' },
        { character: 'ש', where: 'the name at the top' },
        { character: '😀', where: 'the subject lines' },
        { character: '😀', where: '“Name” of the signature' },
        { character: '😀', where: 'the line at the foot' },
      ]),
    );
  });

  it('count an emoji of several parts once', () => {
    const family = '👨‍👩‍👧';
    const found = missingCharacters(documentOf([{ kind: 'heading', text: family }], { title: 'x' }), kit);

    expect(found).toEqual([{ character: family, where: `the heading “${family}”` }]);
  });

  it('are none in what the fonts can set, typed in whatever way', () => {
    const all = 'Łukasz Nguyễn Κωνσταντίνος Дмитрий ≥ ≤ → ✓ ☐ №';
    const document = documentOf([
      { kind: 'paragraph', spans: [text(all), text(all.normalize('NFD')), text('soft\u00ADhyphen')] },
    ]);

    expect(missingCharacters(document, kit)).toEqual([]);
  });
});

describe('the comparison summary', () => {
  const words = 'a long explanation that goes on and on about what the doctor has seen and thinks '.repeat(45);
  const value: Readonly<Record<Dimension, (side: string) => unknown>> = {
    diagnosis: (side) => ({ histology: `${side} breast ${words}`.slice(0, 300), subtype: null, site: `${side} side` }),
    stage: (side) => ({ prefix: 'c', tnm: null, group: side === 'left' ? 'IIB' : 'IIIA', edition: null }),
    grade: (side) => ({ system: 'Nottingham', value: side === 'left' ? '1' : '3' }),
    biomarkers: (side) => [{ marker: 'HER2', result: side === 'left' ? 'positive' : 'low' }],
    modality: (side) => (side === 'left' ? ['surgery'] : ['radiation']),
    regimenOrProcedure: (side) => (side === 'left' ? ['FOLFOX'] : ['FOLFIRI', words.slice(0, 190)]),
    intent: (side) => (side === 'left' ? 'curative' : 'palliative'),
    sequence: (side) => (side === 'left' ? 'adjuvant' : 'neoadjuvant'),
    furtherTesting: (side) => [`${side} ${words.slice(0, 180)}`],
    trials: (side) => [{ nctId: side === 'left' ? 'NCT00000001' : 'NCT00000002', name: null }],
    urgency: (side) => ({ startBy: side === 'left' ? '2026-12-01' : '2026-12-24', words: words.slice(0, 280) }),
    evidence: (side) => `${side} ${words}`.slice(0, 4_000),
  };
  const opinions = (count: number) =>
    Array.from({ length: count }, (_, place) =>
      opinionOf(
        place + 1,
        Object.fromEntries(dimensions.map((name) => [name, says(value[name](place % 2 === 0 ? 'left' : 'right'))])),
        { clinician: `Dr. ${'Very '.repeat(30)}Long ${place}`, institution: words.slice(0, 190) },
      ),
    );
  const sheet = (count: number, language: 'en' | 'es' = 'en') => {
    const all = opinions(count);
    return composeComparisonSheet({
      client: { legalName: 'Sigríður '.repeat(20).trim() },
      case: { cancer: words.slice(0, 190), goal: words.slice(0, 1_900) },
      practice: { name: 'Sample Compass Advocacy' },
      opinions: all,
      comparison: compareOpinions(all, drugNames),
      annotations: dimensions.map((dimension) => ({
        ...blankAnnotation('case-a' as CaseId, dimension),
        material: 'yes' as const,
        clarifyingQuestion: words.slice(0, 900),
        byEye: 'different' as const,
      })),
      records: [],
      dated: '2026-11-21' as Day,
      language,
    });
  };

  it.each([2, 3, 8, 40])('fits two pages with %i opinions at their longest', (count) => {
    for (const paperSize of ['letter', 'a4'] as const) {
      expect(drawDocument(sheet(count), kit, { paperSize, showGaps: false }).pageCount).toBeLessThanOrEqual(2);
      expect(drawDocument(sheet(count, 'es'), kit, { paperSize, showGaps: false }).pageCount).toBeLessThanOrEqual(2);
    }
  });

  it.skipIf(!hasTools)('names every difference even at its shortest, and says where the rest is', () => {
    const words = wordsOf(draw(sheet(8)).pdf).toLowerCase();

    for (const label of ['diagnosis', 'stage', 'grade', 'biomarkers', 'kinds of treatment', 'drugs or procedures']) {
      expect(words).toContain(label);
    }
    for (const label of [
      'aim of treatment',
      'order of treatment',
      'further tests',
      'clinical trials',
      'reasons given',
    ]) {
      expect(words).toContain(label);
    }
    expect(words).toContain('continued in the app');
    expect(words).toContain('not medical advice');
    expect(words).toContain('my decision');
  });
});

describe('the recovery sheet', () => {
  const sheet = composeRecoverySheet({
    groups: ['ABCD', 'EFGH', 'JKLM', 'NPQR', 'STUV', 'WXYZ', '2345', '67AB', 'CDEF'],
    practiceName: 'Sample Compass Advocacy',
    personName: 'Ada Advocate',
    createdOn: '2026-11-21' as Day,
  });

  it.skipIf(!hasTools)('shows every group of the key, for whom and when, on one page', () => {
    const { pdf, pageCount } = draw(sheet);

    expect(pageCount).toBe(1);
    expect(wordsOf(pdf)).toContain('ABCD EFGH JKLM NPQR STUV WXYZ 2345 67AB CDEF');
    expect(wordsOf(pdf)).toContain('made for Ada Advocate, November 21, 2026');
  });
});
