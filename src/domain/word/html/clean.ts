import type { Element, ElementContent, Root } from 'hast';
import { el, textNode } from '../../prose/hast.ts';
import { named, type Report } from '../report.ts';
import { elementText, isElement } from './element-text.ts';

/** What has no words for a reader. */
const silent = new Set(
  'script style head meta link base title template noscript colgroup col param source track datalist rp'.split(' '),
);
/** What a page of this site can't show. */
const foreign: Readonly<Record<string, string>> = {
  iframe: 'вставка с другого сайта не перенесена: дайте на неё ссылку',
  frame: 'вставка с другого сайта не перенесена: дайте на неё ссылку',
  video: 'видео не перенесено: дайте на него ссылку или загрузите файл',
  audio: 'звук не перенесён: дайте на него ссылку или загрузите файл',
  object: 'вложенный объект не перенесён: вставьте его картинкой или файлом',
  embed: 'вложенный объект не перенесён: вставьте его картинкой или файлом',
  canvas: 'рисунок программы не перенесён: вставьте его картинкой',
  svg: 'рисунок не перенесён: вставьте его картинкой',
  math: 'формула не перенесена: наберите её заново или вставьте картинкой',
};

/** Takes out of HTML what has no place in a text; whatever had words or was seen is told to the report. */
export function cleanHtml(root: Root, report: Report): void {
  root.children = root.children.flatMap((node) => cleanNode(node as ElementContent, report));
}

function cleanNode(node: ElementContent, report: Report): ElementContent[] {
  if (node.type === 'text') return [node];
  if (!isElement(node) || silent.has(node.tagName)) return [];
  const lost = foreign[node.tagName];
  if (lost !== undefined) {
    const words = elementText(node);
    report.add('lost', lost, words === '' ? undefined : named(words));
    return [];
  }
  if (isHidden(node)) {
    const words = elementText(node);
    if (words !== '') report.add('lost', 'скрытый текст не опубликован', named(words));
    return [];
  }
  const children = node.children.flatMap((child) => cleanNode(child, report));
  switch (node.tagName) {
    case 'input':
      return inputOf(node);
    case 'select':
      return [textNode(chosenIn(node))];
    case 'textarea':
      return [textNode(elementText(node))];
    case 'rt':
      return [textNode(` (${elementText(node)})`)];
    case 'caption':
      return [];
    case 'table': {
      const captions = node.children.filter((child) => isElement(child, 'caption')) as Element[];
      return [...captions.map((it) => el('p', {}, ...it.children)), { ...node, children }];
    }
    case 'html':
    case 'body':
    case 'o:p':
    case 'font':
    case 'span':
    case 'center':
      return children;
    default:
      return [{ ...node, children }];
  }
}

function isHidden({ properties }: Element): boolean {
  const style = String(properties['style'] ?? '').replace(/\s/g, '');
  return properties['hidden'] !== undefined || /(?:^|;)(?:display:none|visibility:hidden|mso-hide:all)/i.test(style);
}

function inputOf({ properties }: Element): ElementContent[] {
  const { type, checked, value } = properties;
  if (type === 'checkbox' || type === 'radio') return [textNode(checked ? '☒ ' : '☐ ')];
  return type === 'hidden' || value === undefined ? [] : [textNode(String(value))];
}

function chosenIn(node: Element): string {
  const options = node.children.flatMap((child) => (isElement(child, 'optgroup') ? child.children : [child]));
  const all = options.filter((child): child is Element => isElement(child, 'option'));
  const chosen = all.find(({ properties }) => properties['selected'] !== undefined) ?? all[0];
  return chosen ? elementText(chosen) : '';
}
