import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What a page breaks of the rules of accessibility, each rule with the elements that break it. */
export async function breaches(page: Page): Promise<readonly string[]> {
  // Of what is in order axe need not say where it stands.
  const asked = `${AXE}; axe.run({ resultTypes: ['violations'] })`;
  const { violations } = (await page.evaluate(asked)) as AxeResults;
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 150)).join(' | ')}`,
  );
}
