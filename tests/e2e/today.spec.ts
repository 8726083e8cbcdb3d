import type { Page } from '@playwright/test';
import { addDays, weekdayOf } from '../../src/domain/shared/days.ts';
import { axe } from './axe.ts';
import { type ChaseScene, daysAgo, openChase, sentRequest, today } from './chase-scene.ts';
import { expect, test } from './fixtures.ts';
import { shot } from './shot.ts';
import { ask, goTo, openNewStore } from './store.ts';

const list = (page: Page) => page.getByRole('listbox', { name: 'What is to be done' });
const row = (page: Page, words: string | RegExp) => list(page).getByRole('option').filter({ hasText: words });
const inHand = (page: Page) => list(page).getByRole('option', { selected: true });
const detail = (page: Page) => page.getByRole('region', { name: 'The row in hand' });

/** A call that is overdue, a next action, a result and a consultation, in one case with little time left. */
async function openDay(page: Page): Promise<ChaseScene> {
  const scene = await openChase(page);
  const { caseId } = scene;
  await ask(page, 'cases.update', {
    caseId,
    changes: {
      latestSafeStart: addDays(today(), 9),
      primaryOncologist: 'Dr. Ada Muster',
      careTeam: [{ name: 'Dr. Ada Muster', role: 'oncologist', phone: '555-0177' }],
      nextAction: { what: 'Ask the daughter for the discs', dueOn: daysAgo(1) },
      pendingTests: [{ test: 'PD-L1', expectedOn: daysAgo(2) }],
    },
  });
  const requestId = await sentRequest(page, scene, 16);
  await ask(page, 'contacts.add', {
    requestId,
    on: daysAgo(9),
    channel: 'phone',
    outcome: 'promised',
    person: 'Dana Cole',
    promisedOn: daysAgo(5),
    note: 'Ask for extension 4.',
  });
  await ask(page, 'consultations.add', {
    caseId,
    mode: 'video',
    clinicianName: 'Dr. Otto Beispiel',
    startsAt: `${addDays(today(), 1)}T09:30`,
    timeZone: 'America/Chicago',
  });
  await goTo(page, '/today');
  // The list was on screen all along: a row that comes in late would stand above the one in hand.
  const { rows } = await ask(page, 'today.get', { ownerId: null, week: false, limit: 60 });
  await expect(list(page).getByRole('option')).toContainText(rows.map(({ what }) => what));
  return scene;
}

test('an empty day says what will stand here', async ({ page }) => {
  await openNewStore(page);
  await expect(page.getByRole('heading', { name: 'Today', level: 1 })).toBeVisible();
  await expect(page.getByRole('link', { name: 'New client' })).toBeVisible();
  await ask(page, 'clients.add', { legalName: 'Łukasz Przykładowy' });
  await expect(page.getByText(/its next call stands here on its day/)).toBeVisible();
  await shot(page, 'today empty');
  await axe(page);
});

