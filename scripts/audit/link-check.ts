import type { Page, Site } from '../../tests/lib/dist.ts';
import { attribute, type Element } from '../../tests/lib/html.ts';
import type { AuditFinding } from './finding.ts';

/** The result of checking all links inside the site. */
export interface LinkReport {
  readonly findings: readonly AuditFinding[];
  /** The number of checked addresses of the site. */
  readonly checked: number;
  /** Hosts of other sites with their number of links; these are not requested. */
  readonly hosts: ReadonlyMap<string, number>;
}

/** Checks every href, src and srcset of every page, anchors too, against the files of the built site. */
export function checkLinks({ origin, files, pages }: Site): LinkReport {
  const findings: AuditFinding[] = [];
  const hosts = new Map<string, number>();
  const anchors = new Map(pages.map(({ path, elements }) => [path, anchorsOf(elements)]));
  let followed = 0;
  for (const page of pages) {
    for (const address of addressesOf(page)) {
      const url = URL.canParse(address, origin + page.path) ? new URL(address, origin + page.path) : undefined;
      if (!url) {
        findings.push({ page: page.path, rule: 'адрес', message: `«${address}» не адрес` });
      } else if (url.origin === origin) {
        followed += 1;
        const message = brokenReason(url, files, anchors);
        if (message) findings.push({ page: page.path, rule: 'ссылка', message });
      } else if (/^https?:$/.test(url.protocol)) {
        hosts.set(url.host, (hosts.get(url.host) ?? 0) + 1);
      } else if (!/^(?:mailto|tel|data):$/.test(url.protocol)) {
        findings.push({ page: page.path, rule: 'адрес', message: `${url.protocol} в адресе «${address}»` });
      }
    }
  }
  return { findings, checked: followed, hosts };
}

/** Checks the rules of `_redirects`: old address, optional query, new address, status. */
export async function checkRedirects({
  files,
  pages,
  read,
}: Site): Promise<{ findings: AuditFinding[]; read: number }> {
  const anchors = new Map(pages.map(({ path, elements }) => [path, anchorsOf(elements)]));
  const lines = String(await read('/_redirects'))
    .split('\n')
    .filter(Boolean);
  const findings = lines.flatMap((line) => {
    const [from = '', ...rest] = line.split(/\s+/);
    const to = rest.at(-2) ?? '';
    const message = to.startsWith('/') ? brokenReason(new URL(to, 'https://site.invalid'), files, anchors) : undefined;
    return message ? [{ page: from, rule: 'старый адрес', message }] : [];
  });
  return { findings, read: lines.length };
}

function brokenReason(
  url: URL,
  files: ReadonlySet<string>,
  anchors: ReadonlyMap<string, ReadonlySet<string>>,
): string | undefined {
  const path = decodeURIComponent(url.pathname);
  if (!files.has(path.endsWith('/') ? `${path}index.html` : path)) {
    return files.has(`${path}/index.html`) ? `${path}: нужна косая черта в конце` : `${path}: такой страницы нет`;
  }
  const anchor = decodeURIComponent(url.hash.slice(1));
  // In the editor the fragment is a route of Decap.
  const pageAnchors = path.startsWith('/admin/') ? undefined : anchors.get(path);
  return anchor && pageAnchors && !pageAnchors.has(anchor)
    ? `${path}#${anchor}: на странице нет такого места`
    : undefined;
}

function anchorsOf(elements: readonly Element[]): ReadonlySet<string> {
  return new Set(elements.flatMap((el) => attribute(el, 'id') ?? []));
}

function addressesOf({ elements }: Page): string[] {
  return elements.flatMap((el) => {
    const property = attribute(el, 'property') === 'og:image' ? attribute(el, 'content') : undefined;
    const sources = attribute(el, 'srcset')
      ?.split(',')
      .map((source) => source.trim().split(/\s+/)[0] ?? '');
    // `action` of forms and `data-…` addresses of islands: a value that looks like a path must exist.
    const data = el.attrs.filter(({ name, value }) => /^(?:data-|action$)/.test(name) && /^\/[\w./-]*$/.test(value));
    return [
      attribute(el, 'href'),
      attribute(el, 'src'),
      property,
      ...(sources ?? []),
      ...data.map(({ value }) => value),
    ].filter((address) => address !== undefined);
  });
}
