import type { Page } from '@playwright/test';
import { axe } from './axe.ts';
import { type ChaseScene, daysAgo, openChase, sentRequest, signedAuthorization } from './chase-scene.ts';
import { expect, test } from './fixtures.ts';
import { shot } from './shot.ts';
import { ask, goTo } from './store.ts';

test('a new letter is chosen by what it is for, and asks first what it is about', async ({ page }) => {
  const scene = await openChase(page);
  await goTo(page, `/cases/${scene.caseId}/letters`);
  await expect(page.getByText('Authorizations, reminders, fee disputes')).toBeVisible();
  await page.getByRole('button', { name: 'New letter' }).click();
  const dialog = page.getByRole('dialog', { name: 'New letter' });
  await expect(dialog.getByRole('region', { name: 'Chasing a request' }).getByRole('button')).toHaveCount(6);
  await shot(page, 'new letter');
  await axe(page);

  await dialog.getByRole('button', { name: /^Overdue follow-up/ }).click();
  const about = page.getByRole('dialog', { name: 'Overdue follow-up' });
  await expect(about.getByText('No request of this case is out yet. Send one first.')).toBeVisible();
  await about.getByRole('button', { name: 'Draft the letter' }).click();
  await expect(about.getByText('Choose one.')).toBeVisible();
  await axe(page);
  await about.getByRole('button', { name: 'Another kind' }).click();

  await page.getByRole('button', { name: /^Request to keep tissue/ }).click();
  await page.getByRole('combobox', { name: 'To', exact: true }).click();
  await page.getByRole('option', { name: 'Sample Pathology Laboratory' }).click();
  await page.getByRole('button', { name: 'Draft the letter' }).click();
  await expect(page.getByRole('heading', { name: 'Request to keep tissue' })).toBeVisible();
  await goTo(page, `/cases/${scene.caseId}/letters`);
  await expect(page.getByRole('link', { name: 'Request to keep tissue' })).toBeVisible();
  await shot(page, 'letters');
  await axe(page);
});

test('the form of a letter is built from its definition, and a gap leads to its field', async ({ page }) => {
  const scene = await openChase(page);
  const { caseLetterId } = await ask(page, 'caseLetters.add', {
    caseId: scene.caseId,
    kind: 'p',
    custodianId: scene.laboratory,
  });
  const { fields, switches } = (await ask(page, 'letters.kinds', {})).find(({ kind }) => kind === 'p') ?? {
    fields: [],
    switches: [],
  };
  const needed = (await ask(page, 'letters.preview', { caseLetterId })).gaps.filter(({ field }) =>
    field.startsWith('fields.'),
  );
  expect(needed.length).toBeGreaterThan(0);
  await goTo(page, `/cases/${scene.caseId}/letters/${caseLetterId}`);
  for (const { label } of fields) await expect(page.getByLabel(label, { exact: false }).first()).toBeVisible();
  await expect(page.getByRole('switch')).toHaveCount(switches.length);
  const first = needed[0]?.label ?? '';
  await page.getByRole('button', { name: `${first}: fill in in this form` }).click();
  const focused = page.locator(`[data-field="${needed[0]?.field}"] :focus`);
  await expect(focused).toHaveCount(1);
  await shot(page, 'letter composer');
  await axe(page);
});

/** A letter to an image library in which nobody has said yet how the files travel. */
async function letterWithGap(page: Page): Promise<ChaseScene> {
  const scene = await openChase(page);
  await ask(page, 'requests.add', {
    caseId: scene.caseId,
    custodianId: scene.imaging,
    letterKind: 'e',
    items: [{ recordItemId: scene.items.ct ?? '', from: null, to: null }],
  });
  return scene;
}

test('a letter is not called ready before it is known what it lacks', async ({ page }) => {
  const scene = await letterWithGap(page);
  await page.evaluate(() => {
    const said = new Set<string>();
    const listen = () => {
      const bar = document.querySelector('section[aria-label="Letters not sent yet"] p');
      if (bar !== null) said.add(bar.textContent ?? '');
    };
    new MutationObserver(listen).observe(document.body, { childList: true, subtree: true, characterData: true });
    Object.assign(window, { said });
  });
  await goTo(page, `/cases/${scene.caseId}/requests`);
  const drafts = page.getByRole('region', { name: 'Letters not sent yet' });
  await expect(drafts).toContainText('How the files travel', { timeout: 60_000 });
  expect(await page.evaluate(() => [...(window as unknown as { said: Set<string> }).said])).toEqual([
    '1 letter not sent yet, being drawn',
    '1 letter not sent yet; nothing prints until these are filled in:',
  ]);
});

