import type { Element, ElementContent } from 'hast';
import { el, textNode } from '../../prose/hast.ts';
import { elementText, isElement, isHeading } from '../../word/html/element-text.ts';
import { hasClass, isWritten, withClass } from '../nodes.ts';
import { type PaperSource, sheetsOf } from '../source.ts';
import { type PackSheet, packSheets, pagesOf } from './pack-sheets.ts';
import { preparePart } from './prepare.ts';
import { slidesOf } from './slides.ts';

/** For whom the pack of a session is made, and what of it. */
export interface PackChoice {
  readonly people: number;
  /** Pages with the tasks, in letters for the whole room. */
  readonly hasSlides: boolean;
  /** As many copies of each sheet as are needed; otherwise one of each. */
  readonly isForAll: boolean;
}

/** Whether a page is a scenario of a session, of which a pack can be made. */
export const isScenario = (main: Element): boolean => withClass(main, 'stages').length > 0;

/**
 * The page of a session in the order in which a tutor needs it: what to prepare, the plan, his own sheets, sheets of the
 * participants (what each gets, as a set; then what is shared or cut apart), pages for the screen, keys. A node that is
 * taken as it is stays the same object.
 */
export function packOf(main: Element, { people, hasSlides, isForAll }: PackChoice): Element {
  const sheets = packSheets(main, people);
  const ofRole = (role: PackSheet['role']) => sheets.filter((sheet) => sheet.role === role);
  const given = ofRole('given');
  const own = given.filter(({ per }) => per === 1);
  const shared = [...given.filter(({ per }) => per !== 1), ...ofRole('cut')];
  const handed = [...own, ...shared];
  const numbered = new Map(handed.map((sheet, i) => [sheet, withNumber(sheet.node, i + 1, handed.length)]));
  const nodeOf = (sheet: PackSheet) => numbered.get(sheet) ?? sheet.node;
  const pile = (sheet: PackSheet) => Array.from({ length: isForAll ? pagesOf(sheet) : 1 }, () => nodeOf(sheet));
  const set = () => el('div', { className: ['pack-set'] }, ...own.map(nodeOf));
  const part = (...nodes: ElementContent[]) => el('section', { className: ['pack-part'] }, ...nodes);
  return {
    ...main,
    children: [
      part(...withClass(main, 'page-head'), ...preparePart(main, sheets, people)),
      part(...withClass(main, 'stages'), ...textsOf(main), ...withClass(main, 'rights')),
      ...ofRole('tutor').map(nodeOf),
      ...(own.length > 0 ? Array.from({ length: isForAll ? people : 1 }, set) : []),
      ...shared.flatMap(pile),
      ...(hasSlides ? slidesOf(main) : []),
      ...ofRole('key').map(nodeOf),
    ],
  };
}

/** The pack of a page for as many people as the session is meant for, with one of each sheet and pages for the screen. */
export function packSource(source: PaperSource, choice?: PackChoice): PaperSource {
  const usual = { people: source.people, hasSlides: true, isForAll: false };
  return { ...source, main: packOf(source.main, choice ?? usual) };
}

/** What a page says beside its stages and sheets: of trying it out, of a meeting online, to the tutor. */
const textsOf = (main: Element): ElementContent[] =>
  withClass(main, 'after')
    .map((section) => (sheetsOf(section).length > 0 ? toTutor(withoutSheets(section)) : section))
    .filter(isLeft);

/** The heading of the section names the sheets, which are elsewhere now. */
const toTutor = (section: Element): Element => ({
  ...section,
  children: section.children.map((child) => (isElement(child, 'h2') ? el('h2', {}, 'Тьютору') : child)),
});

const isLeft = ({ children }: Element): boolean =>
  children.some((it) => isElement(it) && isWritten(it) && !isHeading(it) && elementText(it) !== '');

function withoutSheets(node: Element): Element {
  if (sheetsOf(node).length === 0) return node;
  return {
    ...node,
    children: node.children.flatMap((child): ElementContent[] => {
      if (!isElement(child)) return [child];
      if (hasClass(child, 'sheet')) return [];
      return [withoutSheets(child)];
    }),
  };
}

/** A sheet that says which one of how many it is. */
function withNumber(sheet: Element, number: number, count: number): Element {
  return {
    ...sheet,
    children: sheet.children.map((child) =>
      isElement(child) && hasClass(child, 'sheet-foot')
        ? { ...child, children: [textNode(`Лист ${number} из ${count} · `), ...child.children] }
        : child,
    ),
  };
}
