import type { Catalogue } from '../../domain/learning/diagnostic/catalogue.ts';

/** Shows one of the three views, with this piece in it; `moves` brings the eye and the focus there. */
export function showView(
  root: HTMLElement,
  view: 'start' | 'step' | 'result',
  moves: boolean,
  piece?: HTMLElement,
): void {
  root.dataset['at'] = view;
  for (const place of root.querySelectorAll<HTMLElement>('[data-view]')) {
    place.hidden = place.dataset['view'] !== view;
    if (place.hidden) continue;
    if (piece) place.replaceChildren(piece);
    if (!moves) continue;
    const heading = place.querySelector<HTMLElement>('h2[tabindex]');
    heading?.focus({ preventScroll: true });
    (view === 'start' ? heading : place)?.scrollIntoView();
  }
}

/** What makes the result, and the catalogue that the same build wrote; throws when the line is down. */
export async function resultTools(address = '') {
  const [{ resultArticle, draftPlan }, response] = await Promise.all([import('./result.ts'), fetch(address)]);
  if (!response.ok) throw new Error(`${response.status} ${response.url}`);
  return { resultArticle, draftPlan, catalogue: (await response.json()) as Catalogue };
}
