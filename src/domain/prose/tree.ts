import type { Html, Parents, PhrasingContent, Root, RootContent } from 'mdast';
import { blocks } from './blocks/index.ts';
import { readTag, type Tag } from './grammar.ts';
import type { Block, ProseFinding } from './types.ts';

/** A block in the tree, between its tags. */
export interface BlockNode {
  type: 'block';
  block: Block;
  attributes: Readonly<Record<string, string>>;
  line: number;
  children: RootContent[];
}

declare module 'mdast' {
  interface RootContentMap {
    block: BlockNode;
  }
}

type Report = (rule: ProseFinding['rule'], line: number, message: string) => void;

/** Pairs the tags of blocks and turns every other piece of HTML into the text it was typed as. */
export function withBlocks(root: Root, report: Report): Root {
  const top: RootContent[] = [];
  const open: { node: BlockNode; siblings: RootContent[] }[] = [];
  let siblings = top;
  for (const node of root.children) {
    const tags = node.type === 'html' ? readTags(node) : undefined;
    if (!tags) {
      siblings.push(plainHtml(node, report));
      continue;
    }
    for (const { tag, line } of tags) {
      if (tag.form === 'close') {
        const last = open.at(-1);
        if (last?.node.block.name !== tag.name) {
          report('block-nesting', line, `закрывающий тег </${tag.name}> без открывающего`);
          continue;
        }
        open.pop();
        siblings = last.siblings;
        continue;
      }
      const block = readBlock(tag, line, report);
      if (!block) continue;
      siblings.push(block);
      if (tag.form === 'open' && block.block.holdsProse) {
        open.push({ node: block, siblings });
        siblings = block.children;
      }
    }
  }
  for (const { node } of open) {
    report('block-nesting', node.line, `блок <${node.block.name}> не закрыт: добавьте строку </${node.block.name}>`);
  }
  return { ...root, children: top };
}

/** The tags of an HTML node, if each of its lines is one. */
function readTags(node: Html): { tag: Tag; line: number }[] | undefined {
  const start = node.position?.start.line ?? 1;
  const tags = node.value
    .trim()
    .split('\n')
    .map((text, i) => ({ tag: readTag(text.trim()), line: start + i }));
  return tags.every(({ tag }) => tag !== undefined) ? (tags as { tag: Tag; line: number }[]) : undefined;
}

function readBlock({ name, form, attributes }: Tag, line: number, report: Report): BlockNode | undefined {
  const block = blocks.get(name);
  if (!block) {
    report('unknown-block', line, `блока <${name}> нет; есть ${[...blocks.keys()].join(', ')}`);
    return undefined;
  }
  if (form === 'open' && !block.holdsProse) {
    report('block-nesting', line, `блок <${name}> пишется одной строкой: <${name} … />`);
  }
  for (const key of Object.keys(attributes)) {
    if (!(key in block.attributes)) report('block-attribute', line, `у блока <${name}> нет свойства ${key}`);
  }
  for (const [key, field] of Object.entries(block.attributes)) {
    const checked = field.schema.safeParse(attributes[key]);
    if (!checked.success) {
      report('block-attribute', line, `<${name}>, ${key}: ${checked.error.issues[0]?.message ?? ''}`);
    }
  }
  return { type: 'block', block, attributes, line, children: [] };
}

/** Shows HTML as typed: a node of its own becomes a paragraph, one in a line becomes text. */
function plainHtml(node: RootContent, report: Report): RootContent {
  if (node.type !== 'html') {
    if ('children' in node) showInside(node, report);
    return node;
  }
  reportHtml(node, report);
  return { type: 'paragraph', children: [{ type: 'text', value: node.value }] };
}

function showInside(parent: Parents, report: Report): void {
  parent.children = parent.children.map((child) => {
    if (child.type === 'html') {
      reportHtml(child, report);
      const text: PhrasingContent = { type: 'text', value: child.value };
      const inFlow = parent.type === 'blockquote' || parent.type === 'listItem';
      return inFlow ? { type: 'paragraph', children: [text] } : text;
    }
    if ('children' in child) showInside(child, report);
    return child;
  }) as typeof parent.children;
}

function reportHtml(node: Html, report: Report): void {
  const line = node.position?.start.line ?? 1;
  const name = /^<\/?([A-Z][A-Za-z]*)/.exec(node.value)?.[1];
  if (name === undefined) {
    report('raw-html', line, 'HTML показан как текст: используйте разметку редактора');
  } else if (blocks.has(name)) {
    report('block-nesting', line, `тег <${name}> должен стоять на отдельной строке, с пустыми строками вокруг`);
  } else {
    report('unknown-block', line, `блока <${name}> нет; есть ${[...blocks.keys()].join(', ')}`);
  }
}
