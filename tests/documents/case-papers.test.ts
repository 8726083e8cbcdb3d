import { describe, expect, test } from 'vitest';
import { drawDocument } from '../../src/documents/draw-document.ts';
import { composeCaseBrief } from '../../src/domain/papers/case-brief.ts';
import { composeSourceShortlist } from '../../src/domain/papers/source-shortlist.ts';
import { briefFacts, entry, longBriefFacts, shortlistFacts } from '../domain/papers/case-paper-fixture.ts';
import { faultsOf, hasTools, infoOf, kit, needsTools, textOfPages, wordsOf } from './print-fixture.ts';

const sizes = ['letter', 'a4'] as const;

describe.skipIf(!hasTools)(`papers of a case on paper (${needsTools})`, () => {
  test.each(sizes)('a brief with everything said stays on one page of %s, unshortened', (paperSize) => {
    const { pdf, pageCount } = drawDocument(composeCaseBrief(briefFacts()), kit, { paperSize, showGaps: false });
    expect(pageCount).toBe(1);
    expect(faultsOf(pdf)).toBe('');
    expect(wordsOf(pdf)).toContain('“To play the violin at Easter”');
    expect(wordsOf(pdf)).toContain('23 days left to decide');
    expect(wordsOf(pdf)).not.toContain('Shortened');
  });

  test.each(sizes)(
    'the longest brief there can be stays on one page of %s and says what was shortened',
    (paperSize) => {
      const { pdf, pageCount } = drawDocument(composeCaseBrief(longBriefFacts()), kit, { paperSize, showGaps: false });
      expect(pageCount).toBe(1);
      expect(wordsOf(pdf)).toContain('Shortened to stay on one page');
      expect(wordsOf(pdf)).toContain('not yet approved by the client');
    },
  );

  test.each(sizes)('the shortlist lies on its side on %s, with every candidate on it', (paperSize) => {
    const { pdf, pageCount } = drawDocument(composeSourceShortlist(shortlistFacts()), kit, {
      paperSize,
      showGaps: false,
    });
    expect(faultsOf(pdf)).toBe('');
    expect(infoOf(pdf)).toMatch(paperSize === 'letter' ? /792 x 612/ : /841\.89 x 595\.28/);
    expect(pageCount).toBeLessThanOrEqual(4);
    expect(textOfPages(pdf)[0]).toContain('Far Center');
    expect(wordsOf(pdf)).toContain('Amounts named so far');
  });

  test('four candidates with the longest texts there can be lose no row', () => {
    const long = 'words and more of them '.repeat(350);
    const four = ['A', 'B', 'C', 'D'].map((name) =>
      entry(`Center ${name}`, { note: long }, { recordsList: long, limits: long.slice(0, 1_900) }),
    );
    const { pdf } = drawDocument(composeSourceShortlist(shortlistFacts(four)), kit, {
      paperSize: 'letter',
      showGaps: false,
    });
    const words = wordsOf(pdf);
    for (const row of ['Where it stands', 'Not asked of anyone yet', 'Records it asks for', 'Limits, in its words']) {
      expect(words).toContain(row);
    }
  });
});
