import type { Page } from '@playwright/test';
import type { CaseId } from '../../src/domain/shared/ids.ts';
import { axe } from './axe.ts';
import { daysAgo } from './chase-scene.ts';
import { expect, test } from './fixtures.ts';
import { shot } from './shot.ts';
import { ask, goTo, openNewStore } from './store.ts';

async function openCase(page: Page): Promise<CaseId> {
  await openNewStore(page);
  const { clientId } = await ask(page, 'clients.add', { legalName: 'Łukasz Przykładowy' });
  const { caseId } = await ask(page, 'cases.add', { clientId, cancer: 'Colon, sigmoid' });
  await ask(page, 'cases.update', { caseId, changes: { primaryOncologist: 'Dr. Ada Example' } });
  return caseId;
}

test('a task that comes again is added, ticked by keyboard, followed by its next one, and taken back', async ({
  page,
}) => {
  const caseId = await openCase(page);
  await goTo(page, `/cases/${caseId}/notes`);
  await expect(page.getByText('What you mean to do for this client stands here')).toBeVisible();
  await axe(page);

  const adding = page.getByRole('form', { name: 'New task' });
  await adding.getByLabel('Due').fill('someday');
  await adding.getByLabel('What there is to do').fill('Ask how the week went');
  await page.keyboard.press('Enter');
  await expect(adding.getByText('This is not a day')).toBeVisible();
  await expect(adding.getByLabel('What there is to do')).toHaveValue('Ask how the week went');
  await adding.getByLabel('Due').fill(daysAgo(3));
  await adding.getByRole('combobox', { name: 'Comes again' }).click();
  await page.getByRole('option', { name: 'Every week' }).click();
  await adding.getByRole('button', { name: 'Add' }).click();

  const open = page.getByRole('list', { name: 'Open tasks' });
  await expect(open).toContainText('Overdue: was due 3 days ago');
  await expect(open).toContainText('every week');
  await expect(adding.getByLabel('What there is to do')).toBeFocused();
  await adding.getByLabel('What there is to do').fill('Call the daughter');
  await adding.getByLabel('Due').fill('tomorrow');
  await expect(adding.getByText('Due tomorrow')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(open.getByRole('checkbox')).toHaveCount(2);
  await shot(page, 'notes-tasks');
  await axe(page);

  await open.getByRole('checkbox', { name: 'Ask how the week went' }).focus();
  await page.keyboard.press('Space');
  await expect(page.getByText('The next one is due in 4 days')).toBeVisible();
  await expect(open).toContainText('Due in 4 days');
  await expect(open.getByRole('checkbox').first()).toBeFocused();
  await page.getByText('1 task done').click();
  await expect(page.getByRole('list', { name: 'Done tasks' })).toContainText('Done today');
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(open).toContainText('Overdue: was due 3 days ago');
  await expect(open).not.toContainText('in 4 days');

  await page.getByRole('button', { name: 'Change the task: Call the daughter' }).click();
  const changing = page.getByRole('dialog', { name: 'Change the task' });
  await changing.getByLabel('It comes again').check();
  await changing.getByLabel('Every').fill('2');
  await axe(page);
  await changing.getByRole('button', { name: 'Save the task' }).click();
  await expect(open).toContainText('every 2 weeks');

  await page.getByRole('link', { name: 'Tasks', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Tasks' })).toBeVisible();
  await page.getByLabel('What there is to do').fill('Renew the liability cover');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('list', { name: 'Without a day tasks' })).toContainText('Renew the liability cover');
  await expect(page.getByRole('list', { name: 'Overdue tasks' })).toContainText('Łukasz Przykładowy, Colon, sigmoid');
  await shot(page, 'tasks');
  await axe(page);
});

test('a note is typed, kept, written on, and two texts of it are shown side by side with nothing lost', async ({
  page,
}) => {
  const caseId = await openCase(page);
  await goTo(page, `/cases/${caseId}/notes`);
  await page.getByLabel('Write a note').fill('Prefers mornings.');
  await page.keyboard.press('Control+Enter');
  const card = page.getByRole('article', { name: 'Note: Prefers mornings.' });
  await expect(card).toContainText('Mira Beispiel');
  await expect(page.getByLabel('Write a note')).toHaveValue('');
  await expect(page.getByLabel('Write a note')).toBeFocused();
  await page.getByLabel('Write a note').fill('The daughter drives.');
  await page.getByLabel('What there is to do').focus();
  await expect(page.getByRole('article', { name: 'Note: The daughter drives.' })).toBeVisible();

  await card.getByRole('button', { name: 'Write on' }).click();
  const field = page.getByLabel('The note', { exact: true });
  await field.pressSequentially(' Calls from work.');
  await field.blur();
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();

  const read = async () => (await ask(page, 'notes.list', { caseId, text: 'mornings' })).notes[0]?.note;
  const note = await read();
  expect(note?.text).toBe('Prefers mornings. Calls from work.');
  await field.fill('Prefers mornings. Calls from home.');
  await ask(page, 'notes.update', {
    noteId: note?.id ?? '',
    revision: note?.revision ?? 1,
    text: 'Prefers mornings. Never calls.',
  });
  const both = page.getByRole('alert').filter({ hasText: 'This note has two texts' });
  await expect(both).toBeVisible();
  await expect(both.getByRole('region', { name: 'The other, as it is stored' })).toContainText('Never calls.');
  await expect(both.getByRole('region', { name: 'Yours, as you typed it' })).toContainText('Calls from home.');
  await shot(page, 'notes-conflict');
  await axe(page);
  expect((await read())?.text).toBe('Prefers mornings. Never calls.');

  await both.getByRole('button', { name: 'Keep mine as a note of its own' }).click();
  await expect(both).toBeHidden();
  await expect(field).toHaveValue('Prefers mornings. Never calls.');
  await expect(page.getByRole('article', { name: 'Note: Prefers mornings. Calls from home.' })).toBeVisible();
  await page.keyboard.press('Escape');

  const { notes } = await ask(page, 'notes.list', { caseId });
  expect(notes.map((one) => one.note.text).toSorted()).toEqual([
    'Prefers mornings. Calls from home.',
    'Prefers mornings. Never calls.',
    'The daughter drives.',
  ]);
});

test('the other text is taken, and what was typed stays in sight and on the clipboard', async ({ page }) => {
  const caseId = await openCase(page);
  const { noteId, revision } = await ask(page, 'notes.add', { caseId, text: 'One.' });
  await goTo(page, `/cases/${caseId}/notes`);
  await page.getByRole('button', { name: 'Write on' }).click();
  const field = page.getByLabel('The note', { exact: true });
  await field.fill('One, mine.');
  await ask(page, 'notes.update', { noteId, revision, text: 'One, the other.' });
  await page.getByRole('button', { name: 'Take the other, copy mine' }).click();
  await expect(field).toHaveValue('One, the other.');
  const aside = page.getByRole('region', { name: 'What you had typed' });
  await expect(aside).toContainText('One, mine.');
  await expect(aside).toContainText('also on the clipboard for a minute');
  await field.press('End');
  await field.press('ControlOrMeta+v');
  await expect(field).toHaveValue('One, the other.One, mine.');
  await page.getByRole('button', { name: 'Put it away' }).click();
  await field.fill('One, the other, and mine.');
  await page.getByRole('button', { name: 'Done' }).click();
  await expect(page.getByRole('article', { name: 'Note: One, the other, and mine.' })).toBeVisible();

  const stream = page.getByRole('list', { name: 'What happened, newest first' });
  await expect(stream).toContainText('Wrote in a note about Łukasz Przykładowy');
  await page.getByRole('group', { name: 'Show only' }).getByText('Notes').click();
  await expect(stream).not.toContainText('Opened a case');
  await page.getByLabel('Search what happened').fill('nothing of the kind');
  await expect(page.getByText('Nothing that happened in this case fits.')).toBeVisible();
});

test('a talk is logged from the words offered, and the teams agree who does what', async ({ page }) => {
  const caseId = await openCase(page);
  await ask(page, 'clinicians.add', { name: 'Dr. Ada Example', specialty: 'Colon cancer' });
  await goTo(page, `/cases/${caseId}/oncologist`);
  await expect(page.getByText('Each talk with the oncologist or the team stands here')).toBeVisible();
  await page.getByText('When the doctors differ', { exact: true }).click();
  await expect(page.getByText('To fill in yourself: the other doctor').first()).toBeVisible();
  await axe(page);

  await page.getByText('When there is pushback', { exact: true }).click();
  await page.getByRole('button', { name: 'Copy: I understand.' }).click();
  await expect(page.getByText('Copied', { exact: true }).first()).toBeVisible();
  await page
    .locator('details', { hasText: 'When there is pushback' })
    .getByRole('button', { name: 'Log this talk' })
    .click();
  const dialog = page.getByRole('dialog', { name: 'Log a talk' });
  await expect(dialog.getByRole('combobox', { name: 'What it was about' })).toHaveValue('When there is pushback');
  await expect(dialog.getByLabel('With whom')).toHaveValue('Dr. Ada Example');
  await dialog.getByRole('textbox', { name: 'On', exact: true }).fill(daysAgo(-2));
  await dialog.getByLabel('Their answer, in their words').fill('“We do not send slides out.”');
  await dialog.getByLabel('They discouraged the second opinion').check();
  await dialog.getByRole('button', { name: 'Log it' }).click();
  await expect(dialog.getByText('This day is still to come')).toBeVisible();
  await dialog.getByRole('textbox', { name: 'On', exact: true }).fill(daysAgo(5));
  await dialog.getByRole('textbox', { name: 'Ask again on' }).fill(daysAgo(1));
  await axe(page);
  await dialog.getByRole('button', { name: 'Log it' }).click();

  const talks = page.getByRole('list', { name: 'Talks, newest first' });
  await expect(talks).toContainText('“We do not send slides out.”');
  await expect(talks).toContainText('Overdue: ask again');
  await expect(page.getByText('The oncologist discouraged the second opinion')).toBeVisible();

  await page.getByRole('button', { name: 'Edit who does what' }).click();
  await page.getByRole('combobox', { name: 'Model' }).click();
  await page.getByRole('option', { name: 'Shared care' }).click();
  await expect(page.getByText('Both teams see the client')).toBeVisible();
  await page.getByLabel('Who leads').fill('Dr. Ada Example');
  await page.getByRole('button', { name: 'Save who does what' }).click();
  await expect(page.getByText('Nobody is named whom the client calls about side effects.')).toBeVisible();
  await shot(page, 'oncologist');
  await axe(page);

  await page.getByRole('button', { name: 'Draft the letter' }).click();
  await expect(page).toHaveURL(/letters\//);
  await goTo(page, `/cases/${caseId}/oncologist`);
  await expect(page.getByRole('link', { name: /,/ }).filter({ hasText: 'findings' }).first()).toBeVisible();
});
