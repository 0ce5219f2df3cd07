import type { PlannedStage } from '../../domain/learning/room/session.ts';
import { sheetsNamed } from '../../domain/learning/room/sheets.ts';

/** A sheet of the page. */
export interface PageSheet {
  readonly title: string;
  /** Whether participants get it: keys and sheets for the teacher are not shown to them. */
  readonly isShown: boolean;
  readonly copy: () => HTMLElement;
}

/** A stage as the page tells it. */
export interface PageStage extends PlannedStage {
  readonly tutor: () => Node[];
  readonly participants: () => Node[];
  /** Words made for the screen; none when the stage has none. */
  readonly screen: () => Node[];
  /** «Понадобится: …», or empty. */
  readonly needs: string;
  readonly sheets: readonly PageSheet[];
}

/** A tutorial as its page tells it. */
export interface Scenario {
  readonly path: string;
  readonly title: string;
  readonly stages: readonly PageStage[];
  readonly sheets: readonly PageSheet[];
}

/** Reads the tutorial of this page. Throws when it has no stages. */
export function readPage(): Scenario {
  const sheets = [...document.querySelectorAll<HTMLElement>('main .sheet')].map(
    (sheet): PageSheet => ({
      title: textOf(sheet.querySelector('.sheet-title')) || 'Лист',
      isShown: sheet.matches('.sheet-participant, .sheet-child, .sheet-group'),
      copy: () => tidy(sheet.cloneNode(true) as HTMLElement),
    }),
  );
  const stages = [...document.querySelectorAll<HTMLElement>('main [data-minutes]')].map((row): PageStage => {
    const needs = textOf(row.querySelector('[data-needs]'));
    const materials = needs.slice(needs.indexOf(':') + 1).split(';');
    const named = sheetsNamed(
      materials.map((one) => one.trim()),
      sheets.map(({ title }) => title),
    );
    return {
      title: textOf(row.querySelector('h3')),
      planned: Number(row.dataset['minutes']),
      isBreak: row.dataset['break'] !== undefined,
      tutor: () => copyOf(row.querySelector('[data-side="tutor"]')),
      participants: () => copyOf(row.querySelector('[data-side="participants"]')),
      screen: () => copyOf(row.querySelector('.on-screen .prose')),
      needs,
      sheets: sheets.filter((_, i) => named.includes(i)),
    };
  });
  if (stages.length === 0) throw new TypeError('The page has no stages');
  return { path: location.pathname, title: textOf(document.querySelector('main h1')), stages, sheets };
}

/** The text of an element in one line; no-break spaces stay. */
const textOf = (element: Element | null): string => (element?.textContent ?? '').replace(/[ \t\r\n]+/g, ' ').trim();

const copyOf = (element: Element | null): Node[] =>
  element ? [...tidy(element.cloneNode(true) as HTMLElement).childNodes] : [];

/** A copy is no goal of a link, and its terms are plain words. */
function tidy(copy: HTMLElement): HTMLElement {
  for (const one of copy.querySelectorAll('.no-print, .print-only')) one.remove();
  for (const one of copy.querySelectorAll('[id]')) one.removeAttribute('id');
  for (const one of copy.querySelectorAll('*')) if (one.localName.includes('-')) one.replaceWith(...one.childNodes);
  for (const picture of copy.querySelectorAll('img')) picture.loading = 'eager';
  return copy;
}
