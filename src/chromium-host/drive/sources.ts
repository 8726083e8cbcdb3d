import type { Page } from 'playwright-core';
import { choose, goToTab, press, see, submit, type } from './hand.ts';

/** What a first telephone call brings to light. */
export interface NewIntake {
  readonly triggers: ReadonlyArray<string>;
  readonly reasons: ReadonlyArray<string>;
  readonly goal: string;
  readonly worries: string;
  readonly doctor: string;
  readonly firstOpinion: string;
  readonly supportPerson: string;
}

/** A candidate with what was found out about it, by the words of the points. */
export interface NewCandidate {
  readonly name: string;
  readonly doctor: string;
  readonly mode: RegExp;
  readonly answers: ReadonlyArray<{ readonly point: string; readonly key: 'y' | 'n' | 'u' }>;
}

/** Fills the intake of the case on screen; every part saves itself. */
export async function fillIntake(page: Page, intake: NewIntake): Promise<void> {
  await goToTab(page, 'Intake');
  const why = page.getByRole('region', { name: 'Why a second opinion' });
  for (const words of [...intake.triggers, ...intake.reasons]) await why.getByText(words, { exact: true }).click();
  const words = page.getByRole('region', { name: "In the client's own words" });
  await type(words, 'Goal', intake.goal);
  await type(words, 'Worries', intake.worries);
  const first = page.getByRole('region', { name: 'First opinion' });
  await type(first, 'Doctor', intake.doctor);
  await type(first, 'In short', intake.firstOpinion);
  const support = page.getByRole('region', { name: 'Support', exact: true });
  await press(support, 'Add a support person');
  await type(support, 'Support person 1', intake.supportPerson);
  await support.getByLabel('May be told').check();
  await page.getByRole('heading', { name: 'Intake' }).click();
  await see(support, 'Saved');
}

/** Puts the candidates side by side, answers by key, and chooses the last one with a reason. */
export async function compareSources(
  page: Page,
  { candidates, reason }: { candidates: ReadonlyArray<NewCandidate>; reason: string },
): Promise<void> {
  await goToTab(page, 'Sources');
  for (const candidate of candidates) await addCandidate(page, candidate);
  const chosen = candidates.at(-1)?.name ?? '';
  await press(page, `Choose ${chosen}`);
  const dialog = page.getByRole('dialog', { name: `Choose ${chosen}` });
  await type(dialog, /^Why this one/, reason);
  await submit(dialog, 'Choose it');
  await see(page, reason);
}

async function addCandidate(page: Page, { name, doctor, mode, answers }: NewCandidate): Promise<void> {
  await press(page, 'Add a candidate');
  const dialog = page.getByRole('dialog', { name: 'Add a candidate' });
  await type(dialog, 'Or by its name', name);
  await type(dialog, 'Or the doctor’s name', doctor);
  await choose(dialog, 'How the opinion would be given', mode);
  await submit(dialog, 'Add the candidate');
  await dialog.waitFor({ state: 'hidden' });
  const grid = page.getByRole('table', { name: 'Candidates side by side' });
  const said = { y: 'Yes', n: 'No', u: 'Not known' };
  for (const { point, key } of answers) {
    await grid.getByRole('button', { name: `${point}, ${name}: not asked` }).press(key);
    await grid.getByRole('button', { name: `${point}, ${name}: ${said[key]}` }).waitFor();
  }
}

/** Saves a paper of the case by the button that prints it. */
export async function saveCasePaper(page: Page, label: 'Print the case brief' | 'Print the shortlist'): Promise<void> {
  await press(page, label);
  const dialog = page.getByRole('dialog', { name: label });
  await press(dialog, 'Save as PDF');
  await dialog.waitFor({ state: 'hidden' });
}
