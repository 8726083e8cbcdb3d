import { describe, expect, test } from 'vitest';
import { noTravel } from '../../../src/domain/consultations/consultation.ts';
import { slotOf } from '../../../src/domain/consultations/slot.ts';
import { composeConsultNotes } from '../../../src/domain/papers/consult-notes.ts';
import { composeTravelSheet } from '../../../src/domain/papers/travel-sheet.ts';
import type { ComposedDocument, Span } from '../../../src/domain/shared/blocks.ts';
import type { Day } from '../../../src/domain/shared/days.ts';
import type { ConsultationId, QuestionId } from '../../../src/domain/shared/ids.ts';
import { someConsultation } from '../../support/build-consultation.ts';
import { consultNotesFacts, someAnswer, someQuestion, travelFacts } from './consultation-paper-fixture.ts';

const say = (span: Span) => (span.kind === 'text' ? span.text.replaceAll('\u00A0', ' ') : span.label);

function facts({ blocks }: ComposedDocument): Record<string, string> {
  return Object.fromEntries(
    blocks.flatMap((block) =>
      block.kind === 'facts' ? block.pairs.map(({ label, value }) => [label, say(value)]) : [],
    ),
  );
}

function lines({ blocks }: ComposedDocument): ReadonlyArray<string> {
  return blocks.flatMap((block) => {
    if (block.kind === 'paragraph') return [block.spans.map(say).join('')];
    if (block.kind === 'list') return block.items.map((item) => item.map(say).join(''));
    return block.kind === 'heading' ? [`# ${block.text}`] : [];
  });
}

describe('the travel sheet', () => {
  test('says when in the time of the center and of the client, and whom to call', () => {
    expect(facts(composeTravelSheet(travelFacts()))).toEqual({
      When: 'Tuesday, December 1, 2026, 2:05 PM New York time (EST)',
      'Your time': '11:05 AM Los Angeles time (PST)',
      'How long': 'About 60 minutes',
      How: 'In person',
      Where: 'Building C\n1 Example Way',
      'Phone there': '555-0142',
      'Who comes along': 'Zofia Przykładowa (daughter)',
      Interpreter: 'Polish, not confirmed yet',
      'Leave at': 'Tue, Dec 1, 2026, 7:30 AM Los Angeles time (PST)',
      Way: 'By train',
      'At the center': 'Nurse Ito, 555-0142',
      'Your advocate': 'Ada Advocate, 555-0190',
    });
  });

  test('names no zone for leaving where the client keeps the time of the center', () => {
    const all = travelFacts();
    const slot = slotOf(all.consultation, { client: 'America/Detroit', advocate: 'America/Los_Angeles' });
    expect(facts(composeTravelSheet({ ...all, slot }))['Leave at']).toBe('Tue, Dec 1, 2026, 7:30 AM');
  });

  test('names the day where the client’s is another one', () => {
    const consultation = someConsultation({ startsAt: '2026-12-01T00:30' });
    const slot = slotOf(consultation, { client: 'America/Chicago', advocate: 'America/New_York' });
    const document = composeTravelSheet({ ...travelFacts(), consultation, slot });
    expect(facts(document)['Your time']).toBe('Monday, November 30, 2026, 11:30 PM Chicago time (CST)');
  });

  test('says in one clause that the advocate’s clock stands for the client’s while that is not noted', () => {
    const consultation = someConsultation();
    const own = (client: string | null) => {
      const slot = slotOf(consultation, { client, advocate: 'America/Denver' });
      return facts(composeTravelSheet({ ...travelFacts(), consultation, slot }))['Your time'];
    };
    expect(own('America/Denver')).toBe('12:05 PM Denver time (MST)');
    expect(own(null)).toBe('12:05 PM Denver time (MST), where your advocate is; check it against your own clock');
  });

  test('leaves the advocate’s own time out: it is the client’s paper', () => {
    const consultation = someConsultation();
    const slot = slotOf(consultation, { client: 'America/New_York', advocate: 'America/Denver' });
    expect(facts(composeTravelSheet({ ...travelFacts(), consultation, slot }))).not.toHaveProperty('Your time');
  });

  test('begins with a notice where the time does not exist, and never says that a time is over', () => {
    const of = (startsAt: string) => {
      const consultation = someConsultation({ startsAt });
      const slot = slotOf(consultation, { client: null, advocate: 'America/New_York' });
      return composeTravelSheet({ ...travelFacts(), consultation, slot }).blocks.filter(
        ({ kind }) => kind === 'banner',
      );
    };
    expect(of('2027-03-14T02:30')).toHaveLength(1);
    expect(of('2020-01-15T10:00')).toEqual([]);
  });

  test('says what is not known instead of leaving a hole', () => {
    const consultation = someConsultation({ startsAt: null, travel: noTravel, place: null });
    const document = composeTravelSheet({ ...travelFacts(), consultation, slot: null });
    expect(facts(document).When).toBe('No time is booked yet.');
    expect(lines(document)).toContain('Photo ID, insurance card, list of medicines, your questions.');
    expect(lines(document)).toContain('None is written down. Ask the center when you confirm the time.');
    expect(document.gaps).toEqual([]);
  });

  test.each([
    ['notAsked', 'Please do not record unless the doctor says yes at the start. Nobody has asked yet.'],
    ['no', 'Please do not record. Permission was not given.'],
    ['yes', 'Permission to record was given. Say at the start that the recording begins.'],
  ] as const)('says of recording, when the answer is %s', (answer, words) => {
    const before = travelFacts();
    const recording = { ...before.consultation.recording, answer };
    const consultation = { ...before.consultation, recording };
    expect(lines(composeTravelSheet({ ...before, consultation }))).toContain(words);
  });
});

