import { describe, expect, it } from 'vitest';
import { noValues } from '../../../src/domain/cases/case.ts';
import { slotOf } from '../../../src/domain/consultations/slot.ts';
import { dateIn } from '../../../src/domain/opinions/words.ts';
import {
  composeQuestionSheet,
  type QuestionSheetFacts,
  questionSheetName,
} from '../../../src/domain/papers/question-sheet.ts';
import { findBankQuestion } from '../../../src/domain/questions/bank.ts';
import { typedFill } from '../../../src/domain/questions/fill.ts';
import type { Question } from '../../../src/domain/questions/question.ts';
import { day } from '../cases/build-case.ts';
import { buildQuestion } from '../questions/build-question-facts.ts';

const bank = (bankId: string, set: Partial<Question> = {}): Question =>
  buildQuestion({ id: bankId as Question['id'], bankId, text: findBankQuestion(bankId)?.text ?? '', ...set });
const b1 = bank('B1', { fills: [typedFill('stageGroup', 'IIB')] });
const own = buildQuestion({ text: 'Can I keep my {hair}?', isTop: true });
const m1 = bank('M1', { fills: [typedFill('scanDate', 'August 12, 2026 and November 3, 2026')] });
const d1 = bank('D1', { fills: [typedFill('proposedTreatment', 'surgery')] });

const compose = (set: Partial<QuestionSheetFacts> = {}) =>
  composeQuestionSheet({
    client: { legalName: 'Ana Example' },
    case: { cancer: 'Breast, left', values: { ...noValues, mustAvoid: 'Losing feeling in my hands' } },
    practice: { name: 'Sample Advocacy' },
    questions: [b1, own],
    consultation: null,
    slot: null,
    step: 'questions',
    dated: day('2026-11-21'),
    approvedOn: null,
    language: 'en',
    largePrint: false,
    ...set,
  });
const titles = (set: Partial<QuestionSheetFacts> = {}) =>
  compose(set).blocks.flatMap((block) => (block.kind === 'box' ? [block.title] : []));

