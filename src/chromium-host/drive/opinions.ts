import type { Page } from 'playwright-core';
import { choose, goToTab, press, see, submit, type } from './hand.ts';

/** What an opinion states, as it is typed; points left out stay "not stated". */
export interface NewOpinion {
  readonly clinician: string;
  readonly specialty: string;
  readonly institution: string;
  /** YYYY-MM-DD */
  readonly givenOn: string;
  readonly diagnosis: string;
  readonly stageGroup: string;
  readonly markers: ReadonlyArray<{ readonly marker: string; readonly result: string }>;
  readonly modalities: ReadonlyArray<string>;
  readonly drugs: ReadonlyArray<string>;
  readonly intent: RegExp;
  readonly sequence: RegExp;
  readonly tests: ReadonlyArray<string>;
  /** "None" is said of trials when the doctor said there is none. */
  readonly hasNoTrials: boolean;
  readonly why: string;
}

/** Types up one opinion of the case on screen and ends on the list of opinions. */
export async function addOpinion(page: Page, opinion: NewOpinion): Promise<void> {
  await goToTab(page, 'Opinions');
  await page.getByRole('link', { name: 'Record an opinion' }).click();
  await type(page, /^Clinician/, opinion.clinician);
  await type(page, 'Specialty', opinion.specialty);
  await type(page, 'Institution', opinion.institution);
  await type(page, /^Given on/, opinion.givenOn);

  await state(page, 'Diagnosis');
  await type(page, /^Kind of cancer/, opinion.diagnosis);
  await state(page, 'Stage');
  await type(page, 'Stage group', opinion.stageGroup);
  await state(page, 'Biomarkers');
  for (const [index, { marker, result }] of opinion.markers.entries()) {
    if (index > 0) await page.keyboard.press('Enter');
    await type(page, `Marker ${index + 1}`, marker);
    await type(page, `Result ${index + 1}`, result);
  }
  const modality = await state(page, 'Kinds of treatment');
  for (const name of opinion.modalities) await modality.getByText(name, { exact: true }).click();
  await state(page, 'Drugs or procedures');
  await typeRows(page, 'Drugs or procedures', opinion.drugs);
  await state(page, 'Aim of treatment');
  await choose(page, 'Aim', opinion.intent);
  await state(page, 'Order of treatment');
  await choose(page, 'Order', opinion.sequence);
  await state(page, 'Further tests');
  await typeRows(page, 'Further tests', opinion.tests);
  if (opinion.hasNoTrials) await answer(page, 'Clinical trials', 'None');
  const reasons = await state(page, 'Reasons given');
  await type(reasons, "In the doctor's words", opinion.why);

  await submit(page, 'Save the opinion');
  await see(page.getByRole('table'), opinion.clinician);
}

/** Opens the comparison and notes what would settle one point. */
export async function compare(page: Page, about: string, question: string): Promise<void> {
  await goToTab(page, 'Comparison');
  const point = page.locator('tbody').filter({ has: page.getByRole('rowheader', { name: about }) });
  await point.getByText('Yes', { exact: true }).click();
  await point.getByRole('textbox', { name: 'Question that would settle it' }).click();
  await page.keyboard.type(question);
  await page.keyboard.press('Tab');
}

/** Saves the client's summary from its preview, and closes the preview. */
export async function saveSummary(page: Page, whileShown: () => Promise<void>): Promise<void> {
  await press(page, 'Summary for the client');
  const dialog = page.getByRole('dialog', { name: 'Summary for the client' });
  await whileShown();
  await submit(dialog, 'Save as PDF');
  await see(page, /^Saved as .*omparison/);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
}

function state(page: Page, dimension: string) {
  return answer(page, dimension, 'Stated');
}

async function answer(page: Page, dimension: string, kind: 'None' | 'Stated') {
  const row = page.getByRole('group', { name: dimension, exact: true });
  await row.getByText(kind, { exact: true }).click();
  return row;
}

async function typeRows(page: Page, label: string, words: ReadonlyArray<string>): Promise<void> {
  for (const [index, text] of words.entries()) {
    if (index > 0) await page.keyboard.press('Enter');
    await type(page, `${label} ${index + 1}`, text);
  }
}
