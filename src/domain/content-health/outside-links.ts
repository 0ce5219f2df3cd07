import type { Nodes } from 'mdast';
import type { GateResult } from '../gate/gate.ts';
import type { Entry } from '../gate/judge.ts';
import { leavesOf } from '../model/walk.ts';
import { readProse } from '../prose/prose.ts';
import type { ParseMarkdown } from '../prose/types.ts';
import { collections } from '../schemas/index.ts';
import { withoutEnd } from '../text/edges.ts';

/** A link from a published entry to another site. */
export interface OutsideLink {
  /** The URL without its fragment, which servers never see. */
  readonly url: string;
  readonly file: string;
  /** The line in the file; known for links of the body only. */
  readonly line?: number;
  readonly field?: string;
  readonly label?: string;
}

/** All http(s) URLs in texts and fields of published entries, one item for each place. */
export function outsideLinks(entries: GateResult['entries'], parse: ParseMarkdown): OutsideLink[] {
  return [...entries.values()].flatMap((group) => [...group.values()].flatMap((entry) => linksOf(entry, parse)));
}

function linksOf({ collection, file, data, body, bodyLine }: Entry, parse: ParseMarkdown): OutsideLink[] {
  const found: OutsideLink[] = urlsInProse(body, parse).map(({ url, line }) => ({
    url,
    file,
    line: bodyLine + line - 1,
  }));
  for (const { field, value, path } of leavesOf(collections[collection].fields, data)) {
    if (typeof value !== 'string') continue;
    const position = { file, field: path.join('.'), label: field.label };
    const urls = field.kind === 'prose' ? urlsInProse(value, parse).map(({ url }) => url) : urlsInText(value);
    found.push(...urls.map((url) => ({ url, ...position })));
  }
  return found;
}

function urlsInProse(source: string, parse: ParseMarkdown): { url: string; line: number }[] {
  // Parsing is slow and most texts have no links.
  if (!/https?:|www\./i.test(source)) return [];
  const found: { url: string; line: number }[] = [];
  const visit = (node: Nodes): void => {
    const start = node.type === 'block' ? node.start : node.position?.start;
    const urls = node.type === 'block' ? Object.values(node.attributes).flatMap(urlsInText) : [];
    if (node.type === 'link') urls.push(...webAddress(node.url));
    found.push(...urls.map((url) => ({ url, line: start?.line ?? 1 })));
    if ('children' in node) node.children.forEach(visit);
  };
  visit(readProse(source, parse).tree);
  return found;
}

function urlsInText(text: string): string[] {
  const found = text.match(/https?:\/\/[^\s<>«»"]+/gi) ?? [];
  // Punctuation and a closing bracket after a URL are not part of it.
  return found.flatMap((url) => webAddress(withoutEnd(url, url.includes('(') ? '.,:;!?' : '.,:;!?)')));
}

/** The URL to request, in an array; empty when it is not a web address. */
function webAddress(address: string): string[] {
  if (!/^https?:\/\//i.test(address) || !URL.canParse(address)) return [];
  const url = new URL(address);
  url.hash = '';
  return [url.href];
}
