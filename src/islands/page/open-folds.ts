/** Opens what is folded while the page is printed, as the print styles do in newer browsers. */

let opened: { readonly fold: HTMLDetailsElement; readonly name: string | null }[] = [];

addEventListener('beforeprint', () => {
  // A second call before the first has ended would forget what was closed.
  if (opened.length > 0) return;
  opened = [...document.querySelectorAll<HTMLDetailsElement>('details:not([open])')].map((fold) => {
    const name = fold.getAttribute('name');
    // Of folds with one name a browser keeps one open.
    fold.removeAttribute('name');
    fold.open = true;
    return { fold, name };
  });
});

addEventListener('afterprint', () => {
  for (const { fold, name } of opened) {
    fold.open = false;
    if (name !== null) fold.setAttribute('name', name);
  }
  opened = [];
});

// TypeScript treats a file as a module only with an import or an export, and import() needs a module.
export {};
