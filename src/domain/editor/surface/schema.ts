import { type DOMOutputSpec, type MarkSpec, type NodeSpec, Schema } from 'prosemirror-model';
import { blocks } from '../../prose/blocks/index.ts';
import { type MarkupTag, markupTags } from '../../prose/html.ts';
import { flow, plainNodes } from './plain-nodes.ts';

/** The attributes of a block in the document: the words between the quotation marks of its tag. */
export type BlockValues = Readonly<Record<string, string>>;

/** One node for each declared block, so that a new block needs no code here. */
const blockNodes = [...blocks.values()].map(({ name, holdsProse }): [string, NodeSpec] => [
  name,
  {
    group: 'flow block',
    attrs: { values: { default: {} } },
    defining: true,
    isolating: true,
    ...(holdsProse ? { content: flow } : { atom: true }),
    parseDOM: [{ tag: `div[data-block="${name}"]`, getAttrs: readBlock }],
    toDOM: ({ attrs }): DOMOutputSpec => {
      const element = { 'data-block': name, 'data-values': JSON.stringify(attrs['values']) };
      return holdsProse ? ['div', element, 0] : ['div', element];
    },
  },
]);

function readBlock({ dataset }: HTMLElement): { values: BlockValues } | false {
  try {
    const pairs = Object.entries(JSON.parse(dataset['values'] ?? '{}') as object);
    return { values: Object.fromEntries(pairs.filter(([, value]) => typeof value === 'string')) };
  } catch {
    return false;
  }
}

const marks: Record<string, MarkSpec> = {
  link: {
    inclusive: false,
    attrs: { href: {}, title: { default: null } },
    parseDOM: [{ tag: 'a[href]', getAttrs: readLink }],
    toDOM: ({ attrs }) => ['a', { href: attrs['href'], title: attrs['title'] }, 0],
  },
  strong: { parseDOM: [{ tag: 'strong' }, { tag: 'b' }], toDOM: () => ['strong', 0] },
  emphasis: { parseDOM: [{ tag: 'em' }, { tag: 'i' }], toDOM: () => ['em', 0] },
  delete: { parseDOM: [{ tag: 'del' }, { tag: 's' }], toDOM: () => ['del', 0] },
  ...Object.fromEntries(markupTags.map((tag) => [tag, markup(tag)])),
  inlineCode: { code: true, parseDOM: [{ tag: 'code' }], toDOM: () => ['code', 0] },
};

function readLink(link: HTMLElement): object {
  return { href: link.getAttribute('href'), title: link.getAttribute('title') };
}

function markup(tag: MarkupTag): MarkSpec {
  return { parseDOM: [{ tag }], toDOM: () => [tag, 0] };
}

/** What a document of the editor can hold: the grammar of prose with its declared blocks, and nothing else. */
export const surfaceSchema = new Schema({ nodes: { ...plainNodes, ...Object.fromEntries(blockNodes) }, marks });
