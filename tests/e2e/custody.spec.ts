import { axe } from './axe.ts';
import { daysAgo, openChase } from './chase-scene.ts';
import { expect, test } from './fixtures.ts';
import { shot } from './shot.ts';
import { ask, goTo } from './store.ts';

test('slides of the ledger are followed from hand to hand, and a late loan says so', async ({ app, page }) => {
  const scene = await openChase(page);
  await goTo(page, `/cases/${scene.caseId}/custody`);
  await expect(page.getByText('What travels and cannot be copied appears here')).toBeVisible();
  await axe(page);
  await page.getByRole('button', { name: 'Follow Pathology slides: Sigmoid biopsy' }).click();
  const adding = page.getByRole('dialog', { name: 'Follow a material' });
  await expect(adding.getByLabel('Accession number')).toHaveValue('S26-1042');
  await expect(adding.getByRole('combobox', { name: 'Whose it is' })).toHaveValue('Sample Pathology Laboratory');
  await adding.getByLabel('How many pieces').fill('6');
  await adding.getByRole('textbox', { name: 'Loan due back on' }).fill(daysAgo(4));
  await axe(page);
  await adding.getByRole('button', { name: 'Follow it' }).click();

  const card = page.getByRole('article', { name: 'Slides: Sigmoid biopsy (S26-1042)' });
  await expect(card).toContainText('With the owner');
  await card.getByRole('button', { name: 'Add a step' }).click();
  const step = page.getByRole('dialog', { name: 'Add a step' });
  await step.getByRole('textbox', { name: 'On', exact: true }).fill(daysAgo(30));
  await step.getByLabel('Or a person or place in words').fill('Dr. Sample, slide desk');
  await step.getByLabel('Carrier').fill('Example Express');
  await step.getByLabel('Tracking number').fill('1Z 999');
  await axe(page);
  await step.getByRole('button', { name: 'Add the step' }).click();
  await expect(card).toContainText('On its way');
  await expect(card.getByRole('list', { name: 'Its way so far' })).toContainText('Example Express 1Z 999');

  await card.getByRole('button', { name: 'Add a step' }).click();
  await step.getByRole('textbox', { name: 'On', exact: true }).fill(daysAgo(29));
  await step.getByLabel('Who signed for it or said so').fill('Jo at the desk');
  await step.getByRole('button', { name: 'Add the step' }).click();
  await expect(card).toContainText('With the receiver');
  await expect(card.getByText(/due back 4 days ago/)).toHaveCount(1);
  await expect(card).toContainText('Overdue: the loan was due back 4 days ago');
  await shot(page, 'custody');
  await axe(page);

  await card.getByRole('button', { name: 'Save it as PDF' }).click();
  await expect(page.getByText(`Saved as ${app.saveFolder}`)).toBeVisible();

  await card.getByRole('button', { name: 'Take back the step: Received' }).click();
  await expect(card).toContainText('On its way');
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(card).toContainText('With the receiver');
});

test('a step that cannot be is refused in words and nothing is lost', async ({ page }) => {
  const scene = await openChase(page);
  await ask(page, 'custody.addMaterial', { caseId: scene.caseId, kind: 'block', label: 'A2', isLoan: true });
  await goTo(page, `/cases/${scene.caseId}/custody`);
  const card = page.getByRole('article', { name: 'Tissue block: A2' });
  await card.getByRole('button', { name: 'Add a step' }).click();
  const step = page.getByRole('dialog', { name: 'Add a step' });
  await step.getByRole('textbox', { name: 'On', exact: true }).fill(daysAgo(-3));
  await step.getByLabel('Tracking number').fill('1Z 1000');
  await step.getByRole('button', { name: 'Add the step' }).click();
  await expect(step.getByText('in the future').first()).toBeVisible();
  await expect(step.getByLabel('Tracking number')).toHaveValue('1Z 1000');
  await expect(step).toBeVisible();
});