describe('the question sheet', () => {
  it('prints the marked ones first, numbered on, and room below each', () => {
    const { blocks } = compose();

    expect(titles().slice(0, 2)).toEqual([
      '1.  Can I keep my {hair}?',
      '2.  Do you agree with stage IIB (____________)? On which findings does it rest?',
    ]);
    expect(blocks.filter(({ kind }) => kind === 'heading')).toMatchObject([
      { text: 'What counts most to me' },
      { text: 'Further questions' },
    ]);
    expect(blocks.every((block) => block.kind !== 'box' || block.lines >= 2)).toBe(true);
  });

  it('prints a blank as a line and never as braces', () => {
    const all = titles({ questions: ['A1', 'B1', 'C4', 'D6', 'E3', 'F5', 'G1', 'L1'].map((id) => bank(id)) });

    expect(all.join(' ')).not.toMatch(/[{}]/);
    expect(all[2]).toContain('ER ____________, PR ____________');
  });

  it('stands in Spanish, dates, codes and kinds of treatment with it, typed words between quotation marks', () => {
    const typed = bank('I2', { fills: [typedFill('avoidEffect', 'losing feeling in my hands')] });

    expect(titles({ language: 'es', questions: [b1, m1, d1, typed] }).slice(0, 4)).toEqual([
      '1.  ¿Están de acuerdo con la etapa IIB (____________)? ¿En qué hallazgos se basa?',
      `2.  ¿Muestran los estudios de imagen (${dateIn('es', day('2026-08-12'))} y ${dateIn('es', day('2026-11-03'))}) un beneficio real, ningún cambio o crecimiento?`,
      '3.  ¿Qué haría usted primero, y por qué sería más adecuado para mí que cirugía?',
      '4.  Lo que más quiero evitar es “losing feeling in my hands”. ¿Qué opción me protege más de eso?',
    ]);
    expect(compose({ language: 'es' }).meta.language).toBe('es-US');
  });

  it.each([
    [
      'en' as const,
      'America/Chicago',
      ['December 1, 2026, 12:05 AM New York time (EST)', 'November 30, 2026, 11:05 PM Chicago time (CST)'],
    ],
    [
      'es' as const,
      'America/Chicago',
      [
        '1 de diciembre de 2026, 12:05 a. m., hora de New York (EST)',
        '30 de noviembre de 2026, 11:05 p. m., hora de Chicago (CST)',
      ],
    ],
    ['en' as const, 'America/Detroit', ['December 1, 2026, 12:05 AM New York time (EST)']],
    [
      'en' as const,
      null,
      [
        'December 1, 2026, 12:05 AM New York time (EST)',
        'November 30, 2026, 9:05 PM Los Angeles time (PST), where my advocate is; check it against my own clock',
      ],
    ],
    [
      'es' as const,
      null,
      [
        '1 de diciembre de 2026, 12:05 a. m., hora de New York (EST)',
        '30 de noviembre de 2026, 9:05 p. m., hora de Los Angeles (PST), donde está quien lleva mi defensa; comprobar con mi reloj',
      ],
    ],
  ])('says in %s when it is for the center and for a client in %s', (language, clientZone, expected) => {
    const at = { startsAt: '2026-12-01T00:05', timeZone: 'America/New_York', durationMinutes: 60 };
    const slot = slotOf(at, { client: clientZone, advocate: 'America/Los_Angeles' });
    const consultation = { clinicianName: 'Dr. Ada Example', institution: null, people: [] };

    const block = compose({ language, slot, consultation }).blocks.find(({ kind }) => kind === 'facts');
    const pairs = block?.kind === 'facts' ? block.pairs : [];
    const said = (label: string) => {
      const value = pairs.find((pair) => pair.label === label)?.value;
      return value?.kind === 'text' ? [value.text.replaceAll('\u00a0', ' ')] : [];
    };

    expect([...said('When'), ...said('Cuándo'), ...said('My time'), ...said('Mi hora')]).toEqual(expected);
  });

  it('leaves the client’s words and a changed wording of the bank as they are in Spanish', () => {
    const changed = bank('D4', { text: 'Which part of the first plan would you keep?' });

    expect(titles({ language: 'es', questions: [own, changed] }).slice(0, 2)).toEqual([
      '1.  Can I keep my {hair}?',
      '2.  Which part of the first plan would you keep?',
    ]);
  });

  it.each([
    ['en', null, 'Prepared by the advocate for Ana Example; not medical advice; client-approved on ____________'],
    ['en', day('2026-11-20'), 'client-approved on November\u00A020,\u00A02026'],
    [
      'es',
      null,
      'Preparado para Ana Example por su servicio de defensa del paciente; no es consejo médico; aprobado por el cliente el ____________',
    ],
  ] as const)('has its foot in %s, with the day of approval or a line for it', (language, approvedOn, foot) => {
    expect(compose({ language, approvedOn }).meta.footer).toContain(foot);
  });

  it('says who asks and of whom, and what matters to the client', () => {
    const asked = buildQuestion({ asker: 'supportPerson', askedOf: 'Dr. Uma Sample' });
    const { blocks } = compose({
      questions: [asked],
      consultation: {
        clinicianName: 'Dr. Uma Sample',
        institution: 'Second Center',
        people: [{ name: 'Bo', role: 'brother' }],
      },
    });

    expect(blocks).toContainEqual(
      expect.objectContaining({ note: 'The person with me asks this. For Dr. Uma Sample.' }),
    );
    expect(JSON.stringify(blocks)).toContain('"Dr. Uma Sample, Second Center"');
    expect(JSON.stringify(blocks)).toContain('Bo (brother)');
    expect(JSON.stringify(blocks)).toContain('Losing feeling in my hands');
  });

  it('is set in 18 points when asked, and its file names no client', () => {
    expect(compose({ largePrint: true }).meta.style).toBe('largePrint');
    const facts = { language: 'es', largePrint: true, dated: day('2026-11-21') } as QuestionSheetFacts;
    expect(questionSheetName(facts)).toBe('Preguntas en letra grande 2026-11-21.pdf');
  });
});
