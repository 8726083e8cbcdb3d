import type { Locator, Page } from 'playwright-core';
import { goToTab, press, see, submit, type } from './hand.ts';

/** What is added to the proposed questions of the case on screen. */
export interface NewQuestions {
  /** In the client's own words. */
  readonly own: string;
  /** Ranks of the questions that count most, after the own one was moved. */
  readonly marked: ReadonlyArray<number>;
}

/** Takes up the proposed questions, adds one in the client's words, and marks what counts most. */
export async function prepareQuestions(page: Page, { own, marked }: NewQuestions): Promise<void> {
  await goToTab(page, 'Questions');
  await press(page, /^Begin with \d+ proposed questions$/);
  await see(page, /^\d+ questions/);
  await type(page, 'Question', own);
  await submit(page, 'Add the question');
  const list = page.getByRole('list', { name: 'Questions', exact: true });
  await see(list, own);
  await putFirst(page, list, own);
  for (const rank of marked) await press(page, `Question ${rank} counts most`);
  await see(page, new RegExp(`${marked.length} marked`));
  await page.getByRole('heading', { name: 'Questions', level: 2 }).scrollIntoViewIfNeeded();
}

// By its keys, which move the question with the focus.
async function putFirst(page: Page, list: Locator, own: string): Promise<void> {
  const place = async () => (await list.getByRole('listitem').allInnerTexts()).findIndex((said) => said.includes(own));
  for (let at = await place(); at > 0; at = await place()) {
    await press(page, `Move question ${at + 1} up`);
    await list.getByRole('listitem', { name: `Question ${at}: ${own}` }).waitFor();
  }
}

/** Saves the question sheet of the case on screen in one language and size of print. */
export async function saveQuestionSheet(
  page: Page,
  { language, largePrint }: { readonly language: 'English' | 'Spanish'; readonly largePrint: boolean },
): Promise<void> {
  await press(page, 'Question sheet');
  const dialog = page.getByRole('dialog', { name: 'Question sheet' });
  await dialog.getByText(language, { exact: true }).click();
  if (largePrint) await dialog.getByLabel('Large print, 18 points').check();
  await submit(dialog, 'Save as PDF');
  await see(page, /^Saved as/);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
}
