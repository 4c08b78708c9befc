/**
 * What axe finds on a page, a line a rule with the first places. No page holds a frame, so axe may run in the page itself
 * (“legacy”) instead of opening a second one to gather results in; and it need not describe what it does not find fault with.
 */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** @param leftOut a selector of what is not looked at. */
export async function violationsOn(page: Page, name: string, leftOut?: string): Promise<readonly string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] });
  const { violations } = await (leftOut === undefined ? axe : axe.exclude(leftOut)).analyze();
  return violations.map(
    (violation) =>
      `${name}: ${violation.id} ${violation.nodes
        .slice(0, 3)
        .map((node) => node.html.slice(0, 160))
        .join(' | ')}`,
  );
}
