import type { Entries } from '../gate/entries.ts';
import type { Entry } from '../gate/judge.ts';
import { escapeHtml } from '../text/escape.ts';
import { addressOf, entryAt, type Paged, pageAddress } from './addresses.ts';

/** An old address and where it leads now; both are paths of this site. */
export interface Redirect {
  readonly from: string;
  readonly to: string;
}

const paged: readonly Paged[] = [
  'topics',
  'materials',
  'techniques',
  'tutorials',
  'tutors',
  'municipalities',
  'teams',
  'events',
];

/** Every old address: of entries (`redirectFrom`) and of the settings. */
export function redirectsOf(entries: Entries): Redirect[] {
  const ofEntries = paged.flatMap((collection) =>
    [...(entries.get(collection)?.values() ?? [])].flatMap(({ id, data }) =>
      ('redirectFrom' in data ? data.redirectFrom : []).map((from) => ({ from, to: addressOf(collection, id) })),
    ),
  );
  const pages = [...(entries.get('pages')?.values() ?? [])] as Entry<'pages'>[];
  const ofPages = pages.flatMap(({ id, data }) =>
    data.redirectFrom.map((from) => ({ from, to: pageAddress(data.section, id) })),
  );
  const site = entries.get('settings')?.get('site') as Entry<'settings'> | undefined;
  // An address that came back to use leads nowhere else.
  return [...ofEntries, ...ofPages, ...(site?.data.redirects ?? [])].filter(({ from }) => {
    const at = entryAt(from);
    return !(at && entries.get(at.collection)?.has(at.id));
  });
}

/** A line of Netlify's `_redirects`; a query becomes its parameter syntax. */
export function redirectLine({ from, to }: Redirect): string {
  const [path = '/', query] = from.split('?');
  const parameters = query ? ` ${query.replaceAll('&', ' ')}` : '';
  return `${path}${parameters} ${to} 301!\n`;
}

/** A page for hosts without redirects of their own: it forwards, and says where to. */
export function redirectPage({ to }: Redirect): string {
  const href = escapeHtml(to);
  return (
    `<!doctype html><html lang="ru"><head><meta charset="utf-8"><title>Страница переехала</title>` +
    `<meta name="robots" content="noindex"><link rel="canonical" href="${href}">` +
    `<meta http-equiv="refresh" content="0; url=${href}"></head>` +
    `<body><main><h1>Страница переехала</h1><p><a href="${href}">Открыть её на новом месте</a></p></main></body></html>\n`
  );
}
