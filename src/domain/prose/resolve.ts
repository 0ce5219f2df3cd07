import type { Definition, FootnoteDefinition, Nodes, PhrasingContent, Root } from 'mdast';
import { cutText } from '../text/characters.ts';
import { isOwnPicture, isSafeLink } from './safe-address.ts';
import type { Point, Report } from './types.ts';

/**
 * Replaces references by links and pictures, so that one rule checks every address; reports bad addresses, lost
 * footnotes and missing descriptions.
 */
export function withAddresses(root: Root, report: Report): Root {
  const all = nodesOf(root);
  const definitions = new Map<string, Definition>();
  const footnotes = new Set<string>();
  const notes: FootnoteDefinition[] = [];
  for (const node of all) {
    if (node.type === 'definition' && !definitions.has(node.identifier)) definitions.set(node.identifier, node);
    else if (node.type === 'footnoteReference') footnotes.add(node.identifier);
    else if (node.type === 'footnoteDefinition') notes.push(node);
  }
  for (const { identifier, position } of notes) {
    if (footnotes.has(identifier)) continue;
    report(
      'footnote-lost',
      position?.start,
      `на сноску [^${identifier}] никто не ссылается, её не видно`,
      'Поставьте на неё ссылку или уберите',
    );
  }
  for (const node of all) {
    if (!('children' in node)) continue;
    const children = node.children.map((child) => resolveReference(child as PhrasingContent, definitions));
    for (const child of children) {
      checkAddress(child, report);
      checkDescription(child, report);
    }
    node.children = children as typeof node.children;
  }
  return root;
}

function nodesOf(root: Root): Nodes[] {
  const all: Nodes[] = [root];
  // The loop appends to the list that it walks.
  for (let i = 0; i < all.length; i += 1) {
    const node = all[i];
    if (node && 'children' in node) all.push(...node.children);
  }
  return all;
}

function resolveReference(node: PhrasingContent, definitions: ReadonlyMap<string, Definition>): PhrasingContent {
  if (node.type !== 'linkReference' && node.type !== 'imageReference') return node;
  const found = definitions.get(node.identifier);
  if (!found) return node;
  const place = { url: found.url, title: found.title ?? null, ...(node.position ? { position: node.position } : {}) };
  return node.type === 'linkReference'
    ? { type: 'link', ...place, children: node.children }
    : { type: 'image', ...place, alt: node.alt ?? '' };
}

function checkAddress(node: Nodes, report: Report): void {
  const start = node.position?.start;
  if (node.type === 'link' && !isSafeLink(node.url)) {
    const cure = 'Нужен адрес вида https://…, mailto:…, tel:… или /razdel/…';
    report('link-address', start, `ссылка «${cutText(node.url, 60)}» никуда не приведёт и показана словами`, cure);
  } else if (node.type === 'image' && !isOwnPicture(node.url)) {
    const cure = 'Загрузите её в «Файлы» и вставьте оттуда';
    report('picture-remote', start, `картинка с другого сайта или не из «Файлов»: ${cutText(node.url, 60)}`, cure);
  }
}

/** The placeholder for a picture's description until somebody writes it. */
export const undescribed = 'Опишите картинку';

function checkDescription(node: Nodes, report: Report): void {
  const check = (file: string, alt: string, at: Point | undefined): void => {
    if (alt.trim() !== '' && !alt.startsWith(undescribed)) return;
    const message = `у картинки нет описания: ${file.replace(/^.*\//, '')}`;
    report('picture-undescribed', at, message, 'Напишите, что на ней изображено');
  };
  if (node.type === 'image') {
    // Pictures of other sites are not shown at all.
    if (isOwnPicture(node.url)) check(node.url, node.alt ?? '', node.position?.start);
  } else if (node.type === 'block') {
    const { alt, src = '' } = node.attributes;
    // A missing attribute of a block is reported elsewhere.
    if (alt?.trim()) check(src, alt, node.start);
  }
}
