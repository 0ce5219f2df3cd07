let folded: HTMLDetailsElement[] = [];

/** Unfolds the areas for the time of printing: paper can't be clicked. */
export function unfoldWhenPrinted(root: ParentNode): void {
  addEventListener('beforeprint', () => {
    folded = [...root.querySelectorAll<HTMLDetailsElement>('.result details:not([open])')];
    for (const area of folded) area.open = true;
  });
  addEventListener('afterprint', () => {
    for (const area of folded) area.open = false;
  });
}
