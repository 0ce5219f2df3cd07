import type { Nodes } from 'mdast';
import type { GateResult } from '../gate/gate.ts';
import type { Entry } from '../gate/judge.ts';
import { leavesOf } from '../model/walk.ts';
import { readProse } from '../prose/prose.ts';
import type { ParseMarkdown } from '../prose/types.ts';
import { collections } from '../schemas/index.ts';

/** A link from a published entry to another site. */
export interface OutsideLink {
  /** The address without its anchor: a server never sees that. */
  readonly url: string;
  readonly file: string;
  /** The line of the file, known for the body alone. */
  readonly line?: number;
  readonly field?: string;
  readonly label?: string;
}

/** Every http(s) address of the published entries, in texts and in fields, once for each place. */
export function outsideLinks(entries: GateResult['entries'], parse: ParseMarkdown): OutsideLink[] {
  return [...entries.values()].flatMap((group) => [...group.values()].flatMap((entry) => linksOf(entry, parse)));
}

function linksOf({ collection, file, data, body, bodyLine }: Entry, parse: ParseMarkdown): OutsideLink[] {
  const found: OutsideLink[] = inProse(body, parse).map(({ url, line }) => ({ url, file, line: bodyLine + line - 1 }));
  for (const { field, value, path } of leavesOf(collections[collection].fields, data)) {
    if (typeof value !== 'string') continue;
    const place = { file, field: path.join('.'), label: field.label };
    const urls = field.kind === 'prose' ? inProse(value, parse).map(({ url }) => url) : inWords(value);
    found.push(...urls.map((url) => ({ url, ...place })));
  }
  return found;
}

function inProse(source: string, parse: ParseMarkdown): { url: string; line: number }[] {
  // Reading prose costs; most of it names no other site.
  if (!/https?:|www\./i.test(source)) return [];
  const found: { url: string; line: number }[] = [];
  const look = (node: Nodes): void => {
    const at = node.type === 'block' ? node.start : node.position?.start;
    const urls = node.type === 'block' ? Object.values(node.attributes).flatMap(inWords) : [];
    if (node.type === 'link') urls.push(...askedOf(node.url));
    found.push(...urls.map((url) => ({ url, line: at?.line ?? 1 })));
    if ('children' in node) node.children.forEach(look);
  };
  look(readProse(source, parse).tree);
  return found;
}

function inWords(text: string): string[] {
  const found = text.match(/https?:\/\/[^\s<>«»"]+/gi) ?? [];
  // What ends a sentence or a bracket does not belong to the address.
  return found.flatMap((url) => askedOf(url.replace(url.includes('(') ? /[.,:;!?]+$/ : /[.,:;!?)]+$/, '')));
}

/** The address as it is asked for, in a list of one; none for what is no address of the web. */
function askedOf(address: string): string[] {
  if (!/^https?:\/\//i.test(address) || !URL.canParse(address)) return [];
  const url = new URL(address);
  url.hash = '';
  return [url.href];
}
