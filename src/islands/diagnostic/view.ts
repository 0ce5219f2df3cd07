import type { Catalogue } from '../../domain/learning/diagnostic/catalogue.ts';

/** Shows one of the three views with this content. With `moveFocus` scrolls to it and focuses its heading. */
export function showView(
  root: HTMLElement,
  view: 'start' | 'step' | 'result',
  moveFocus: boolean,
  content?: HTMLElement,
): void {
  root.dataset['at'] = view;
  for (const section of root.querySelectorAll<HTMLElement>('[data-view]')) {
    section.hidden = section.dataset['view'] !== view;
    if (section.hidden) continue;
    if (content) section.replaceChildren(content);
    if (!moveFocus) continue;
    const heading = section.querySelector<HTMLElement>('h2[tabindex]');
    heading?.focus({ preventScroll: true });
    (view === 'start' ? heading : section)?.scrollIntoView();
  }
}

/** Loads the catalogue, whose address is in `data-catalogue` of `root`. Throws when there is no network. */
export async function loadCatalogue(root: HTMLElement): Promise<Catalogue> {
  const response = await fetch(root.dataset['catalogue'] ?? '');
  if (!response.ok) throw new Error(`${response.status} ${response.url}`);
  return response.json();
}
