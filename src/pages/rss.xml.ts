import rss from '@astrojs/rss';
import type { APIContext } from 'astro';
import { addressOf } from '../domain/site/addresses.ts';
import { library, site } from '../queries/library.ts';

export async function GET({ site: base }: APIContext) {
  const { materials } = await library();
  const { name, tagline } = await site();
  return rss({
    title: `${name}: новые материалы`,
    description: tagline,
    site: base ?? '',
    customData: '<language>ru</language>',
    items: materials.slice(0, 50).map(({ id, data }) => ({
      title: data.title,
      description: data.summary,
      link: addressOf('materials', id),
      pubDate: new Date(`${data.publishedOn}T09:00:00+03:00`),
    })),
  });
}
