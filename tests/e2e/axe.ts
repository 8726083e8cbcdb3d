import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, type Page } from '@playwright/test';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** A page that changes for longer than this does so by itself. */
const MOST_ROUNDS = 10;

interface Violation {
  readonly id: string;
  readonly help: string;
  readonly nodes: ReadonlyArray<{ readonly target: ReadonlyArray<string>; readonly failureSummary: string }>;
}

/**
 * Finds no breach of WCAG 2.2 A and AA on the page as it stands, once nothing of it is moving or fading in, and no way to
 * scroll the window itself: only its parts scroll. What was found while the page went on changing belongs to neither the
 * page before nor the one after, so the page is then judged again.
 */
export async function axe(page: Page): Promise<void> {
  // As text through the debugger: the page's own content policy stays as it is.
  await page.evaluate(source);
  let judged = await judge(page);
  for (let round = 1; round < MOST_ROUNDS && judged.hasChanged && judged.found.length > 0; round += 1) {
    judged = await judge(page);
  }
  expect(judged.found, 'accessibility').toEqual([]);
  const overflow = await page.evaluate(() => document.documentElement.scrollHeight - window.innerHeight);
  expect(overflow, 'pixels by which the window itself would scroll').toBeLessThanOrEqual(1);
}

async function judge(page: Page): Promise<{ found: ReadonlyArray<string>; hasChanged: boolean }> {
  await standStill(page);
  const { violations, hasChanged } = await page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run(options: object): Promise<{ violations: Violation[] }> } };
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    let changes = 0;
    const observer = new MutationObserver(() => (changes += 1));
    observer.observe(document, { childList: true, attributes: true, characterData: true, subtree: true });
    const { violations } = await axe.run({ runOnly: tags });
    observer.disconnect();
    return { violations, hasChanged: changes > 0 };
  });
  const found = violations.flatMap((one) =>
    one.nodes.map((node) => `${one.id} at ${node.target.join(' ')}: ${node.failureSummary}`),
  );
  return { found, hasChanged };
}

/** Waits until nothing moves; what fades out begins to do so a few pictures after it was told to. */
async function standStill(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const isMoving = () =>
      document.getAnimations().some(({ playState, effect }) => {
        return playState === 'running' && effect?.getComputedTiming().iterations !== Number.POSITIVE_INFINITY;
      });
    for (let still = 0; still < 5; still = isMoving() ? 0 : still + 1) await new Promise(requestAnimationFrame);
  });
}
