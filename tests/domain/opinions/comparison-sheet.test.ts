import { describe, expect, it } from 'vitest';
import sheetWords from '../../../resources/opinions/sheet.json' with { type: 'json' };
import opinionWords from '../../../resources/opinions/words.json' with { type: 'json' };
import { blankAnnotation } from '../../../src/domain/opinions/comparison.ts';
import { type ComparisonSheetFacts, composeComparisonSheet } from '../../../src/domain/opinions/comparison-sheet.ts';
import type { Opinion } from '../../../src/domain/opinions/opinion.ts';
import { details } from '../../../src/domain/opinions/sheet-words.ts';
import type { ComposedDocument } from '../../../src/domain/shared/blocks.ts';
import type { Day } from '../../../src/domain/shared/days.ts';
import type { CaseId, RecordItemId } from '../../../src/domain/shared/ids.ts';
import { letterRecord } from '../letters/letter-facts.ts';
import { compare, none, opinionOf, says } from './compare-fixture.ts';

const first = opinionOf(1, {
  stage: says({ prefix: 'c', tnm: null, group: 'IIB', edition: null }),
  biomarkers: says([
    { marker: 'ER', result: 'positive' },
    { marker: 'HER2', result: 'positive' },
  ]),
  regimenOrProcedure: says(['Xeloda']),
  intent: says('curative' as const),
  sequence: says('neoadjuvant' as const),
  trials: none,
  evidence: says('Because of the node.'),
});
const second = opinionOf(2, {
  stage: says({ prefix: 'c', tnm: null, group: 'stage 2B', edition: null }),
  biomarkers: says([
    { marker: 'ER', result: 'positive' },
    { marker: 'HER2', result: 'low' },
  ]),
  regimenOrProcedure: says(['capecitabine']),
  intent: says('curative' as const),
  sequence: says('adjuvant' as const),
  evidence: says('Because of the re-read.'),
});

function factsOf(opinions: ReadonlyArray<Opinion>, more: Partial<ComparisonSheetFacts> = {}): ComparisonSheetFacts {
  return {
    client: { legalName: 'Sigríður Ólafsdóttir' },
    case: { cancer: 'Breast, left', goal: 'I want to keep playing.' },
    practice: { name: 'Sample Compass Advocacy' },
    opinions,
    comparison: compare(...opinions),
    annotations: [],
    records: [letterRecord(1, 'pathologyReport'), letterRecord(2, 'imagingStudy', { title: 'MRI' })],
    dated: '2026-11-21' as Day,
    language: 'en',
    ...more,
  };
}

function outlineOf({ blocks }: ComposedDocument): string[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'heading') return [`# ${block.text}`];
    if (block.kind === 'sides') return [block.title];
    if (block.kind === 'banner' || block.kind === 'box') return [`[${block.title}]`];
    return [];
  });
}

const textOf = (document: ComposedDocument) => JSON.stringify(document.blocks);

function versionsOf(document: ComposedDocument): ComposedDocument[] {
  return document.limit === null ? [document] : [document, ...versionsOf(document.limit.shorter)];
}

