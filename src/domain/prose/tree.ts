import type { Html, Parent, Root, RootContent } from 'mdast';
import { attributeFault } from './attributes.ts';
import { blocks } from './blocks/index.ts';
import { readTag, type Tag } from './grammar.ts';
import { isKnownTag } from './html.ts';
import { joined, reportUnknown, withoutHtml } from './tree-html.ts';
import type { Block, Point, Report } from './types.ts';

/** A block with the nodes between its tags. */
export interface BlockNode extends Parent {
  type: 'block';
  block: Block;
  attributes: Readonly<Record<string, string>>;
  start: Point;
  children: RootContent[];
}

declare module 'mdast' {
  interface RootContentMap {
    block: BlockNode;
  }
}

/** Pairs block tags and replaces all other HTML by its safe equivalent or by text. */
export function withBlocks(root: Root, report: Report): Root {
  const top: RootContent[] = [];
  const open: { node: BlockNode; siblings: RootContent[] }[] = [];
  let siblings = top;
  for (const node of joined(root.children)) {
    const tags = node.type === 'html' ? readTags(node) : undefined;
    if (!tags) {
      siblings.push(...withoutHtml(node, report));
      continue;
    }
    for (const { tag, start } of tags) {
      if (tag.form === 'close') {
        const last = open.at(-1);
        if (last?.node.block.name !== tag.name) {
          const cure = 'Уберите его или откройте блок выше';
          report('block-nesting', start, `закрывающий тег </${tag.name}> без открывающего`, cure);
          continue;
        }
        open.pop();
        siblings = last.siblings;
        continue;
      }
      const block = readBlock(tag, start, report);
      if (!block) continue;
      siblings.push(block);
      if (tag.form === 'open' && block.block.holdsProse) {
        open.push({ node: block, siblings });
        siblings = block.children;
      }
    }
  }
  for (const { node } of open) {
    const { name } = node.block;
    report('block-nesting', node.start, `блок <${name}> не закрыт`, `Добавьте строку </${name}>`);
  }
  return { ...root, children: top };
}

/** The tags of an HTML node; undefined unless each of its lines is one tag. */
function readTags(node: Html): { tag: Tag; start: Point }[] | undefined {
  const first = node.position?.start ?? { line: 1, column: 1 };
  const tags = node.value
    .trim()
    .split('\n')
    .map((text, i) => ({
      tag: readTag(text.trim()),
      start: i === 0 ? first : { line: first.line + i, column: text.search(/\S/) + 1 },
    }));
  const isTag = ({ tag }: { tag: Tag | undefined }) => tag && (blocks.has(tag.name) || !isKnownTag(tag.name));
  return tags.every(isTag) ? (tags as { tag: Tag; start: Point }[]) : undefined;
}

function readBlock({ name, form, attributes }: Tag, start: Point, report: Report): BlockNode | undefined {
  const block = blocks.get(name);
  if (!block) {
    reportUnknown(name, start, report);
    return undefined;
  }
  if (form === 'open' && !block.holdsProse) {
    report('block-nesting', start, `блок <${name}> пишется одной строкой`, `Напишите <${name} … />`);
  }
  for (const key of Object.keys(attributes)) {
    if (key in block.attributes) continue;
    report('block-attribute', start, `у блока <${name}> нет свойства ${key}`, 'Уберите его или исправьте имя');
  }
  for (const [key, field] of Object.entries(block.attributes)) {
    const fault = attributeFault(field, attributes[key]);
    if (fault === undefined) continue;
    const place = `блок «${block.label}» (<${name}>), «${field.label}» (${key})`;
    report('block-attribute', start, `${place}: ${fault}`, attributes[key] ? 'Исправьте свойство' : 'Заполните его');
  }
  return { type: 'block', block, attributes, start, children: [] };
}
