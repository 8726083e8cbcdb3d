import { describe, expect, it } from 'vitest';
import spanishKinds from '../../../resources/opinions/es/record-kinds.json' with { type: 'json' };
import spanishSheet from '../../../resources/opinions/es/sheet.json' with { type: 'json' };
import spanishWords from '../../../resources/opinions/es/words.json' with { type: 'json' };
import englishSheet from '../../../resources/opinions/sheet.json' with { type: 'json' };
import englishWords from '../../../resources/opinions/words.json' with { type: 'json' };
import { blankAnnotation } from '../../../src/domain/opinions/comparison.ts';
import { type ComparisonSheetFacts, composeComparisonSheet } from '../../../src/domain/opinions/comparison-sheet.ts';
import type { Opinion } from '../../../src/domain/opinions/opinion.ts';
import { sayDimension } from '../../../src/domain/opinions/say.ts';
import { dateIn, readingLanguage } from '../../../src/domain/opinions/words.ts';
import { recordKinds } from '../../../src/domain/records/record-item.ts';
import type { ComposedDocument } from '../../../src/domain/shared/blocks.ts';
import type { Day } from '../../../src/domain/shared/days.ts';
import type { CaseId, RecordItemId } from '../../../src/domain/shared/ids.ts';
import { letterRecord } from '../letters/letter-facts.ts';
import { compare, none, opinionOf, says } from './compare-fixture.ts';

/** Every word of a file by its place, "differ.heading". */
function wordsOf(value: unknown, place = ''): ReadonlyArray<readonly [place: string, words: string]> {
  if (typeof value === 'string') return [[place, value]];
  return Object.entries(value as object)
    .filter(([key]) => key !== 'asOf' && key !== 'source')
    .flatMap(([key, inner]) => wordsOf(inner, place === '' ? key : `${place}.${key}`));
}

const placeholdersOf = (words: string) => [...words.matchAll(/\{\w+\}/g)].map(([name]) => name).sort();

const pairs = [
  { file: 'words.json', english: englishWords, spanish: spanishWords },
  { file: 'sheet.json', english: englishSheet, spanish: spanishSheet },
];

describe.each(pairs)('the Spanish $file', ({ english, spanish }) => {
  const spanishAt = new Map(wordsOf(spanish));

  it('has a word for each English one and no other', () => {
    expect([...spanishAt.keys()].sort()).toEqual(
      wordsOf(english)
        .map(([place]) => place)
        .sort(),
    );
  });

  it.each(wordsOf(english))('says %s in Spanish, with the same placeholders', (place, words) => {
    const said = spanishAt.get(place) ?? '';

    expect(said.trim()).not.toBe('');
    expect(said).not.toBe(words);
    expect(placeholdersOf(said)).toEqual(placeholdersOf(words));
  });
});

it('every kind of record has a Spanish name', () => {
  expect(Object.keys(spanishKinds.labels)).toEqual([...recordKinds]);
  expect(Object.values(spanishKinds.labels)).not.toContain('');
});

describe('what an opinion says, in Spanish', () => {
  it.each([
    [
      'what was typed, between quotation marks',
      sayDimension('diagnosis', says({ histology: 'Adenocarcinoma', subtype: 'mucinous', site: 'Right colon' }), 'es'),
      '“Adenocarcinoma, mucinous (Right colon)”',
    ],
    [
      'a stage by its code',
      sayDimension('stage', says({ prefix: 'c', tnm: 'cT2 N1 M0', group: 'stage 2B', edition: 'AJCC 8' }), 'es'),
      'Etapa 2B, cT2 N1 M0 (clínica, AJCC 8)',
    ],
    [
      'a stage in words as it was typed',
      sayDimension('stage', says({ prefix: 'y', tnm: null, group: 'limited disease', edition: null }), 'es'),
      'Etapa “limited disease” (después del tratamiento)',
    ],
    [
      'kinds of treatment, always in one order',
      sayDimension('modality', says(['supportive', 'systemic', 'surgery']), 'es'),
      'Cirugía, tratamiento con medicamentos, cuidados de apoyo',
    ],
    ['an aim', sayDimension('intent', says('palliative'), 'es'), 'Aliviar los síntomas'],
    ['an order', sayDimension('sequence', says('neoadjuvant'), 'es'), 'Antes del tratamiento principal'],
    [
      'markers by name, results as typed',
      sayDimension('biomarkers', says([{ marker: 'HER2', result: 'low' }]), 'es'),
      'HER2: “low”',
    ],
    ['a grade as typed', sayDimension('grade', says({ system: 'Nottingham', value: '2' }), 'es'), '“Nottingham 2”'],
    [
      'trials by name and number',
      sayDimension(
        'trials',
        says([
          { nctId: 'NCT00000001', name: 'A trial' },
          { nctId: null, name: null },
        ]),
        'es',
      ),
      '“A trial” (NCT00000001); Un estudio clínico sin nombre',
    ],
    [
      'a day to start by',
      sayDimension('urgency', says({ startBy: '2026-12-01' as Day, words: 'soon' }), 'es')?.replaceAll('\u00A0', ' '),
      'Comenzar a más tardar el 1 de diciembre de 2026; “soon”',
    ],
    ['that there is none', sayDimension('furtherTesting', none, 'es'), 'Ninguna otra prueba'],
  ])('is %s', (_, said, words) => {
    expect(said).toBe(words);
  });

  it('writes days the Spanish way, day and month on one line', () => {
    expect(dateIn('es', '2026-11-21' as Day)).toBe('21\u00A0de\u00A0noviembre de 2026');
    expect(dateIn('en', '2026-11-21' as Day)).toBe('November 21, 2026');
  });
});

