import * as z from 'zod';
import { readXml, type XmlElement } from '../../src/domain/uploads/xml.ts';
import { calendarFaults } from '../../tests/lib/calendar.ts';
import type { Site } from '../../tests/lib/dist.ts';
import type { AuditFinding } from './finding.ts';

const manifest = z.object({
  name: z.string().min(1),
  start_url: z.string(),
  icons: z.array(z.object({ src: z.string(), sizes: z.string() })).min(1),
});

/** Checks files for other programs (RSS, sitemap, calendars, manifest, robots.txt). `read` is the number of files. */
export async function checkFeeds(site: Site): Promise<{ findings: AuditFinding[]; read: number }> {
  const checks = [...site.files].flatMap((file) => {
    if (file.startsWith('/admin/')) return [];
    if (file.endsWith('.xml')) return [xmlFindings(site, file)];
    if (file.endsWith('.ics')) return [calendarFindings(site, file)];
    if (file.endsWith('.webmanifest')) return [manifestFindings(site, file)];
    return file === '/robots.txt' ? [robotsFindings(site, file)] : [];
  });
  const expected = ['/rss.xml', '/sitemap-index.xml', '/manifest.webmanifest', '/robots.txt'];
  const absent = expected.filter((file) => !site.files.has(file)).map((file) => finding(file, 'файла нет'));
  return {
    findings: [...absent, ...(await Promise.all(checks)).flat(), ...(await missingFromSitemap(site))],
    read: checks.length,
  };
}

function finding(page: string, message: string): AuditFinding {
  return { page, rule: 'лента', message };
}

async function xmlFindings(site: Site, file: string): Promise<AuditFinding[]> {
  const xml = await site.read(file);
  const { addresses, fault } = addressesIn(xml);
  if (fault !== undefined) return [finding(file, fault)];
  return [
    ...addresses
      .filter((address) => !leads(site, address))
      .map((address) => finding(file, `${address} никуда не ведёт`)),
    ...(file === '/rss.xml' ? rssFaults(xml).map((message) => finding(file, message)) : []),
  ];
}

const feedDate = /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT$/;

/** What RSS 2.0 asks of a channel and feed readers of each item. */
export function rssFaults(xml: Uint8Array): string[] {
  const parts = new Map<XmlElement, Set<string>>();
  const faults: string[] = [];
  readXml(xml, {
    element: (element, parents) => {
      const parent = parents.at(-1);
      if (/^(?:channel|item)$/.test(element.local)) parts.set(element, new Set());
      if (parent) parts.get(parent)?.add(element.local);
    },
    text: (text, parent) => {
      if (parent?.local === 'pubDate' && !feedDate.test(text)) faults.push(`дата «${text}» не по RFC 822`);
    },
  });
  const asked = { channel: ['title', 'link', 'description'], item: ['title', 'link', 'guid', 'pubDate'] };
  for (const [{ local }, names] of parts) {
    const lacking = asked[local as keyof typeof asked].filter((name) => !names.has(name));
    if (lacking.length > 0) faults.push(`${local} без ${lacking.join(', ')}`);
  }
  return parts.size === 0 ? ['нет channel'] : faults;
}

/** Addresses in <loc>, <link> and <guid> at any depth; `fault` is the first error of the XML in Russian. */
function addressesIn(xml: Uint8Array): { addresses: string[]; fault: string | undefined } {
  const found = new Map<XmlElement, string>();
  const fault = readXml(xml, {
    text: (text, parent) => {
      if (parent && /^(?:loc|link|guid)$/.test(parent.local)) found.set(parent, (found.get(parent) ?? '') + text);
    },
  });
  return { addresses: [...new Set(found.values())], fault };
}

function leads({ origin, files }: Site, address: string): boolean {
  const url = new URL(address, origin);
  return url.origin === origin && files.has(url.pathname.replace(/\/$/, '/index.html'));
}

async function calendarFindings(site: Site, file: string): Promise<AuditFinding[]> {
  return calendarFaults(await site.read(file)).map((fault) => finding(file, fault));
}

async function manifestFindings(site: Site, file: string): Promise<AuditFinding[]> {
  try {
    const { icons, start_url } = manifest.parse(JSON.parse(String(await site.read(file))));
    return [...icons.map(({ src }) => src), start_url]
      .filter((address) => !leads(site, address))
      .map((address) => finding(file, `${address} никуда не ведёт`));
  } catch (error) {
    return [finding(file, String(error))];
  }
}

async function robotsFindings(site: Site, file: string): Promise<AuditFinding[]> {
  const map = /^Sitemap: (\S+)$/m.exec(String(await site.read(file)))?.[1];
  return map && leads(site, map) ? [] : [finding(file, `Sitemap: ${map ?? 'нет'}`)];
}

/** Public pages that the sitemap forgets, and hidden ones that it gives away. */
async function missingFromSitemap({ origin, files, pages, read }: Site): Promise<AuditFinding[]> {
  const maps = [...files].filter((file) => /^\/sitemap-\d+\.xml$/.test(file));
  const inSitemap = new Set(
    (await Promise.all(maps.map(async (file) => addressesIn(await read(file)).addresses))).flat(),
  );
  return pages.flatMap(({ path, hidden }) =>
    inSitemap.has(origin + path) === hidden
      ? [finding('/sitemap-index.xml', `${path} ${hidden ? 'скрыта, но есть' : 'нет'} в карте сайта`)]
      : [],
  );
}
