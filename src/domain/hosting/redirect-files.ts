import type { Redirect } from '../gate/redirect-lines.ts';
import { escapeHtml } from '../text/escape.ts';
import { exactFirst } from './exact-first.ts';

/** Netlify's `_redirects`; a query string becomes its parameter syntax. */
export function netlifyRedirects(redirects: readonly Redirect[]): string {
  return exactFirst(redirects).map(redirectLine).join('');
}

function redirectLine({ from, to }: Redirect): string {
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
