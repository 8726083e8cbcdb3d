import type { Page } from '@playwright/test';
import { axe } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { shot } from './shot.ts';
import { ask, goTo, openNewStore } from './store.ts';

const citation = { document: 'Visit letter', page: 2, quote: null, restsOn: [] };

async function openQuestions(page: Page): Promise<string> {
  await openNewStore(page);
  const { clientId } = await ask(page, 'clients.add', { legalName: 'Łucja Przykładowa' });
  const { caseId } = await ask(page, 'cases.add', { clientId, cancer: 'Breast, left' });
  await ask(page, 'cases.update', {
    caseId,
    changes: {
      reasons: ['confirmStage', 'validatePlan', 'findTrial'],
      triggers: ['majorSurgery'],
      phase: 'preTreatment',
    },
  });
  await ask(page, 'opinions.add', {
    caseId,
    clinician: 'Dr. Uma Sample',
    dimensions: {
      stage: { kind: 'stated', value: { prefix: 'c', tnm: null, group: 'IIB', edition: null }, citation },
      modality: { kind: 'stated', value: ['surgery'], citation },
    },
  });
  await goTo(page, `/cases/${caseId}/questions`);
  return caseId;
}

test('a list is proposed, filled with its sources, ranked, marked and printed in two languages', async ({
  app,
  page,
}) => {
  const caseId = await openQuestions(page);
  await expect(page.getByText('A short, ranked list')).toBeVisible();
  await axe(page);
  await page.getByRole('button', { name: /^Begin with \d+ proposed questions$/ }).click();

  const list = page.getByRole('list', { name: 'Questions', exact: true });
  const stage = list.getByRole('listitem', { name: /Do you agree with stage IIB/ });
  await expect(stage).toContainText('1 blank');
  await stage.getByRole('button', { name: /^IIB\./ }).hover();
  await expect(page.getByRole('tooltip')).toContainText('Opinion 1, Dr. Uma Sample: Visit letter, page 2');
  await axe(page);

  await page.getByText(/^To find out \(\d+\)$/).click();
  const unknown = page
    .getByRole('list', { name: 'To find out' })
    .getByRole('listitem')
    .filter({ hasText: 'TNM unknown' });
  await expect(unknown.getByRole('link', { name: 'Fill it in' })).toHaveAttribute('href', /opinions$/);
  await unknown
    .getByRole('button', { name: 'Make it a task: TNM unknown: enter it in the first opinion.' })
    .press('Enter');
  await expect(unknown).toContainText('Is a task');
  const tasks = await ask(page, 'tasks.list', { caseId });
  expect(tasks.map(({ task }) => task.what)).toEqual(['TNM unknown: enter it in the first opinion.']);
  await axe(page);
  await shot(page, 'questions to find out');

  await stage.getByRole('button', { name: /^Open question/ }).click();
  await expect(stage.getByText('TNM unknown: enter it in the first opinion.')).toBeVisible();
  await stage.getByRole('textbox', { name: 'TNM' }).fill('cT2 N1 M0');
  await stage.getByRole('button', { name: 'Put in' }).last().click();
  await expect(stage.getByText('From: as typed.')).toBeVisible();
  await expect(unknown).toHaveCount(0);
  await axe(page);
  await shot(page, 'questions open');
  await stage.getByRole('button', { name: /^Close question/ }).click();

  const first = list.getByRole('listitem').first();
  const second = await list.getByRole('listitem').nth(1).getAttribute('aria-label');
  await first.getByRole('button', { name: 'Move question 1 down' }).click();
  await expect(first).toHaveAttribute('aria-label', (second ?? '').replace('Question 2', 'Question 1'));
  await first.getByRole('button', { name: 'Question 1 counts most' }).press('Enter');
  await expect(first).toContainText('Counts most');
  await first.getByRole('button', { name: 'Question 1 counts most' }).press('Alt+ArrowDown');
  await expect(list.getByRole('listitem').nth(1)).toContainText('Counts most');
  await expect(page.getByText(/^\d+ questions, 1 marked/)).toBeVisible();
  await shot(page, 'questions');

  await page.getByRole('button', { name: 'Sent to the center' }).click();
  await page.getByRole('button', { name: 'Note it' }).press('Enter');
  await expect(page.getByText(/^Sent today \(/)).toBeVisible();

  await page.getByRole('button', { name: 'Question sheet' }).click();
  const sheet = page.getByRole('dialog', { name: 'Question sheet' });
  // Pages are drawn one by one, and another may hold the machine.
  await expect(sheet.getByText('What counts most to me').first()).toBeAttached({ timeout: 60_000 });
  await sheet.getByText('Spanish').click();
  await expect(sheet.getByText('Lo que más me importa preguntar').first()).toBeAttached({ timeout: 60_000 });
  await sheet.getByLabel('Large print, 18 points').click();
  await axe(page);
  await sheet.getByRole('button', { name: 'Save as PDF' }).click();
  await expect(page.getByText(`Saved as ${app.saveFolder}`)).toBeVisible();
  await sheet.getByRole('button', { name: 'Close' }).click();

  const { opinionId } = await ask(page, 'opinions.list', { caseId }).then(([opinion]) => ({
    opinionId: opinion?.id ?? '',
  }));
  const value = { prefix: 'c', tnm: null, group: 'IIIA', edition: null } as const;
  await ask(page, 'opinions.update', {
    opinionId,
    changes: { dimensions: { stage: { kind: 'stated', value, citation } } },
  });
  await expect(stage).toContainText('The record changed');
  await stage.getByRole('button', { name: /^Open question/ }).click();
  await expect(stage.getByText('The record now says “IIIA”')).toBeVisible();
  await stage.getByRole('button', { name: 'Take it' }).click();
  await expect(list.getByRole('listitem', { name: /Do you agree with stage IIIA/ })).toBeVisible();
});

test('a general question of the client is made specific, answered by two doctors and kept in both wordings', async ({
  page,
}) => {
  await openQuestions(page);
  await page.getByRole('textbox', { name: 'Question', exact: true }).fill('Is this the right treatment?');
  await page.getByRole('button', { name: 'Add the question' }).click();
  const list = page.getByRole('list', { name: 'Questions', exact: true });
  const own = list.getByRole('listitem').first();
  await expect(own).toContainText('Too general');
  await own.getByRole('button', { name: 'Open question 1' }).click();
  await own.getByRole('button', { name: 'Make it specific' }).click();
  await expect(own.getByRole('list', { name: 'Nearest questions' }).getByRole('listitem')).toHaveCount(3);
  await axe(page);
  await shot(page, 'questions nearest');
  await own.getByRole('button', { name: 'Use D1' }).click();
  await expect(own).toContainText('better for me than surgery');
  await expect(own.getByText('First said as: “Is this the right treatment?”')).toBeVisible();

  for (const [doctor, words] of [
    ['Dr. Uma Sample', 'Surgery first.'],
    ['Dr. Otto Beispiel', 'Drugs first.'],
  ] as const) {
    await own.getByRole('button', { name: 'Note an answer' }).click();
    await own.getByLabel('What was answered').fill(words);
    await own.getByLabel('By whom').fill(doctor);
    await own.getByRole('button', { name: 'Save the answer' }).click();
    await expect(own.getByText(words)).toBeVisible();
  }
  await expect(own).toContainText('2 answers');
  await axe(page);

  await page.getByText('Whole bank').click();
  await page.getByLabel('Search the bank').fill('fertility');
  await page.getByRole('button', { name: 'Add I3' }).click();
  await expect(list.getByRole('listitem')).toHaveCount(2);
  await own.getByRole('button', { name: 'Move to the trash' }).click();
  await page.getByRole('button', { name: 'Move it to the trash' }).click();
  await expect(list.getByRole('listitem')).toHaveCount(1);
  await page.getByRole('button', { name: /^Undo: Moved a question/ }).press('Enter');
  await expect(list.getByRole('listitem')).toHaveCount(2);
});
