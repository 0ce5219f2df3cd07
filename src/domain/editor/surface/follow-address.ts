import type { Node } from 'prosemirror-model';
import type { Transform } from 'prosemirror-transform';
import { readLinkAddress } from './link-address.ts';
import { type LinkRun, linkRuns } from './link-runs.ts';

/** What an address may have before its own words. */
const prefixes = ['', 'mailto:', 'tel:', 'http://', 'https://'];
/** Words that nobody takes for anything but the address of the link. */
const isWhole = (text: string): boolean => /^(?:https?:\/\/|[^\s@/]+@)/.test(text);
const schemeOf = (href: string): string => href.replace(/:.*/s, '').replace('https', 'http');

/**
 * A link whose words are its address leads to the address as it is written now: who mends a letter of a mail address
 * means both. Words that are no address leave the link as it was; a half-written address waits for its end.
 */
export function followAddresses(tr: Transform, before: Node): void {
  const start = before.content.findDiffStart(tr.doc.content);
  const end = before.content.findDiffEnd(tr.doc.content);
  if (start === null || !end) return;
  const last = Math.max(start, end.a);
  before.nodesBetween(Math.max(0, start - 1), Math.min(before.content.size, last + 1), (node, at) => {
    if (!node.isTextblock) return true;
    for (const run of linkRuns(node, at + 1)) if (run.from <= last && run.to >= start) follow(tr, before, run, start);
    return false;
  });
}

function follow(tr: Transform, before: Node, { mark, from, to }: LinkRun, changed: number): void {
  const href = String(mark.attrs['href']);
  const was = before.textBetween(from, to);
  const prefix = prefixes.find((each) => each + was === href);
  // What stands before the change has kept its place.
  const $from = tr.doc.resolve(Math.min(from, changed));
  if (!$from.parent.isTextblock) return;
  for (const run of linkRuns($from.parent, $from.start())) {
    const text = tr.doc.textBetween(run.from, run.to);
    const read = readLinkAddress(text, '');
    if (!run.mark.eq(mark) || text === was || !('href' in read)) continue;
    const whole = isWhole(text) && schemeOf(read.href) === schemeOf(href) ? read.href : undefined;
    const next = whole ?? (prefix === undefined ? href : prefix + text);
    if (next !== href) tr.addMark(run.from, run.to, mark.type.create({ ...mark.attrs, href: next }));
  }
}
