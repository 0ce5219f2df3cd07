import { longDate } from '../text/dates.ts';
import { type LinkResults, whyBroken } from './link-results.ts';
import type { OutsideLink } from './outside-links.ts';
import type { Task } from './task.ts';

/** Tasks for each place where a published entry links to an address that does not open. */
export function brokenLinks(links: readonly OutsideLink[], { broken }: LinkResults): Task[] {
  const byUrl = Map.groupBy(links, ({ url }) => url);
  return broken.flatMap(({ url, answer, since }) =>
    (byUrl.get(url) ?? []).map(({ url: address, ...position }) => ({
      ...position,
      message: `${address} — ${whyBroken(answer)}, с ${longDate(since)}`,
      cure: 'Откройте её сами. Не открылась — найдите новый адрес или уберите ссылку',
    })),
  );
}

/** A Russian note: when links were checked, how many, and how many sites reject automatic checks. */
export function linksNote({ askedAt, asked, closed }: LinkResults): string {
  const closedNote = closed.length === 0 ? '' : ` Не пускают проверку: ${closed.length}; откройте их сами.`;
  return `Проверено ${longDate(askedAt)}, адресов: ${asked}.${closedNote}`;
}
