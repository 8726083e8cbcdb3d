import { expect, test } from 'vitest';
import { hasTools, infoOf, needsTools, wordsOf } from '../documents/print-fixture.ts';
import { openPractice, startApplication } from '../support/test-application.ts';

const SIGRIDUR = 'Sigríður Ólafsdóttir Dæmi';

/** The case of the sample practice whose opinions differ. */
async function openDiffering() {
  const { call, refused, context } = startApplication();
  await call('vault.openSample', {});
  const cards = (await call('board.get', {})).columns.flatMap((column) => column.cards);
  const card = cards.find(({ clientName }) => clientName === SIGRIDUR);
  if (card === undefined) throw new Error('The sample practice has no such client.');
  return { call, refused, context, caseId: card.caseId, clientId: card.clientId };
}

test.skipIf(!hasTools)(`the differing sample case reads right in Spanish, on two pages (${needsTools})`, async () => {
  const { call, caseId } = await openDiffering();

  const { pdf, pageCount, suggestedName, language } = await call('comparison.sheet', { caseId, language: 'es' });

  expect(pageCount).toBe(2);
  expect(language).toBe('es');
  expect(suggestedName).toBe('Comparación de opiniones 2026-11-21.pdf');
  expect(infoOf(pdf)).toContain(`Comparación de opiniones para ${SIGRIDUR}`);
  expect(Buffer.from(pdf).toString('latin1')).toContain('/Lang (es-US)');
  const read = wordsOf(pdf);
  const inOrder = [
    'Sus opiniones médicas, una junto a otra',
    '21 de noviembre de 2026',
    'Usted decide qué hacer',
    'Los médicos no tenían a la mano los mismos registros.',
    'no tenía: Laminillas de patología: “Core biopsy, H&E and HER2” y',
    'En qué difieren',
    'Características del tumor que se midieron con pruebas. Cambiaría el tratamiento.',
    'HER2: “positive”',
    'HER2: “low”',
    'En común ER “positive 90%”; PR “positive 40%”',
    'Antes del tratamiento principal',
    'Después del tratamiento principal',
    'Página 1 de 2',
    'Lo que dicen ambos',
    'Etapa: IIB, cT2 N1 M0 (clínica, AJCC 8) (también escrito “stage 2B”)',
    'Cirugía, radioterapia, tratamiento con medicamentos',
    'Objetivo del tratamiento: Curar',
    'Lo que menciona solo uno de ellos',
    'Ningún estudio clínico',
    'Preguntas pendientes',
    'Lo que le importa a usted',
    'Mi decisión',
    'Página 2 de 2',
  ];
  const places = inOrder.map((words) => read.indexOf(words));
  expect(inOrder.filter((_, at) => places[at] === -1)).toEqual([]);
  expect(places).toEqual(places.toSorted((one, other) => one - other));
});

test('the summary is in the language the client reads best unless another is chosen', async () => {
  const { call, context, caseId, clientId } = await openDiffering();
  const english = await call('comparison.sheet', { caseId });
  const chosen = await call('comparison.sheet', { caseId, language: 'en' });

  await call('clients.update', { clientId, changes: { language: 'es' } });
  const spanish = await call('comparison.sheet', { caseId });
  const englishAgain = await call('comparison.sheet', { caseId, language: 'en' });
  await call('comparison.saveSheet', { caseId });
  await call('comparison.saveSheet', { caseId, language: 'en' });

  expect([english.language, spanish.language]).toEqual(['en', 'es']);
  expect(chosen.pdf).toEqual(english.pdf);
  expect(englishAgain.pdf).toEqual(english.pdf);
  expect(spanish.pdf).not.toEqual(english.pdf);
  expect(context.desktop.saved.map(({ bytes }) => bytes)).toEqual([spanish.pdf, english.pdf]);
});

test('a language there is no summary in is refused with what there is', async () => {
  const { refused } = await openPractice();
  const caseId = '00000000-0000-4000-8000-000000000000';

  const refusal = await refused('comparison.sheet', { caseId, language: 'vi' });

  expect(refusal).toMatchObject({ code: 'invalidInput' });
  expect(JSON.stringify(refusal)).toContain('Choose English or Spanish.');
});
