import type { Nodes, Root } from 'mdast';
import { counted } from '../text/plural.ts';

type Forms = readonly [string, string, string];

const kinds: readonly (readonly [name: string, forms: Forms])[] = [
  ['heading', ['заголовок', 'заголовка', 'заголовков']],
  ['paragraph', ['абзац', 'абзаца', 'абзацев']],
  ['list', ['список', 'списка', 'списков']],
  ['table', ['таблица', 'таблицы', 'таблиц']],
  ['picture', ['картинка', 'картинки', 'картинок']],
  ['link', ['ссылка', 'ссылки', 'ссылок']],
  ['footnoteDefinition', ['сноска', 'сноски', 'сносок']],
];

/** What a text has, so that an editor can compare it with the document: «2 заголовка, 14 абзацев, 1 таблица». */
export function summaryOf(tree: Root): string {
  const counts = new Map<string, number>();
  const count = (node: Nodes, parent?: Nodes): void => {
    // The paragraph of an item or of a note is a part of it.
    const isPart = node.type === 'paragraph' && parent?.type !== 'root' && parent?.type !== 'blockquote';
    const isInner = node.type === 'list' && parent?.type === 'listItem';
    const kind = isPicture(node) ? 'picture' : node.type;
    if (!isPart && !isInner) counts.set(kind, (counts.get(kind) ?? 0) + 1);
    if ('children' in node) for (const child of node.children) count(child, node);
  };
  count(tree);
  return kinds
    .flatMap(([name, [one, few, many]]) => {
      const number = counts.get(name) ?? 0;
      return number === 0 ? [] : [counted(number, [one, few, many])];
    })
    .join(', ');
}

function isPicture(node: Nodes): boolean {
  return node.type === 'image' || (node.type === 'html' && node.value.startsWith('<Picture '));
}
