import type { Nodes, Root } from 'mdast';

/** The words of a text that LibreOffice wrote, and of a text of ours, so that they can be compared one by one. */
export function wordsOf(text: string): string[] {
  return text
    .replace(/^\uFEFF/, '')
    .normalize('NFC')
    .replace(/[\u00AD\u200B\u2060\u200C]/g, '')
    .replace(/[«»„“”]/g, '"')
    .replace(/[–—‑−]/g, '-')
    .split(/\s+/)
    .map((word) => word.replace(/^(\d+)[.)]$/, '$1.'))
    .filter((word) => !/^[·•◦▪●○■□–*\uF000-\uF0FF]?$/.test(word));
}

/** A text of the site as one reads it: numbers of lists before items, numbers of notes after their words. */
export function readAloud(tree: Root): string {
  const notes: string[] = [];
  const endnotes: string[] = [];
  const read = (node: Nodes): string => {
    switch (node.type) {
      case 'text':
      case 'inlineCode':
      case 'code':
        return node.value;
      case 'break':
        return ' ';
      case 'html':
        return /^<br/.test(node.value) ? ' ' : '';
      case 'footnoteReference': {
        const isEnd = node.identifier.startsWith('k');
        const all = isEnd ? endnotes : notes;
        if (!all.includes(node.identifier)) all.push(node.identifier);
        const number = all.indexOf(node.identifier);
        return isEnd ? (['i', 'ii', 'iii'][number] ?? '') : String(number + 1);
      }
      case 'footnoteDefinition':
        return '';
      case 'list':
        return node.children
          .map((child, i) => {
            const box = typeof child.checked === 'boolean' ? (child.checked ? '☒ ' : '☐ ') : '';
            return `${node.ordered ? `${(node.start ?? 1) + i}. ` : ''}${box}${read(child)}`;
          })
          .join('\n');
      case 'paragraph':
      case 'heading':
      case 'tableCell':
        return `${node.children.map(read).join('')}\n`;
      default:
        return 'children' in node ? node.children.map(read).join('') : '';
    }
  };
  return read(tree);
}

/** The words of `a` that `b` lacks and those that `b` has besides, when both are read in their order. */
export function differenceOf(a: readonly string[], b: readonly string[]): { missing: string[]; extra: string[] } {
  const lengths = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  const at = (i: number, j: number) => lengths[i]?.[j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const row = lengths[i];
      if (row) row[j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const missing: string[] = [];
  const extra: string[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) [i, j] = [i + 1, j + 1];
    else if (j >= b.length || (i < a.length && at(i + 1, j) >= at(i, j + 1))) missing.push(a[i++] ?? '');
    else extra.push(b[j++] ?? '');
  }
  return { missing, extra };
}
