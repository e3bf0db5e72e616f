import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** A mistake that axe found: its rule, and the markup that it found it in. */
export type Violation = Readonly<{ rule: string; markup: readonly string[] }>;

/** Timers run only where scripts do, and axe waits for timers. */
const assertScriptsRun = async (page: Page): Promise<void> => {
  const run = page.evaluate(() => new Promise<boolean>((resolve) => setTimeout(resolve, 0, true)));
  await run.catch(() => {
    throw new Error('axe needs a page that was opened with newPage({ javaScriptEnabled: true })');
  });
};

/** Every accessibility mistake on the page that a machine can find. The page must have been opened with scripts on. */
export const accessibilityViolations = async (page: Page): Promise<readonly Violation[]> => {
  await assertScriptsRun(page);
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => ({ rule: id, markup: nodes.map(({ html }) => html) }));
};
