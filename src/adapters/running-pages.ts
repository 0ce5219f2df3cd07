import { gzipSync } from 'node:zlib';
import { previewOfEntry } from '../domain/editor/preview/preview.ts';
import type { Entry } from '../domain/gate/judge.ts';
import { plainHost } from '../domain/prose/plain-host.ts';
import type { ProseHost } from '../domain/prose/types.ts';
import { type Data, declared } from '../domain/schemas/index.ts';
import { plainSettings } from '../domain/schemas/settings.ts';
import { slotFacts, slotFiller } from '../domain/schemas/slots.ts';
import type { PublishedEntries } from '../domain/search/indexing/facts.ts';
import { teamAddress } from '../domain/search/indexing/make-lexicon.ts';
import { readPage } from '../domain/search/indexing/read-page.ts';
import type { PageWords, WordBook } from '../domain/search/indexing/word-book.ts';
import { mark } from '../domain/search/reading/packed.ts';
import { entryAddress } from '../domain/site/addresses.ts';
import { upperFirst } from '../domain/text/case.ts';
import { parseMarkdown } from './parse-markdown.ts';
import { hashOf } from './write-steps.ts';

/** A page of the running index. */
export interface IndexedPage extends PageWords {
  /** The same as long as its address. */
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly date: string;
  readonly filters: Readonly<Record<string, readonly string[]>>;
  /** Its `pf_fragment` file. */
  readonly fragment: Uint8Array;
}

/** Reads a page for the running index; undefined when the search skips it. */
export function indexPage(book: WordBook, url: string, html: string, date: string): IndexedPage | undefined {
  const page = readPage(html);
  if (!page) return undefined;
  const { content, anchors, meta, filters } = page;
  const json = JSON.stringify({ url, content, anchors, meta, filters });
  // Thousands are kept, and few are asked for. A copy, because zlib's result keeps all the room that it was written in.
  const fragment = new Uint8Array(gzipSync(mark + json, { level: 1 }));
  return { ...book.wordsOf(page), id: idOf(url), url, title: meta['title'] ?? '', date, filters, fragment };
}

const idOf = (url: string): string => `xx_${hashOf(url).slice(0, 10)}`;

/** How prose is rendered for the index: terms and links need no marks, and a card is its title and kind. */
export function indexHost(published: PublishedEntries): ProseHost {
  const site = published.get('settings')?.get('site')?.data as Data<'settings'> | undefined;
  return {
    ...plainHost,
    fill: slotFiller(slotFacts(site ?? plainSettings)),
    card: (collection, id) => {
      const data = published.get(collection)?.get(id)?.data;
      const { title, labelOne } = declared(collection);
      return data && { href: '#', title: title(data), kind: upperFirst(labelOne), facts: [], sample: false };
    },
  };
}

/** What is shown of entries on their page, without what its layout and others add; the first one gives its kind. */
export function entriesHtml(entries: readonly Entry[], host: ProseHost): string {
  const parts = entries.map(({ collection, data, body }) =>
    previewOfEntry(collection, { ...data, body }, { parse: parseMarkdown, host }),
  );
  const kind = entries[0] ? upperFirst(declared(entries[0].collection).labelOne) : '';
  const html = parts.map((part) => part.html).join('');
  return `<main data-pagefind-body data-pagefind-meta="kind:${kind}">${html}</main>`;
}

/** The entries that have a page, by its address; the one whose address it is stands first. */
export function entriesByPage(published: PublishedEntries): Map<string, Entry[]> {
  const pages = new Map<string, Entry[]>();
  for (const group of published.values()) {
    for (const entry of group.values()) {
      const { collection, id, data } = entry;
      const own = entryAddress(collection, id, data);
      const url = collection === 'teams' ? teamAddress({ id, data: data as Data<'teams'> }) : own;
      if (url === undefined || url.includes('#')) continue;
      const others = pages.get(url) ?? [];
      pages.set(url, url === own ? [entry, ...others] : [...others, entry]);
    }
  }
  return pages;
}
