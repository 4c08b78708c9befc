/**
 * What axe finds on a page, a line a rule with the first places. No page holds a frame, so axe may run in the page itself
 * (“legacy”) instead of opening a second one to gather results in; and it need not describe what it does not find fault with.
 */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** Of what is not looked at, a selector. */
type LeftOut = string | undefined;

const axeOn = (page: Page, leftOut: LeftOut): AxeBuilder => {
  const axe = new AxeBuilder({ page }).setLegacyMode(true);
  return leftOut === undefined ? axe : axe.exclude(leftOut);
};

const resultTypes = ['violations' as const];

export const violationsOn = (page: Page, name: string, leftOut?: LeftOut): Promise<readonly string[]> =>
  found(axeOn(page, leftOut).options({ resultTypes }), name);

/** In the dark nothing differs but colours: the names and the order of things were looked at in the light. */
export const contrastOn = (page: Page, name: string, leftOut?: LeftOut): Promise<readonly string[]> =>
  found(axeOn(page, leftOut).options({ resultTypes, runOnly: ['color-contrast', 'link-in-text-block'] }), name);

async function found(axe: AxeBuilder, name: string): Promise<readonly string[]> {
  const { violations } = await axe.analyze();
  return violations.map(
    (violation) =>
      `${name}: ${violation.id} ${violation.nodes
        .slice(0, 3)
        .map((node) => node.html.slice(0, 160))
        .join(' | ')}`,
  );
}
