import type { Element, ElementContent } from 'hast';
import { el } from '../../prose/hast.ts';
import { elementText, isElement, isHeading } from '../../word/html/element-text.ts';
import { withClass } from '../nodes.ts';

/** A lying page for each stage of a session, in letters for the whole room: what the participants are to do, and for how long. */
export const slidesOf = (main: Element): Element[] =>
  withClass(main, 'stage').map((stage, i) => {
    const title = stage.children.filter(isHeading).map(elementText).join('');
    const minutes = withClass(main, 'clock')[i]?.children.filter((it) => isElement(it, 'span')) as
      | Element[]
      | undefined;
    return el(
      'section',
      { className: ['sheet', 'sheet-slide', 'sheet-wide'], ariaLabel: `Экран: ${title}` },
      el('p', { className: ['slide-title'] }, title),
      ...taskOf(stage),
      el('p', { className: ['slide-time'] }, (minutes ?? []).map(elementText).join('')),
    );
  });

/** What is meant for the screen, or else what the plan says of the participants. */
function taskOf(stage: Element): ElementContent[] {
  const [screen] = withClass(stage, 'on-screen');
  if (screen) return screen.children.filter((it) => !isHeading(it));
  const [, participants] = withClass(stage, 'sides').flatMap(({ children }) => children.filter((it) => isElement(it)));
  return participants?.children.filter((it) => !isHeading(it)) ?? [];
}
