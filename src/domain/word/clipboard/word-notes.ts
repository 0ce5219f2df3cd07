import type { Element, ElementContent, Root } from 'hast';
import { el } from '../../prose/hast.ts';
import { styleOf } from './styles.ts';

/** `#_ftn3` of a mark in Word, `#sdfootnote3sym` in LibreOffice. */
const markPattern = /#_?(ftn|edn|sdfootnote|sdendnote)(\d+)(?:sym)?$/;
/** `#_ftnref3` of the way back, `#sdfootnote3anc`. */
const backPattern = /#(?:_(?:ftn|edn)ref\d+|sd(?:foot|end)note\d+anc)$/;
const notePattern = /^(ftn|edn|sdfootnote|sdendnote)(\d+)$/;
const kinds: Readonly<Record<string, string>> = {
  ftn: 'footnote',
  edn: 'endnote',
  sdfootnote: 'footnote',
  sdendnote: 'endnote',
};

/** Gives footnotes of Word's and LibreOffice's clipboard the form in which the import of documents has them. */
export function wordNotes(root: Root): void {
  const notes: Element[] = [];
  root.children = withNotes(root.children as ElementContent[], notes);
  if (notes.length > 0) root.children.push(el('ol', {}, ...notes));
}

function withNotes(children: readonly ElementContent[], notes: Element[]): ElementContent[] {
  return children.flatMap((node): ElementContent[] => {
    if (node.type !== 'element') return [node];
    const href = String(node.properties['href'] ?? '');
    if (node.tagName === 'a' && backPattern.test(href)) return [];
    const [, kind = '', number] = (node.tagName === 'a' && markPattern.exec(href)) || [];
    if (number !== undefined) return [el('sup', {}, el('a', { href: `#${kinds[kind]}-${number}` }, `[${number}]`))];
    // The line above the notes: a page draws its own.
    if (styleOf(node)['mso-element'] === 'footnote-list') return withNotes(node.children.filter(isNote), notes);
    const inner = { ...node, children: withNotes(node.children, notes) };
    const [only, ...others] = inner.children;
    // Older LibreOffice raises a mark that is raised.
    if (node.tagName === 'sup' && others.length === 0 && only?.type === 'element' && only.tagName === 'sup')
      return [only];
    const [, kindOfNote = '', numberOfNote] = notePattern.exec(String(node.properties['id'] ?? '')) ?? [];
    if (node.tagName !== 'div' || numberOfNote === undefined) return [inner];
    notes.push(el('li', { id: `${kinds[kindOfNote]}-${numberOfNote}` }, ...inner.children));
    return [];
  });
}

const isNote = (node: ElementContent): boolean => node.type === 'element' && node.tagName === 'div';
