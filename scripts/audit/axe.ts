import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright';
import type { AuditFinding } from './finding.ts';

/** The rules that depend on the colour scheme. */
export const colourRules = ['color-contrast', 'link-in-text-block'];

/** Runs axe on an open page, with all rules or only the named ones. Each finding names its element. */
export async function runAxe(page: Page, rules?: readonly string[]): Promise<AuditFinding[]> {
  // Legacy mode opens no second page for each run; pages here have one frame and no foreign content.
  // Only violations are described: describing what passes takes axe a quarter of its time.
  const builder = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
  const { violations } = await (rules ? builder.withRules([...rules]) : builder).analyze();
  const path = new URL(page.url()).pathname;
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target }) => ({ page: path, rule: `axe ${id}`, message: `${help}: ${target.join(' ')}` })),
  );
}
