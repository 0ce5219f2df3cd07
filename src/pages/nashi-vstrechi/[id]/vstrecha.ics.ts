import type { APIContext } from 'astro';
import { calendarFile } from '../../../queries/ics.ts';
import { type Item, library } from '../../../queries/library.ts';

export async function getStaticPaths() {
  const { events } = await library();
  return events.flatMap((item) => (item.data.sample ? [] : [{ params: { id: item.id }, props: { item } }]));
}

export function GET({ props, site }: APIContext<{ item: Item<'events'> }>) {
  return calendarFile([props.item], site);
}
