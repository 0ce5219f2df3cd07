export interface CrawledPage {
  readonly url: string;
  readonly content: string;
}

const link = /<a\s[^<>]*?href="(\/[^"#?]*)/g;

/** Follows internal links from the home page. Skips pages that do not answer. */
export async function* crawl(origin: string): AsyncGenerator<CrawledPage> {
  const seen = new Set(['/']);
  const queue = ['/'];
  for (let url = queue.shift(); url !== undefined; url = queue.shift()) {
    const response = await fetch(new URL(url, origin));
    if (!response.ok || !response.headers.get('content-type')?.startsWith('text/html')) continue;
    const content = await response.text();
    yield { url, content };
    for (const [, href] of content.matchAll(link)) {
      if (href === undefined || seen.has(href) || href.startsWith('/admin')) continue;
      seen.add(href);
      queue.push(href);
    }
  }
}
