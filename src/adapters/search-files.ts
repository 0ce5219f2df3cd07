import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import * as pagefind from 'pagefind';
import * as z from 'zod';
import { type Facts, factsOf, type Published } from '../domain/search/facts.ts';
import { lexiconOf } from '../domain/search/make-lexicon.ts';
import { termRecord, withFacts } from '../domain/search/records.ts';
import { encodeParts } from '../domain/search/vocabulary.ts';
import { familiesIn } from '../domain/search/word-list.ts';
import { compareRussian } from '../domain/text/names.ts';

/** A page as a browser gets it. */
export interface HtmlPage {
  readonly url: string;
  readonly content: string;
}

/** The files of the index by their path under /pagefind/. */
export type SearchFiles = ReadonlyMap<string, Uint8Array>;

// No language of Pagefind's: its stemmer folds й and cuts «ИОМ» to «и», so stemming is ours (docs/decisions/0003-search.md).
const language = 'xx';
// What ships with Pagefind and is not used here.
const unused = /^pagefind-(?:ui|modular-ui|component-ui|highlight|worker)\./;

/** Indexes pages and terms, and adds the lexicon and the vocabulary; throws when Pagefind refuses something. */
export async function makeSearchFiles(pages: AsyncIterable<HtmlPage>, published: Published): Promise<SearchFiles> {
  const { index, errors } = await pagefind.createIndex({ forceLanguage: language });
  throwIf(errors);
  if (!index) throw new Error('Pagefind made no index');
  const facts = factsOf(published);
  for await (const { url, content } of pages) {
    throwIf((await index.addHTMLFile({ url, content: withFacts(content, facts.get(url)) })).errors);
  }
  for (const [url, term] of facts) {
    if (isTerm(term)) throwIf((await index.addHTMLFile({ url, content: termRecord(term) })).errors);
  }
  const made = await index.getFiles();
  await index.deleteIndex();
  throwIf(made.errors);
  const files = new Map(
    made.files.filter(({ path }) => !unused.test(path)).map(({ path, content }) => [path, content]),
  );
  return new Map([...files, ...ownFiles(files, published)]);
}

const isTerm = ({ section }: Facts) => section === 'Словарь';

const fragment = z.object({
  url: z.string(),
  content: z.string(),
  meta: z.record(z.string(), z.string()),
  filters: z.record(z.string(), z.array(z.string())),
});

function ownFiles(files: SearchFiles, published: Published): SearchFiles {
  const ids = new Map<string, string>();
  const texts: string[] = [];
  const filters: Record<string, string[]> = {};
  for (const [path, bytes] of files) {
    const id = /^fragment\/(.+)\.pf_fragment$/.exec(path)?.[1];
    if (id === undefined) continue;
    const page = fragment.parse(
      JSON.parse(
        gunzipSync(bytes)
          .toString()
          .replace(/^pagefind_dcd/, ''),
      ),
    );
    ids.set(page.url, id);
    for (const [name, values] of Object.entries(page.filters)) {
      filters[name] = [...new Set([...(filters[name] ?? []), ...values])];
    }
    texts.push(`${page.content} ${page.meta['title'] ?? ''}`);
  }
  const parts = encodeParts(familiesIn(texts)).map(({ start, text }) => ({
    start,
    text,
    file: `words/${hashOf(text)}.txt`,
  }));
  const lexicon = {
    ...lexiconOf(published, (url) => ids.get(url)),
    pages: texts.length,
    filters: Object.fromEntries(Object.entries(filters).map(([name, values]) => [name, values.sort(compareRussian)])),
    parts: { starts: parts.map(({ start }) => start), files: parts.map(({ file }) => file) },
  };
  return new Map([
    ['lexicon.json', Buffer.from(JSON.stringify(lexicon))],
    ...parts.map(({ file, text }) => [file, Buffer.from(text)] as const),
  ]);
}

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 8);

function throwIf(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind: ${errors.join('; ')}`);
}