it.each([
  ['es', 'es'],
  ['es-MX', 'es'],
  ['en', 'en'],
  ['vi', 'en'],
  ['est', 'en'],
])('a client who reads %s best gets the paper in %s', (language, given) => {
  expect(readingLanguage({ language })).toBe(given);
});

const first = opinionOf(
  1,
  {
    biomarkers: says([
      { marker: 'ER', result: 'positive' },
      { marker: 'HER2', result: 'positive' },
    ]),
    regimenOrProcedure: says(['Xeloda']),
    intent: says('curative' as const),
    furtherTesting: says(['Bone scan', 'Brain MRI']),
    grade: says({ system: 'Nottingham', value: '2' }),
    evidence: says('Because of the node.'),
  },
  { clinician: 'Dra. Ana Inventada' },
);
const second = opinionOf(
  2,
  {
    biomarkers: none,
    regimenOrProcedure: says(['capecitabine']),
    intent: says('palliative' as const),
    furtherTesting: says(['Bone scan']),
    grade: says({ system: 'Nottingham', value: '2.' }),
    evidence: says('Because of the re-read.'),
  },
  { clinician: 'Dr. Iván Ficticio' },
);

function factsOf(opinions: ReadonlyArray<Opinion>, more: Partial<ComparisonSheetFacts> = {}): ComparisonSheetFacts {
  return {
    client: { legalName: 'Rosa Inventada' },
    case: { cancer: 'Mama izquierda', goal: 'Quiero seguir cantando.' },
    practice: { name: 'Sample Compass Advocacy' },
    opinions,
    comparison: compare(...opinions),
    annotations: [],
    records: [letterRecord(1, 'pathologyReport'), letterRecord(2, 'imagingStudy', { title: 'MRI' })],
    dated: '2026-11-21' as Day,
    language: 'es',
    ...more,
  };
}

const textOf = ({ blocks }: ComposedDocument) => JSON.stringify(blocks).replaceAll('\u00A0', ' ');

function versionsOf(document: ComposedDocument): ComposedDocument[] {
  return document.limit === null ? [document] : [document, ...versionsOf(document.limit.shorter)];
}

describe('the comparison summary in Spanish', () => {
  const sheet = composeComparisonSheet(factsOf([first, second]));

  it('tells readers of the file that it is Spanish', () => {
    expect(sheet.meta).toMatchObject({
      language: 'es-US',
      title: 'Comparación de opiniones para Rosa Inventada',
      dated: '2026-11-21',
    });
    expect(sheet.meta.footer).toContain('no es consejo médico');
  });

  it('keeps what was typed and says the rest in Spanish', () => {
    const said = textOf(sheet);

    for (const words of [
      'ER: “positive”; HER2: “positive”',
      'ER: Ninguno; HER2: Ninguno',
      '“Xeloda” (“Xeloda” y “capecitabine” son lo mismo)',
      'solo Dra. Ana Inventada: “Brain MRI”',
      'Ninguno de los dos menciona: diagnóstico, etapa, tipos de tratamiento',
      '“Quiero seguir cantando.”',
    ]) {
      expect(said).toContain(words);
    }
  });

  it('holds no English word of the summary in any version', () => {
    const english = [...wordsOf(englishSheet), ...wordsOf(englishWords)]
      .map(([, words]) => words)
      .filter((words) => words.length > 6 && !words.includes('{'));

    for (const version of versionsOf(sheet)) {
      const said = textOf(version);
      expect(english.filter((words) => said.includes(words))).toEqual([]);
    }
  });

  it('names the records a doctor did not have in Spanish', () => {
    const had = (...ids: string[]) => ({ basedOn: ids as unknown as RecordItemId[] });
    const opinions = [
      { ...first, ...had('record-1') },
      { ...second, ...had('record-1', 'record-2') },
    ];

    expect(textOf(composeComparisonSheet(factsOf(opinions)))).toContain(
      'Dra. Ana Inventada no tenía: Archivos del estudio de imágenes: “MRI”.',
    );
  });

  it('says "e" before the sound of i', () => {
    const named = (one: string, other: string) =>
      textOf(
        composeComparisonSheet(factsOf([{ ...first, clinician: one }, { ...second, clinician: other }, opinionOf(3)])),
      );

    expect(named('Ana', 'Iván')).toContain('solo Ana e Iván: “Xeloda”');
    expect(named('Iván', 'Ana')).toContain('solo Iván y Ana: “Xeloda”');
  });

  it('closes the quotation marks of words it had to cut', () => {
    const long = 'a long explanation of what the doctor has seen and thinks '.repeat(12).trim();
    const annotations = [{ ...blankAnnotation('case-a' as CaseId, 'intent'), clarifyingQuestion: long }];
    const cut = versionsOf(composeComparisonSheet(factsOf([first, second], { annotations })))[2];

    expect(textOf(cut as ComposedDocument)).toMatch(/“a long explanation [^“”]*…”/);
  });
});
