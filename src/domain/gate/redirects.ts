import { entryAddress, entryAt } from '../site/addresses.ts';
import { escapeHtml } from '../text/escape.ts';
import type { Entries } from './entries.ts';
import type { Entry } from './judge.ts';

/** An old address and its new target; both are paths of this site. */
export interface Redirect {
  readonly from: string;
  readonly to: string;
}

/** All redirects: of entries (`redirectFrom`) and of the settings. */
export function redirectsOf(entries: Entries): Redirect[] {
  const ofEntries = [...entries].flatMap(([collection, group]) =>
    [...group.values()].flatMap(({ id, data }) => {
      const to = entryAddress(collection, id, data);
      const former = to !== undefined && 'redirectFrom' in data ? data.redirectFrom : [];
      return former.map((from) => ({ from, to: String(to) }));
    }),
  );
  const site = entries.get('settings')?.get('site') as Entry<'settings'> | undefined;
  // An address in use again is not redirected.
  return [...ofEntries, ...(site?.data.redirects ?? [])].filter(({ from }) => {
    const at = entryAt(from);
    return !(at && entries.get(at.collection)?.has(at.id));
  });
}

/** A line of Netlify's `_redirects`; a query string becomes its parameter syntax. */
export function redirectLine({ from, to }: Redirect): string {
  const [path = '/', query] = from.split('?');
  const parameters = query ? ` ${query.replaceAll('&', ' ')}` : '';
  return `${path}${parameters} ${to} 301!\n`;
}

/** An HTML page that redirects, for hosts without redirect rules. */
export function redirectPage({ to }: Redirect): string {
  const href = escapeHtml(to);
  return (
    `<!doctype html><html lang="ru"><head><meta charset="utf-8"><title>Страница переехала</title>` +
    `<meta name="robots" content="noindex"><link rel="canonical" href="${href}">` +
    `<meta http-equiv="refresh" content="0; url=${href}"></head>` +
    `<body><main><h1>Страница переехала</h1><p><a href="${href}">Открыть её на новом месте</a></p></main></body></html>\n`
  );
}