test('a gap is offered no sooner than its field stands in the form', async ({ page }) => {
  const scene = await letterWithGap(page);
  await goTo(page, `/cases/${scene.caseId}/requests`);
  // The letter is drawn here already, so its gaps are known before the kinds of letters are read on its own screen.
  const drafts = page.getByRole('region', { name: 'Letters not sent yet' });
  await expect(drafts).toContainText('How the files travel', { timeout: 60_000 });
  await page.evaluate(() => {
    const pressAtOnce = new MutationObserver(() => {
      const gap = document.querySelector<HTMLElement>('button[aria-label^="How the files travel: fill in"]');
      if (gap === null) return;
      pressAtOnce.disconnect();
      gap.click();
    });
    pressAtOnce.observe(document.body, { childList: true, subtree: true });
  });
  await drafts.getByRole('link', { name: /to Example Imaging/ }).click();
  await expect(page.getByRole('combobox', { name: 'How the files travel' })).toBeFocused();
});

test('a warning is let stand with a reason, which is kept, and taken back', async ({ page }) => {
  const scene = await openChase(page);
  await signedAuthorization(page, scene);
  const requestId = await sentRequest(page, scene, 45, 'assumed');
  const { caseLetterId } = await ask(page, 'caseLetters.add', {
    caseId: scene.caseId,
    kind: 'f',
    requestId,
    fields: { newDate: daysAgo(-5) },
  });
  const { findings } = await ask(page, 'letters.preview', { caseLetterId });
  const warning = findings.find(({ severity }) => severity === 'warn');
  expect(warning, 'a receipt nobody confirmed warns').toBeDefined();
  await goTo(page, `/cases/${scene.caseId}/letters/${caseLetterId}`);
  await expect(page.getByRole('button', { name: 'Print', exact: true })).toBeDisabled();
  await shot(page, 'letter with a warning');
  for (const { text } of findings) {
    await page.getByRole('button', { name: `Print anyway, because… ${text}` }).click();
    await page.getByRole('button', { name: 'Let it stand' }).click();
    await expect(page.getByText('Say why it may stand; it is kept with the letter.')).toBeVisible();
    await page.getByLabel('Print anyway, because').fill('The client asked for this day.');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: `Take back the reason: ${text}` })).toBeVisible();
  }
  await expect(page.getByRole('button', { name: 'Print', exact: true })).toBeEnabled();
  await axe(page);
  await page.getByRole('button', { name: `Take back the reason: ${warning?.text}` }).click();
  await expect(page.getByRole('button', { name: 'Print', exact: true })).toBeDisabled();
});

test('a letter can be read in Spanish, seen with its enclosures, and is frozen once sent', async ({ page }) => {
  const scene = await openChase(page);
  await signedAuthorization(page, scene);
  const requestId = await sentRequest(page, scene, 40);
  const { caseLetterId } = await ask(page, 'caseLetters.add', { caseId: scene.caseId, kind: 'f', requestId });
  await goTo(page, `/cases/${scene.caseId}/letters/${caseLetterId}`);
  await page.getByRole('textbox', { name: 'New date asked for' }).fill(daysAgo(-5));
  await page.getByRole('textbox', { name: 'New date asked for' }).blur();
  await expect(page.getByRole('button', { name: 'Mark as sent' })).toBeEnabled();

  const view = page.getByRole('radiogroup', { name: 'What is shown' });
  await view.getByText('Enclosures').click();
  await expect(page.getByRole('list', { name: 'What it holds, in order' })).toContainText('Letter, ');
  await shot(page, 'letter with enclosures');
  await axe(page);
  await view.getByText('Fax cover').click();
  await expect(page.getByRole('region', { name: 'Fax cover sheet' })).toContainText('Sample General Hospital');
  await view.getByText('Spanish copy').click();
  await expect(page.getByRole('region', { name: 'Copy to read in Spanish' })).toContainText('Olaf Przykładowy');
  await shot(page, 'letter to read in Spanish');
  await view.getByText('Letter', { exact: true }).click();

  await page.getByRole('button', { name: 'Mark as sent' }).click();
  const sending = page.getByRole('dialog');
  await sending.locator('input[type="file"]').setInputFiles({
    name: 'fax-slip.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('not a PDF at all'),
  });
  await expect(sending.getByRole('alert')).toBeVisible();
  await sending.getByRole('button', { name: 'Mark as sent' }).click();
  await expect(page.getByText('Exactly as sent on')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Save a copy of fax-slip.pdf' })).toBeVisible();
  await shot(page, 'case letter sent');
  await axe(page);
});