describe('the notes of a consultation', () => {
  test('give each question meant for it its answer, in rank order, and no other', () => {
    const document = composeConsultNotes({
      ...consultNotesFacts(),
      questions: [
        someQuestion({ id: 'q1' as QuestionId, text: 'First?' }),
        someQuestion({ id: 'q2' as QuestionId, text: 'Second?', consultationId: null }),
        someQuestion({ id: 'q3' as QuestionId, text: 'Third?', consultationId: null }),
        someQuestion({ id: 'q4' as QuestionId, text: 'Fourth?' }),
      ],
      answers: [
        someAnswer({ questionId: 'q3' as QuestionId, answer: 'Yes.\nIn spring.', needsFollowUp: true }),
        someAnswer({ questionId: 'q1' as QuestionId, answer: 'Said elsewhere', consultationId: null }),
      ],
    });
    const all = lines(document);
    expect(all.slice(all.indexOf('# Questions and answers'), all.indexOf('# Notes'))).toEqual([
      '# Questions and answers',
      '1. First?',
      'No answer is written down.',
      '2. Third?',
      'Yes.',
      'In spring.',
      'To be asked again.',
      '3. Fourth?',
      'No answer is written down.',
    ]);
  });

  test('of one that was held also name what was put off and traveled on', () => {
    const next = 'next' as ConsultationId;
    const of = (status: 'held' | 'booked') =>
      lines(
        composeConsultNotes({
          ...consultNotesFacts(),
          consultation: someConsultation({ status }),
          questions: [
            someQuestion({ id: 'q1' as QuestionId, text: 'First?', consultationId: next, status: 'deferred' }),
            someQuestion({ id: 'q2' as QuestionId, text: 'Second?', consultationId: next }),
          ],
          toCome: new Set([next]),
        }),
      );
    expect(of('held')).toEqual(expect.arrayContaining(['1. First?', 'No answer is written down.']));
    expect(of('held')).not.toContain('2. Second?');
    expect(of('booked')).not.toContain('1. First?');
  });

  test('say that the doctor’s own report counts and what is not known', () => {
    const document = composeConsultNotes(consultNotesFacts());
    expect(lines(document)[0]).toContain('what the doctor writes counts');
    expect(facts(document)).toEqual({
      With: 'Dr. Ada Example, Second Center, Breast oncology',
      How: 'By video',
      Recording: 'Not recorded: nobody has asked for permission.',
      'Slides seen by the doctor': 'Not known',
      'Images seen by the doctor': 'Not known',
      'Written summary': 'Not asked for yet',
    });
    expect(lines(document)).not.toContain('# Questions and answers');
  });

  test('say of the written summary what was last known', () => {
    const summary = { requestedOn: '2026-12-01' as Day, dueOn: '2026-12-08' as Day, receivedOn: null };
    const of = (changes: object) =>
      facts(
        composeConsultNotes({
          ...consultNotesFacts(),
          consultation: someConsultation({ summary: { ...summary, ...changes } }),
        }),
      )['Written summary'];
    expect(of({})).toBe('Asked for December 1, 2026; due December 8, 2026');
    expect(of({ requestedOn: null })).toBe('Due December 8, 2026');
    expect(of({ receivedOn: '2026-12-05' })).toBe('Received December 5, 2026');
  });
});
