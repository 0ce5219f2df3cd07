import rss from '@astrojs/rss';
import type { APIContext } from 'astro';
import { addressOf } from '../domain/site/addresses.ts';
import { withOffset } from '../domain/text/zones.ts';
import { library, site, zoneIn } from '../queries/library.ts';

export async function GET({ site: base }: APIContext) {
  const all = await library();
  const zone = zoneIn(all);
  const { name, tagline } = await site();
  return rss({
    title: `${name}: новые материалы`,
    description: tagline,
    site: base ?? '',
    customData: '<language>ru</language>',
    items: all.materials
      .filter(({ data }) => !data.sample)
      .slice(0, 50)
      .map(({ id, data }) => ({
        title: data.title,
        description: data.summary,
        link: addressOf('materials', id),
        pubDate: new Date(withOffset(`${data.publishedOn}T09:00`, zone)),
      })),
  });
}
