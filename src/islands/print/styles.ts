import { make } from './make.ts';

const asked = new Map<string, Promise<void>>();

/** Adds styles for paper alone, each once. Rejects when one does not come, and asks for it again the next time. */
export async function addPaperStyles(hrefs: readonly string[]): Promise<void> {
  const links = [...document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')];
  const there = new Set(links.map(({ href }) => href));
  const all = [...new Set(hrefs.map((href) => new URL(href, location.href).href))];
  await Promise.all(
    all.map((href) => {
      if (!asked.has(href) && !there.has(href)) asked.set(href, addStyle(href));
      return asked.get(href);
    }),
  );
}

function addStyle(href: string): Promise<void> {
  const link = make('link', { rel: 'stylesheet', media: 'print', href });
  const loaded = new Promise<void>((done, fail) => {
    link.onload = () => done();
    link.onerror = () => {
      link.remove();
      asked.delete(href);
      fail(new TypeError(`${href} did not load`));
    };
  });
  document.head.append(link);
  return loaded;
}
