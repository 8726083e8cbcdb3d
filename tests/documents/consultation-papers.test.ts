import { describe, expect, test } from 'vitest';
import { drawDocument } from '../../src/documents/draw-document.ts';
import { composeConsultNotes } from '../../src/domain/papers/consult-notes.ts';
import { composeTravelSheet } from '../../src/domain/papers/travel-sheet.ts';
import { consultNotesFacts, longTravelFacts, travelFacts } from '../domain/papers/consultation-paper-fixture.ts';
import { someConsultation } from '../support/build-consultation.ts';
import { faultsOf, hasTools, kit, needsTools, wordsOf } from './print-fixture.ts';

const sizes = ['letter', 'a4'] as const;

describe.skipIf(!hasTools)(`papers of a consultation on paper (${needsTools})`, () => {
  test.each(sizes)('a travel sheet stays on one page of %s, unshortened', (paperSize) => {
    const { pdf, pageCount } = drawDocument(composeTravelSheet(travelFacts()), kit, { paperSize, showGaps: false });
    expect(pageCount).toBe(1);
    expect(faultsOf(pdf)).toBe('');
    expect(wordsOf(pdf)).toContain('2:05 PM New York time (EST)');
    expect(wordsOf(pdf)).not.toContain('shortened');
  });

  test.each(sizes)('the longest travel sheet stays on one page of %s and says that it is shortened', (paperSize) => {
    const { pdf, pageCount } = drawDocument(composeTravelSheet(longTravelFacts()), kit, { paperSize, showGaps: false });
    expect(pageCount).toBe(1);
    expect(wordsOf(pdf)).toContain('Some of the text is shortened to fit this page');
    expect(wordsOf(pdf)).toContain('Nurse Ito');
  });

  test('long notes go on over as many pages as they need, to the last word', () => {
    const notes = `${'She explains the scan.\n'.repeat(400)}The last word.`;
    const facts = { ...consultNotesFacts(), consultation: someConsultation({ notes }) };
    const { pdf, pageCount } = drawDocument(composeConsultNotes(facts), kit, { paperSize: 'letter', showGaps: false });
    expect(pageCount).toBeGreaterThan(5);
    expect(faultsOf(pdf)).toBe('');
    expect(wordsOf(pdf)).toContain('The last word.');
  });
});
