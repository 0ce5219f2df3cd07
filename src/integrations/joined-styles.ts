import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { hashOf } from '../adapters/write-steps.ts';
import type { PageReader } from './rendered-pages.ts';

/** Sheets that pages of many templates share: a browser that has them loads them no more. */
const shared = /\/(?:Layout|text-blocks|on-paper)\.[^/]*$/;
const link = /<link rel="stylesheet" href="([^"]+)">/g;

/**
 * Joins the style sheets of a page's own parts in one file: the bundler makes a file of a few hundred bytes for each
 * component that several templates show, and the first view waits for all of them.
 */
export function joinedStyles(): PageReader {
  const joined = new Map<string, readonly string[]>();
  return {
    name: 'joined-styles',
    page: (path, html) => (path.startsWith('/admin/') ? html : withOneSheet(html, joined)),
    hooks: {
      'astro:build:done': ({ dir }) => {
        const root = fileURLToPath(dir);
        for (const [file, parts] of joined)
          writeFileSync(join(root, file), parts.map((part) => readFileSync(join(root, part), 'utf8')).join(''));
      },
    },
  };
}

function withOneSheet(html: string, joined: Map<string, readonly string[]>): string {
  const [head = ''] = html.split('</head>', 1);
  // Those in <noscript> stay.
  const links = [...head.replace(/<noscript><link [^<>]*><\/noscript>/g, '').matchAll(link)];
  const own = links.filter(([, href = '']) => !shared.test(href));
  if (own.length < 2) return html;
  const parts = own.map(([, href = '']) => href);
  const file = `/assets/own.${hashOf(parts.join()).slice(0, 8)}.css`;
  joined.set(file, parts);
  // Last: what a part says of itself stands after what is said of all.
  const rest = own.reduce((text, [tag]) => text.replace(tag, ''), head);
  return `${rest}<link rel="stylesheet" href="${file}">${html.slice(head.length)}`;
}