test('a day is worked off by the keyboard alone', async ({ page }) => {
  await openDay(page);
  await page.setViewportSize({ width: 1366, height: 768 });
  await list(page).focus();
  await page.keyboard.press('Home');
  await shot(page, 'today');
  await axe(page);

  // The request: why now, the number, what to say and what was said last are all in sight.
  for (let moves = 0; moves < 10 && !(await inHand(page).textContent())?.includes('Call if it has not'); moves += 1) {
    await page.keyboard.press('j');
  }
  await expect(inHand(page)).toContainText('Call if it has not come by then');
  await expect(inHand(page)).toContainText('Overdue');
  await expect(detail(page)).toContainText('555-01');
  await expect(detail(page)).toContainText('Promised by');
  await expect(detail(page)).toContainText('Ask for extension 4.');
  await expect(detail(page)).toContainText('Wait for their name and department');
  await expect(detail(page)).toContainText('Olaf Przykładowy, born April 30, 1968');
  await shot(page, 'today call');
  await axe(page);

  // L logs the call in one line; the next one is due later, so the row is gone.
  await page.keyboard.press('l');
  const line = page.getByRole('form', { name: 'Log the call' });
  await expect(line.getByRole('combobox', { name: 'Outcome' }).or(line.getByLabel('Outcome').first())).toBeVisible();
  await line.getByLabel('Spoke with').focus();
  await page.keyboard.type('Pat Example');
  await line.getByRole('textbox', { name: 'Promised for' }).focus();
  await page.keyboard.type(addDays(today(), 3));
  await axe(page);
  await page.keyboard.press('Enter');
  await expect(row(page, 'Call if it has not come')).toHaveCount(0);
  await expect(list(page)).toBeFocused();

  // S puts a row off with its reason.
  await page.keyboard.press('Home');
  for (let moves = 0; moves < 10 && !(await inHand(page).textContent())?.includes('PD-L1'); moves += 1) {
    await page.keyboard.press('ArrowDown');
  }
  await page.keyboard.press('s');
  const snooze = page.getByRole('form', { name: 'Snooze' });
  await expect(snooze.getByLabel('Reason')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(snooze.getByText('This cannot be empty.')).toBeVisible();
  await page.keyboard.type('The lab is closed');
  await shot(page, 'today snooze');
  await page.keyboard.press('Enter');
  await expect(row(page, 'PD-L1')).toHaveCount(0);
  await expect(page.getByRole('button', { name: '1 snoozed' })).toBeVisible();

  // D is done at once.
  await expect(list(page)).toBeFocused();
  await page.keyboard.press('Home');
  for (let moves = 0; moves < 10 && !(await inHand(page).textContent())?.includes('daughter'); moves += 1) {
    await page.keyboard.press('j');
  }
  await page.keyboard.press('d');
  await expect(row(page, 'Ask the daughter')).toHaveCount(0);

  // ? tells the keys; Escape goes back; Enter opens the case.
  await expect(list(page)).toBeFocused();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keys on this list' })).toBeVisible();
  await axe(page);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(list(page)).toBeFocused();
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('navigation', { name: 'Case' })).toBeVisible();
  await shot(page, 'today case head');
});

test('what was put off is seen with its reason, brought back, and logging can be undone', async ({ page }) => {
  await openDay(page);
  await row(page, 'PD-L1').click();
  await detail(page)
    .getByRole('button', { name: /^Snooze/ })
    .click();
  await page.getByLabel('Reason').fill('The lab is closed');
  await page.getByRole('button', { name: /^In a week/ }).click();
  await page.getByRole('button', { name: 'Put it off' }).click();
  await page.getByRole('button', { name: '1 snoozed' }).click();
  const dialog = page.getByRole('dialog', { name: 'Put off' });
  await expect(dialog).toContainText('The lab is closed');
  await axe(page);
  await dialog.getByRole('button', { name: /^Bring back/ }).click();
  await expect(dialog).toContainText('Nothing is put off.');
  await page.keyboard.press('Escape');
  await expect(row(page, 'PD-L1')).toBeVisible();

  await row(page, 'PD-L1').click();
  await detail(page)
    .getByRole('button', { name: /^The result is in/ })
    .click();
  await expect(row(page, 'PD-L1')).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo', exact: true }).first().click();
  await expect(row(page, 'PD-L1')).toBeVisible();
});

test('a row in free words says whom to call, what to say and what was noted last; desk work offers no call', async ({
  page,
}) => {
  const { caseId, clientId } = await openDay(page);
  const ida = { name: 'Ida Beispiel', relationship: 'daughter', phone: '555-0101', mayBeTold: true, note: null };
  const phones = [{ kind: 'mobile' as const, number: '555-0102', mayLeaveMessage: false }];
  await ask(page, 'clients.update', { clientId, changes: { phones, supportPeople: [ida] } });
  await ask(page, 'notes.add', { caseId, text: 'Plays on Sunday; call before noon.' });
  await ask(page, 'tasks.add', { caseId, what: 'Call about the ride', dueOn: today(), note: 'Two cars' });
  await ask(page, 'tasks.add', { caseId, what: 'Scan the report', dueOn: today() });

  await row(page, 'Ask the daughter for the discs').click();
  await expect(detail(page)).toContainText('555-0101');
  await expect(detail(page).getByRole('region', { name: 'What to say' })).toContainText('May I have your name');
  await row(page, 'Call about the ride').click();
  await expect(detail(page)).toContainText('555-0102');
  await expect(detail(page)).toContainText('Two cars');
  await expect(detail(page)).toContainText('Plays on Sunday; call before noon.');
  const script = detail(page).getByRole('region', { name: 'What to say' });
  await expect(script).toContainText('Leave no message on this number.');
  await expect(script).toContainText('can you talk freely where you are?');
  await shot(page, 'today client call');
  await axe(page);
  await row(page, 'Scan the report').click();
  await expect(detail(page).getByRole('heading', { name: 'Scan the report' })).toBeVisible();
  await expect(script).toHaveCount(0);
});

