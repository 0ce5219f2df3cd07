import type { Html, Parents, PhrasingContent, RootContent } from 'mdast';
import { blocks } from './blocks/index.ts';
import { judgeHtml } from './html.ts';
import { fromFlow } from './html-flow.ts';
import { pairTags } from './html-inline.ts';
import type { Point, Report } from './types.ts';

/** Joins the parts of an HTML table or list that blank lines have split. */
export function joined(children: readonly RootContent[]): RootContent[] {
  const all: RootContent[] = [];
  for (const node of children) {
    const last = all.at(-1);
    const isContinued = last?.type === 'html' && node.type === 'html' && /^\s*<(?:table|ul|ol|dl)\b/i.test(last.value);
    const isOpen = isContinued && !/<\/(?:table|ul|ol|dl)\s*>\s*$/i.test(last.value);
    if (isOpen) all.splice(-1, 1, { ...last, value: `${last.value}\n${node.value}` });
    else all.push(node);
  }
  return all;
}

/** Replaces HTML by its safe equivalent, or by text. */
export function withoutHtml(node: RootContent, report: Report): RootContent[] {
  if (node.type === 'html') return inFlow(node, report);
  if ('children' in node) replaceHtml(node, report);
  return [node];
}

function inFlow(node: Html, report: Report): RootContent[] {
  if (isSafe(node, report)) return fromFlow(node);
  const position = node.position ? { position: node.position } : {};
  return [{ type: 'paragraph', children: [{ type: 'text', value: node.value }], ...position }];
}

function replaceHtml(parent: Parents, report: Report): void {
  for (const child of parent.children) {
    if ('children' in child) replaceHtml(child, report);
    // Markdown reads Word's own tag as text, and screen readers would read it aloud.
    else if (child.type === 'text') child.value = child.value.replace(/<\/?o:p\s*\/?>/g, '');
  }
  if (!parent.children.some(({ type }) => type === 'html')) return;
  const hasFlowContent = ['blockquote', 'listItem', 'footnoteDefinition'].includes(parent.type);
  parent.children = (
    hasFlowContent
      ? parent.children.flatMap((child) => (child.type === 'html' ? inFlow(child, report) : [child]))
      : pairTags(parent.children as PhrasingContent[], (child) => isSafe(child, report))
  ) as typeof parent.children;
}

function isSafe(node: Html, report: Report): boolean {
  const start = node.position?.start;
  const block = /^\s*<\/?([A-Z][A-Za-z]*)/.exec(node.value)?.[1];
  if (block !== undefined && blocks.has(block)) {
    const message = `тег <${block}> должен стоять на отдельной строке`;
    report('block-nesting', start, message, 'Оставьте вокруг него пустые строки');
    return false;
  }
  const { kind, name, handler } = judgeHtml(node.value);
  if (kind === 'unknown' && block !== undefined && block.toLowerCase() === name) {
    reportUnknown(block, start, report);
    return false;
  }
  if (kind === 'active') {
    const cure = 'Уберите его: скрипты, стили, рамки и формы в тексте не работают';
    report('html-active', start, `HTML <${name}> показан как текст`, cure);
  } else if (kind === 'unknown') {
    const cure = 'Уберите его или поставьте перед «<» обратную косую черту';
    report('html-unknown', start, `HTML <${name}> показан как текст`, cure);
  } else if (handler !== undefined) {
    report('html-active', start, `из HTML убран обработчик ${handler}`, 'Уберите его и в тексте');
  }
  return kind === 'safe';
}

/** Reports a tag that looks like a block but is unknown. */
export function reportUnknown(name: string, start: Point | undefined, report: Report): void {
  report('block-unknown', start, `блока <${name}> нет`, `Возьмите один из: ${[...blocks.keys()].join(', ')}`);
}
