import type { NodeSpec } from 'prosemirror-model';
import { tableNodes } from './table-nodes.ts';

const text = 'inline*';
/** What stands in a list, a quotation and a footnote. Blocks of the site stand outside of these. */
const inner = 'inner+';
export const flow = 'flow+';

/** The nodes of plain Markdown. */
export const plainNodes: Record<string, NodeSpec> = {
  doc: { content: flow },
  paragraph: { content: text, group: 'inner flow', parseDOM: [{ tag: 'p' }], toDOM: () => ['p', 0] },
  heading: {
    content: text,
    group: 'inner flow',
    defining: true,
    attrs: { depth: { default: 2 } },
    parseDOM: [1, 2, 3, 4, 5, 6].map((depth) => ({ tag: `h${depth}`, attrs: { depth } })),
    toDOM: ({ attrs }) => [`h${attrs['depth']}`, 0],
  },
  quote: {
    content: inner,
    group: 'inner flow',
    defining: true,
    parseDOM: [{ tag: 'blockquote' }],
    toDOM: () => ['blockquote', 0],
  },
  bullets: list({ tag: 'ul' }),
  numbers: list({ tag: 'ol', start: 1 }),
  item: {
    content: inner,
    defining: true,
    // `checked` is undefined to Markdown where there is no box.
    attrs: { checked: { default: null }, spread: { default: false } },
    parseDOM: [{ tag: 'li', getAttrs: (li) => ({ checked: readFlag(li, 'checked'), spread: readFlag(li, 'spread') }) }],
    toDOM: ({ attrs }) => ['li', { 'data-checked': attrs['checked'], 'data-spread': attrs['spread'] || null }, 0],
  },
  code: {
    content: 'text*',
    group: 'inner flow',
    marks: '',
    code: true,
    defining: true,
    attrs: { language: { default: null }, meta: { default: null } },
    parseDOM: [{ tag: 'pre', preserveWhitespace: 'full' }],
    toDOM: () => ['pre', ['code', 0]],
  },
  rule: { group: 'inner flow', parseDOM: [{ tag: 'hr' }], toDOM: () => ['hr'] },
  ...tableNodes,
  footnote: {
    content: inner,
    group: 'flow',
    defining: true,
    isolating: true,
    attrs: { label: {} },
    parseDOM: [{ tag: 'div[data-footnote]', getAttrs: (div) => ({ label: div.dataset['footnote'] }) }],
    toDOM: ({ attrs }) => ['div', { 'data-footnote': attrs['label'] }, 0],
  },
  /** Markdown that nothing here shows, as it stands in the source: `[1]: https://…`. */
  source: {
    group: 'inner flow',
    atom: true,
    attrs: { text: {} },
    parseDOM: [{ tag: 'div[data-source]', getAttrs: (div) => ({ text: div.dataset['source'] }) }],
    toDOM: ({ attrs }) => ['div', { 'data-source': attrs['text'] }, attrs['text']],
  },
  text: { group: 'inline' },
  break: {
    inline: true,
    group: 'inline',
    selectable: false,
    parseDOM: [{ tag: 'br' }],
    toDOM: () => ['br'],
    leafText: () => '\n',
  },
  image: {
    inline: true,
    group: 'inline',
    attrs: { src: {}, alt: { default: '' }, title: { default: null } },
    parseDOM: [{ tag: 'img[data-path]', getAttrs: readImage }],
    toDOM: ({ attrs }) => ['img', { 'data-path': attrs['src'], alt: attrs['alt'], title: attrs['title'] }],
  },
  reference: {
    inline: true,
    group: 'inline',
    atom: true,
    attrs: { label: {} },
    // Asked before the mark of raised letters, or a number that is pasted is one no more.
    parseDOM: [{ tag: 'sup[data-reference]', priority: 60, getAttrs: (sup) => ({ label: sup.dataset['reference'] }) }],
    toDOM: ({ attrs }) => ['sup', { 'data-reference': attrs['label'] }, `[${attrs['label']}]`],
  },
};

function list({ tag, start }: { tag: string; start?: number }): NodeSpec {
  return {
    content: 'item+',
    group: 'inner flow list',
    attrs: { spread: { default: false }, ...(start === undefined ? {} : { start: { default: start } }) },
    parseDOM: [
      {
        tag,
        getAttrs: (element) => ({
          spread: readFlag(element, 'spread') ?? false,
          ...(start === undefined ? {} : { start: Number(element.getAttribute('start') ?? start) }),
        }),
      },
    ],
    toDOM: ({ attrs }) => [tag, { start: attrs['start'] ?? null, 'data-spread': attrs['spread'] || null }, 0],
  };
}

function readFlag({ dataset }: HTMLElement, name: string): boolean | null {
  const value = dataset[name];
  return value === undefined ? null : value === 'true';
}

function readImage(image: HTMLElement): object {
  return {
    src: image.dataset['path'],
    alt: image.getAttribute('alt') ?? '',
    title: image.getAttribute('title'),
  };
}
