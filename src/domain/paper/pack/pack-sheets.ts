import type { Element } from 'hast';
import { elementText } from '../../word/html/element-text.ts';
import { attributeOf, hasClass, withClass } from '../nodes.ts';
import { sheetsOf } from '../source.ts';

/** A sheet of a session, and how it is used there. */
export interface PackSheet {
  readonly node: Element;
  readonly title: string;
  /** Kept by the tutor, given out whole, cut apart before, or a key that is shown at the end. */
  readonly role: 'tutor' | 'given' | 'cut' | 'key';
  /** How many people share one; 0: one is enough for all. */
  readonly per: number;
  /** How many are needed. */
  readonly copies: number;
  /** How many of them stand on one page. */
  readonly perPage: number;
}

/** A group of children works at one sheet by four. */
const group = 4;

/** The sheets of a page, in its order, for so many people. */
export const packSheets = (main: Element, people: number): PackSheet[] =>
  sheetsOf(main).map((node) => {
    const role = roleOf(node);
    const per = role === 'tutor' || role === 'key' ? 0 : perOf(node);
    return {
      node,
      title: withClass(node, 'sheet-title').map(elementText).join(''),
      role,
      per,
      copies: per === 0 ? 1 : Math.ceil(people / per),
      perPage: Number(attributeOf(node, 'dataCopies')) || 1,
    };
  });

/** How many pages the copies of a sheet take, when each is no longer than a page. */
export const pagesOf = ({ copies, perPage }: PackSheet): number => Math.ceil(copies / perPage);

function roleOf(node: Element): PackSheet['role'] {
  if (hasClass(node, 'sheet-key')) return 'key';
  if (hasClass(node, 'sheet-teacher')) return 'tutor';
  return hasClass(node, 'cut-cards', 'cut-strips') || attributeOf(node, 'dataCopies') ? 'cut' : 'given';
}

function perOf(node: Element): number {
  const per = attributeOf(node, 'dataPer');
  if (per === 'всех') return 0;
  return Number(per) || (hasClass(node, 'sheet-group') ? group : 1);
}
