/** An error on a page of the built site. */
export interface AuditFinding {
  /** The path of the page or file. */
  readonly page: string;
  /** The name of the rule. */
  readonly rule: string;
  readonly message: string;
}

/** One line for each different message, with the number of its pages: an error in a template affects many. */
export function findingLines(findings: readonly AuditFinding[]): string[] {
  const groups = Map.groupBy(findings, ({ rule, message }) => `${rule}: ${message}`);
  return [...groups].map(([fault, group]) => {
    const pages = [...new Set(group.map(({ page }) => page))];
    return `${fault} — ${pages[0]}${pages.length > 1 ? ` и ещё ${pages.length - 1}` : ''}`;
  });
}
