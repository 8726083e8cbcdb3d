import { readdirSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { addDays, longDate, shortDate } from '../../src/domain/shared/days.ts';
import type { RequestId } from '../../src/domain/shared/ids.ts';
import { axe } from './axe.ts';
import { daysAgo, openChase, signedAuthorization, today } from './chase-scene.ts';
import { expect, test } from './fixtures.ts';
import { shot } from './shot.ts';
import { ask, goTo } from './store.ts';

/** A value a field of this type can carry. */
function sampleOf(type: string, choice: string | undefined): string {
  if (type === 'choice') return choice ?? '';
  if (type === 'day') return daysAgo(-20);
  return type === 'count' || type === 'cents' ? '2' : 'Sample';
}

async function letWarningsStand(page: Page, requestId: RequestId): Promise<void> {
  const { findings } = await ask(page, 'letters.preview', { requestId });
  const overrides = findings
    .filter(({ severity }) => severity === 'warn')
    .map(({ id }) => ({ finding: id, reason: 'Looked at with the client.' }));
  await ask(page, 'requests.update', { requestId, changes: { overrides } });
}

test('eight missing things at three custodians are asked for, chased and, in the end, taken back', async ({
  app,
  page,
}) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  const scene = await openChase(page);
  const authorizationId = await signedAuthorization(page, scene);
  await goTo(page, `/cases/${scene.caseId}/requests`);

  // Three letters for eight things, each of its own kind, in one press.
  const ticks = page.getByRole('checkbox');
  await expect(ticks).toHaveCount(3);
  await shot(page, 'chase 1 what to ask for now');
  await axe(page);
  await page.getByRole('button', { name: 'Draft 3 letters' }).click();
  const drafts = page.getByRole('region', { name: 'Letters not sent yet' });
  await expect(drafts).toContainText('3 letters not sent yet');

  const views = await ask(page, 'requests.list', { caseId: scene.caseId });
  expect(views.flatMap(({ request }) => request.items)).toHaveLength(8);
  const requestTo = (custodianId: string) => views.find(({ request }) => request.custodianId === custodianId)?.request;

  // What only these letters need is typed once: on screen for the scans, all at once for the slides.
  await drafts.getByRole('link', { name: /to Example Imaging/ }).click();
  await page.getByRole('button', { name: 'How the files travel: fill in in this form' }).click();
  await page.keyboard.press('ArrowDown');
  await page.getByRole('option').first().click();
  await page.getByRole('button', { name: /^Image exchange, upload link or email address: fill in/ }).click();
  await page.keyboard.type('https://images.center.example');
  await expect(page.getByRole('button', { name: 'Print', exact: true })).toBeEnabled();
  await shot(page, 'chase 2 composer');
  await axe(page);
  const release = requestTo(scene.laboratory);
  const definition = (await ask(page, 'letters.kinds', {})).find(({ kind }) => kind === release?.letterKind);
  const values = (definition?.fields ?? []).map(({ id, type, choices }) => [id, sampleOf(type, choices?.[0]?.id)]);
  await ask(page, 'requests.update', {
    requestId: release?.id ?? '',
    changes: { fields: Object.fromEntries(values), authorizationId },
  });
  for (const { request } of views) await letWarningsStand(page, request.id);
  await goTo(page, `/cases/${scene.caseId}/requests`);
  await expect(drafts).toContainText('ready to print');
  await drafts.getByRole('switch', { name: 'With cover sheets' }).click();
  await drafts.getByRole('switch', { name: 'With enclosures' }).click();
  await shot(page, 'chase 2b letters ready');
  await axe(page);
  await drafts.getByRole('button', { name: 'Print 3 letters' }).click();
  await expect
    .poll(async () =>
      (await ask(page, 'history.list', { caseId: scene.caseId, limit: 3 })).map(({ summary }) => summary),
    )
    .toEqual([
      expect.stringContaining('Printed'),
      expect.stringContaining('Printed'),
      expect.stringContaining('Printed'),
    ]);
  await drafts.getByRole('button', { name: 'Save as separate files' }).click();
  await expect(page.getByText(/^Saved 3 files/)).toBeVisible();
  expect(readdirSync(app.saveFolder)).toHaveLength(3);

  // The hospital got its letter forty days ago and has not answered.
  const requestId = requestTo(scene.hospital)?.id ?? ('' as RequestId);
  await ask(page, 'requests.update', { requestId, changes: { letterDate: daysAgo(40) } });
  await letWarningsStand(page, requestId);
  await goTo(page, `/cases/${scene.caseId}/requests/${requestId}`);
  await page.getByRole('button', { name: 'Mark as sent' }).click();
  const sending = page.getByRole('dialog');
  await sending.getByRole('textbox', { name: 'Sent on' }).fill(daysAgo(40));
  await sending.getByRole('combobox', { name: 'How it was sent' }).click();
  await page.getByRole('option', { name: 'Fax' }).click();
  await sending.getByRole('button', { name: 'Mark as sent' }).click();
  await expect(page.getByRole('region', { name: 'Clock' })).toContainText('Nobody has confirmed receipt');
  await page.getByRole('button', { name: 'Confirm receipt' }).click();
  const receiving = page.getByRole('dialog');
  await receiving.getByRole('textbox', { name: 'Received on' }).fill(daysAgo(39));
  await receiving.getByLabel('Who said so').fill('Maria at the front desk');
  await receiving.getByRole('button', { name: 'Confirm receipt' }).click();
  const due = addDays(daysAgo(39), 30);
  await expect(page.getByRole('region', { name: 'Clock' })).toContainText(`(${shortDate(due, today())})`);

  // A call, logged in one line.
  const entry = page.getByRole('form', { name: 'Log a contact' });
  await entry.getByLabel('Day', { exact: true }).fill(daysAgo(12));
  await entry.getByRole('combobox', { name: 'Outcome' }).click();
  await page.getByRole('option', { name: 'Promised', exact: true }).click();
  await entry.getByLabel('Promised for', { exact: true }).fill(daysAgo(9));
  await entry.getByLabel('Spoke with').fill('Maria');
  await entry.getByLabel('Note').fill('In the queue.');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('list', { name: 'Contacts logged' })).toContainText('Maria');
  await expect(entry.getByLabel('Spoke with')).toBeFocused();
  await expect(entry.getByLabel('Spoke with')).toHaveValue('');

  // A slip in the line is put right where it stands, by keys alone; undo takes that back.
  const log = page.getByRole('list', { name: 'Contacts logged' });
  await page.getByRole('button', { name: 'Change: Promised' }).press('Enter');
  const change = page.getByRole('region', { name: 'Change the contact: Promised' });
  await expect(change.getByLabel('Spoke with')).toBeFocused();
  await change.getByLabel('Spoke with').fill('Maria Lopez');
  await shot(page, 'chase 2c a contact being changed');
  await axe(page);
  await page.keyboard.press('Enter');
  await expect(log).toContainText('Maria Lopez');
  await expect(page.getByRole('button', { name: 'Change: Promised' })).toBeFocused();
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(log).not.toContainText('Lopez');
  await expect(log).toContainText('Maria');

  // Two of four came; the clock goes on for the rest.
  for (const name of ['Lab results: Blood counts', 'Tumor markers: CEA']) {
    await page
      .getByRole('radiogroup', { name: `What came of ${name}` })
      .getByText('Came', { exact: true })
      .click();
  }
  await expect(page.getByRole('heading', { name: 'What was asked for: 2 of 4 still open' })).toBeVisible();
  await expect(page.getByText('Overdue', { exact: true })).toBeVisible();
  await shot(page, 'chase 3 overdue request');
  await axe(page);

  // The follow-up cites the day the answer was due.
  await page.getByRole('button', { name: 'Draft overdue follow-up' }).click();
  await expect(page.getByRole('heading', { name: 'Overdue follow-up' })).toBeVisible();
  const letter = page.getByRole('region', { name: 'Overdue follow-up to Sample General Hospital' });
  await expect(letter).toContainText(longDate(due));
  await page.getByRole('textbox', { name: 'New date asked for' }).fill(daysAgo(-5));
  await expect(page.getByRole('button', { name: 'Print', exact: true })).toBeEnabled();
  await shot(page, 'chase 4 overdue follow-up');
  await axe(page);
  await page.getByRole('button', { name: 'Print', exact: true }).click();
  await expect
    .poll(async () =>
      (await ask(page, 'history.list', { caseId: scene.caseId, limit: 1 })).map(({ summary }) => summary),
    )
    .toEqual([expect.stringContaining('Printed')]);

  // The client takes the authorization back: a letter for each holder, and nothing may rely on it any more.
  await goTo(page, `/clients/${scene.clientId}/authority`);
  await page.getByRole('button', { name: 'Revoke' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Revoke it' }).click();
  const revoked = page.getByRole('dialog', { name: 'Revoked' });
  await expect(revoked.getByRole('link')).toHaveCount(1);
  await shot(page, 'chase 5 revoked');
  await revoked.getByRole('button', { name: 'Done' }).click();
  await expect(page.getByRole('article', { name: 'Authorization: Sample General Hospital' })).toContainText('Revoked');
  await goTo(page, `/cases/${scene.caseId}/letters`);
  await page.getByRole('link', { name: 'Overdue follow-up' }).click();
  await expect(page.getByText('This letter cannot go out as it is')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Print', exact: true })).toBeDisabled();
  await shot(page, 'chase 6 blocked after the revocation');
});