test('the week shows what was put off on the day it comes back', async ({ page }) => {
  await openDay(page);
  const { rows } = await ask(page, 'today.get', { ownerId: null, week: false, limit: 60 });
  const late = rows.find(({ kind }) => kind === 'pendingTest');
  const until = addDays(today(), 1);
  await ask(page, 'today.snooze', { key: late?.key ?? '', until, reason: 'The lab is closed' });
  await page.getByRole('radiogroup', { name: 'Show as' }).getByText('Week').click();
  await expect(page.getByRole('region', { name: 'Overdue' })).toContainText('Ask the daughter for the discs');
  await expect(page.getByRole('region', { name: 'Overdue' })).not.toContainText('PD-L1');
  // A week ends on Sunday; what comes back on Monday is not in it.
  const isInWeek = weekdayOf(today()) < 7;
  await expect(page.getByText('Put off: The lab is closed')).toHaveCount(isInWeek ? 1 : 0);
  await shot(page, 'today week put off');
  await axe(page);
});

test('the week shows each day from Monday to Sunday, what is overdue first', async ({ page }) => {
  await openDay(page);
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.getByRole('radiogroup', { name: 'Show as' }).getByText('Week').click();
  await expect(page.getByRole('region', { name: 'Overdue' })).toContainText('Ask the daughter for the discs');
  await expect(page.getByRole('heading', { name: 'Today', level: 2 })).toBeVisible();
  const widths = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
  expect(widths[0]).toBeLessThanOrEqual(widths[1] ?? 0);
  await shot(page, 'today week');
  await axe(page);
});

test('the rail and the window’s name count what is overdue, and name nobody', async ({ page }) => {
  await openDay(page);
  await expect(page.getByRole('link', { name: /^Today \d+ overdue$/ })).toBeVisible();
  await expect(page).toHaveTitle(/^\(\d+ overdue\) Today - Crossbearing$/);
  await goTo(page, '/board');
  await expect(page).toHaveTitle(/^\(\d+ overdue\) Board - Crossbearing$/);
});

test('a line that is open when its row is settled goes away with it', async ({ page }) => {
  const scene = await openDay(page);
  await row(page, 'PD-L1').click();
  await list(page).press('s');
  await page.getByLabel('Reason').fill('The lab is closed');
  await ask(page, 'cases.update', { caseId: scene.caseId, changes: { pendingTests: [] } });
  await expect(row(page, 'PD-L1')).toHaveCount(0);
  await expect(inHand(page)).toHaveCount(1);
  await expect(page.getByRole('form', { name: 'Snooze' })).toHaveCount(0);
});

test('a ranking longer than the list goes on behind it, and back to its beginning', async ({ page }) => {
  test.setTimeout(120_000);
  await openNewStore(page);
  for (let place = 0; place < 205; place += 1) {
    await ask(page, 'tasks.add', { caseId: null, what: `Task ${place}`, dueOn: daysAgo(place % 9) });
  }
  await goTo(page, '/today');
  const rows = list(page).getByRole('option');
  await page.getByRole('button', { name: 'Show more' }).click();
  await expect(rows).toHaveCount(200);
  await page.getByRole('button', { name: 'Show more' }).click();
  await expect(rows).toHaveCount(5);
  await expect(page.getByText('200 before these in the ranking.')).toBeVisible();
  await expect(list(page)).toBeFocused();
  await axe(page);
  await page.getByRole('button', { name: 'Back to the first' }).click();
  await expect(rows).toHaveCount(200);
});