describe('the comparison summary for the client', () => {
  it('puts differences first, then what both say, the rest, questions, the goal and a box for the decision', () => {
    expect(outlineOf(composeComparisonSheet(factsOf([first, second])))).toEqual([
      '# Where they differ',
      'Biomarkers',
      'Order of treatment',
      '# What both say',
      '# What only one of them speaks of',
      '# Said in different words',
      'Reasons given',
      '# What matters to you',
      '[My decision]',
    ]);
  });

  it('puts what would change treatment before the other differences', () => {
    const sheet = composeComparisonSheet(
      factsOf([first, second], {
        annotations: [
          { ...blankAnnotation('case-a' as CaseId, 'biomarkers'), material: 'no' },
          { ...blankAnnotation('case-a' as CaseId, 'sequence'), material: 'yes' },
        ],
      }),
    );

    expect(outlineOf(sheet).slice(0, 3)).toEqual(['# Where they differ', 'Order of treatment', 'Biomarkers']);
  });

  it('sets only the differing markers apart and names the others once', () => {
    const sides = composeComparisonSheet(factsOf([first, second])).blocks.find((block) => block.kind === 'sides');

    expect(sides).toMatchObject({
      sides: [{ says: 'HER2: positive' }, { says: 'HER2: low' }],
      after: [{ label: 'The same', text: 'ER positive' }],
    });
  });

  it('tells that two names are one drug', () => {
    expect(textOf(composeComparisonSheet(factsOf([first, second])))).toContain(
      'Xeloda and capecitabine are one and the same',
    );
  });

  it('lists open questions under the point they belong to', () => {
    const annotations = [
      { ...blankAnnotation('case-a' as CaseId, 'biomarkers'), clarifyingQuestion: 'Which block was tested?' },
    ];
    const sheet = composeComparisonSheet(factsOf([first, second], { annotations }));

    expect(outlineOf(sheet)).toContain('# Questions still open');
    expect(textOf(sheet)).toContain('Which block was tested?');
  });

  it('moves what was compared by eye to where the eye put it', () => {
    const annotations = [{ ...blankAnnotation('case-a' as CaseId, 'evidence'), byEye: 'compatible' as const }];
    const sheet = composeComparisonSheet(factsOf([first, second], { annotations }));

    expect(outlineOf(sheet)).not.toContain('# Said in different words');
    expect(textOf(sheet)).toContain('compared by eye, differs in detail only');
  });

  it('shows first of all which records a doctor did not have', () => {
    const had = (...ids: string[]) => ({ basedOn: ids as unknown as RecordItemId[] });
    const opinions = [
      { ...first, ...had('record-1') },
      { ...second, ...had('record-1', 'record-2') },
    ];
    const sheet = composeComparisonSheet(factsOf(opinions));

    expect(outlineOf(sheet)[0]).toBe('[The doctors did not have the same records in hand.]');
    expect(textOf(sheet)).toMatch(/Dr. Number 1 did not have: [^"]*MRI/);
  });

  it('says when it is not known what a doctor had', () => {
    const opinions = [{ ...first, basedOn: ['record-1' as RecordItemId] }, second];

    expect(textOf(composeComparisonSheet(factsOf(opinions)))).toContain(
      'What Dr. Number 2 had in hand was not written down.',
    );
  });

  it('leaves room to write when the client has not said what matters', () => {
    const sheet = composeComparisonSheet(factsOf([first, second], { case: { cancer: 'Breast', goal: null } }));

    expect(outlineOf(sheet)).toContain('[What matters to you, in your own words]');
    expect(sheet.gaps).toEqual([]);
  });

  it('keeps every difference in every shorter version', () => {
    const versions = versionsOf(composeComparisonSheet(factsOf([first, second])));

    expect(versions).toHaveLength(details.length);
    for (const version of versions) {
      expect(textOf(version)).toMatch(/biomarkers/i);
      expect(textOf(version)).toMatch(/order of treatment/i);
    }
  });

  it('says that it is continued in the app once words were shortened', () => {
    const versions = versionsOf(composeComparisonSheet(factsOf([first, second])));

    expect(textOf(versions[0] as ComposedDocument)).not.toContain('continued in the app');
    expect(textOf(versions.at(-1) as ComposedDocument)).toContain('continued in the app');
  });

  it('carries the footer that it is no medical advice', () => {
    expect(composeComparisonSheet(factsOf([first, second])).meta.footer).toContain(
      'Prepared by the advocate for Sigríður Ólafsdóttir; not medical advice',
    );
  });

  it('never speaks of a score, a winner or advice in its own words', () => {
    const own = JSON.stringify([sheetWords, opinionWords]).toLowerCase();

    for (const word of [
      'recommend',
      'best',
      'correct',
      'error',
      'winner',
      'cure rate',
      'guarantee',
      'you should',
      'score',
    ]) {
      expect(own).not.toContain(word);
    }
  });
});
