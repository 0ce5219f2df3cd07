import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright';
import type { AuditFinding } from './finding.ts';

/** The rules whose outcome a colour scheme can change. */
export const colourRules = ['color-contrast', 'link-in-text-block'];

/** Runs axe on an open page, whole or by the named rules; a finding names the element. */
export async function runAxe(page: Page, rules?: readonly string[]): Promise<AuditFinding[]> {
  // One frame and no foreign content: the legacy way needs no second page per run.
  const builder = new AxeBuilder({ page }).setLegacyMode();
  const { violations } = await (rules ? builder.withRules([...rules]) : builder).analyze();
  const path = new URL(page.url()).pathname;
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target }) => ({ page: path, rule: `axe ${id}`, message: `${help}: ${target.join(' ')}` })),
  );
}
