import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, type Page } from '@playwright/test';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  readonly id: string;
  readonly help: string;
  readonly nodes: ReadonlyArray<{ readonly target: ReadonlyArray<string>; readonly failureSummary: string }>;
}

/**
 * Finds no breach of WCAG 2.2 A and AA on the page as it stands, once nothing of it is moving or fading in, and no way to
 * scroll the window itself: only its parts scroll.
 */
export async function axe(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    document.getAnimations().every(({ playState, effect }) => {
      return playState !== 'running' || effect?.getComputedTiming().iterations === Number.POSITIVE_INFINITY;
    }),
  );
  // As text through the debugger: the page's own content policy stays as it is.
  await page.evaluate(source);
  const violations = await page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run(options: object): Promise<{ violations: Violation[] }> } };
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    return (await axe.run({ runOnly: tags })).violations;
  });
  const found = violations.flatMap((one) =>
    one.nodes.map((node) => `${one.id} at ${node.target.join(' ')}: ${node.failureSummary}`),
  );
  expect(found, 'accessibility').toEqual([]);
  const overflow = await page.evaluate(() => document.documentElement.scrollHeight - window.innerHeight);
  expect(overflow, 'pixels by which the window itself would scroll').toBeLessThanOrEqual(1);
}
