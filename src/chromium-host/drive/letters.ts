import type { Page } from 'playwright-core';
import type { OperationInput } from '../../contract/all.ts';
import type { CaseId, ClientId } from '../../domain/shared/ids.ts';
import { draftEveryLetter, type LetterRef } from '../../sample/every-letter.ts';
import { ask, goToAddress } from './ask.ts';
import { press } from './hand.ts';
import { seeDrawnPages } from './requests.ts';

export interface NamedLetter {
  /** "a-right-of-access-request": kind and label, as a file is called. */
  readonly name: string;
  readonly letter: LetterRef;
}

const letterhead: OperationInput<'practice.update'>['changes'] = {
  tagline: 'Independent patient advocacy (an invented practice)',
  address: { lines: ['3 Lighthouse Example'], city: 'Exampleton', region: 'OR', postalCode: '97000', country: '' },
  phone: '555-0101',
  fax: '555-0102',
  email: 'office@harborlight.example',
};

/** Drafts a letter of every kind for the client and case on screen, all of them complete. */
export async function draftLettersOfEveryKind(
  page: Page,
  about: { clientId: ClientId; caseId: CaseId; signedBy: string },
): Promise<ReadonlyArray<NamedLetter>> {
  const today = Temporal.Now.plainDateISO().toString() as Parameters<typeof draftEveryLetter>[1]['today'];
  await ask(page, 'practice.update', { changes: letterhead });
  const letters = await draftEveryLetter((name, input) => ask(page, name, input), { ...about, today });
  const labels = new Map((await ask(page, 'letters.kinds', {})).map(({ kind, label }) => [kind, label]));
  return [...letters].map(([kind, letter]) => ({ name: fileName(`${kind} ${labels.get(kind) ?? ''}`), letter }));
}

/** Opens a letter as it will print; done when its own pages are drawn, not those of the letter before. */
export async function openLetter(page: Page, caseId: CaseId, letter: LetterRef): Promise<void> {
  const place = 'requestId' in letter ? `requests/${letter.requestId}` : `letters/${letter.caseLetterId}`;
  const { reference } =
    'requestId' in letter
      ? (await ask(page, 'requests.get', letter)).request
      : (await ask(page, 'caseLetters.get', letter)).letter;
  await goToAddress(page, `/cases/${caseId}/${place}`);
  await page.locator('main').getByText(`reference ${reference}`).first().waitFor({ state: 'attached' });
  await seeDrawnPages(page);
}

/** Saves the letter on screen. */
export async function saveLetter(page: Page): Promise<void> {
  await press(page, 'Save as PDF');
}

function fileName(kindAndLabel: string): string {
  const words = kindAndLabel.toLowerCase().match(/[a-z]+/g) ?? [];
  return words.filter((word, place) => word !== words[place - 1]).join('-');
}
