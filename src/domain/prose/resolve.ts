import type { Definition, FootnoteDefinition, Nodes, PhrasingContent, Root } from 'mdast';
import { isOwnPicture, isSafeLink } from './safe-address.ts';
import type { Point, Report } from './types.ts';

/** Puts links and pictures where they are named by a reference, so that one rule judges every address; tells of the bad. */
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
    const children = node.children.map((child) => named(child as PhrasingContent, definitions));
    for (const child of children) {
      judgeAddress(child, report);
      judgeDescription(child, report);
    }
    node.children = children as typeof node.children;
  }
  return root;
}

function nodesOf(root: Root): Nodes[] {
  const all: Nodes[] = [root];
  // The list grows while it is walked.
  for (let i = 0; i < all.length; i += 1) {
    const node = all[i];
    if (node && 'children' in node) all.push(...node.children);
  }
  return all;
}

function named(node: PhrasingContent, definitions: ReadonlyMap<string, Definition>): PhrasingContent {
  if (node.type !== 'linkReference' && node.type !== 'imageReference') return node;
  const found = definitions.get(node.identifier);
  if (!found) return node;
  const place = { url: found.url, title: found.title ?? null, ...(node.position ? { position: node.position } : {}) };
  return node.type === 'linkReference'
    ? { type: 'link', ...place, children: node.children }
    : { type: 'image', ...place, alt: node.alt ?? '' };
}

function judgeAddress(node: Nodes, report: Report): void {
  const start = node.position?.start;
  if (node.type === 'link' && !isSafeLink(node.url)) {
    const cure = 'Нужен адрес вида https://…, mailto:…, tel:… или /razdel/…';
    report('link-address', start, `ссылка «${node.url.slice(0, 60)}» никуда не приведёт и показана словами`, cure);
  } else if (node.type === 'image' && !isOwnPicture(node.url)) {
    const cure = 'Загрузите её в «Файлы» и вставьте оттуда';
    report('picture-remote', start, `картинка с другого сайта или не из «Файлов»: ${node.url.slice(0, 60)}`, cure);
  }
}

/** What stands for the description of a picture until somebody writes it: a program can't tell what a picture shows. */
export const undescribed = 'Опишите картинку';

function judgeDescription(node: Nodes, report: Report): void {
  const judge = (file: string, alt: string, at: Point | undefined): void => {
    if (alt.trim() !== '' && !alt.startsWith(undescribed)) return;
    const message = `у картинки нет описания: ${file.replace(/^.*\//, '')}`;
    report('picture-undescribed', at, message, 'Напишите, что на ней изображено');
  };
  if (node.type === 'image') {
    // A picture from elsewhere is not shown at all.
    if (isOwnPicture(node.url)) judge(node.url, node.alt ?? '', node.position?.start);
  } else if (node.type === 'block') {
    const { alt, src = '' } = node.attributes;
    // That a block lacks what it needs is said elsewhere.
    if (alt?.trim()) judge(src, alt, node.start);
  }
}
