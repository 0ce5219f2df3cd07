import type { Page, Site } from '../../tests/lib/dist.ts';
import { attribute, type Element } from '../../tests/lib/html.ts';
import type { AuditFinding } from './finding.ts';

/** What following every address on every page gave. */
export interface LinkReport {
  readonly findings: readonly AuditFinding[];
  /** How many addresses within the site were followed. */
  readonly followed: number;
  /** Hosts of other sites, with the number of links; they are not asked. */
  readonly hosts: ReadonlyMap<string, number>;
}

/** Follows every href, src and srcset of every page, with its anchor, within the built site. */
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
        const message = whyBroken(url, files, anchors);
        if (message) findings.push({ page: page.path, rule: 'ссылка', message });
      } else if (/^https?:$/.test(url.protocol)) {
        hosts.set(url.host, (hosts.get(url.host) ?? 0) + 1);
      } else if (!/^(?:mailto|tel|data):$/.test(url.protocol)) {
        findings.push({ page: page.path, rule: 'адрес', message: `${url.protocol} в адресе «${address}»` });
      }
    }
  }
  return { findings, followed, hosts };
}

/** Follows the lines of `_redirects`: an old address, its query if any, the new address, a status. */
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
    const message = whyBroken(new URL(to, 'https://site.invalid'), files, anchors);
    return message ? [{ page: from, rule: 'старый адрес', message }] : [];
  });
  return { findings, read: lines.length };
}

function whyBroken(
  url: URL,
  files: ReadonlySet<string>,
  anchors: ReadonlyMap<string, ReadonlySet<string>>,
): string | undefined {
  const path = decodeURIComponent(url.pathname);
  if (!files.has(path.endsWith('/') ? `${path}index.html` : path)) {
    return files.has(`${path}/index.html`) ? `${path}: нужна косая черта в конце` : `${path}: такой страницы нет`;
  }
  const anchor = decodeURIComponent(url.hash.slice(1));
  // The editor reads its anchors itself.
  const known = path.startsWith('/admin/') ? undefined : anchors.get(path);
  return anchor && known && !known.has(anchor) ? `${path}#${anchor}: на странице нет такого места` : undefined;
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
    // `action` of a search form, `data-…` addresses of islands: whatever looks like a path must lead somewhere.
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
