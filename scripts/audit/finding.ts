/** Something wrong on a built page. */
export interface AuditFinding {
  /** The address of the page or file. */
  readonly page: string;
  /** The rule that is broken, in a word or two. */
  readonly rule: string;
  readonly message: string;
}

/** One line for each distinct fault: a fault of a template is told once, with the number of its pages. */
export function linesOf(findings: readonly AuditFinding[]): string[] {
  const groups = Map.groupBy(findings, ({ rule, message }) => `${rule}: ${message}`);
  return [...groups].map(([fault, group]) => {
    const pages = [...new Set(group.map(({ page }) => page))];
    return `${fault} — ${pages[0]}${pages.length > 1 ? ` и ещё ${pages.length - 1}` : ''}`;
  });
}
