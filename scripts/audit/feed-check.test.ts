import { expect, it } from 'vitest';
import { rssFaults } from './feed-check.ts';

const item =
  '<item><title>Т</title><link>https://x.example/</link><guid>1</guid><pubDate>Fri, 20 Nov 2026 06:00:00 GMT</pubDate></item>';
const good = `<rss><channel><title>Т</title><link>https://x.example/</link><description>О</description>${item}</channel></rss>`;

it.each([
  ['a whole feed', good, ''],
  ['no channel', '<rss/>', 'нет channel'],
  ['an item without a name', good.replace('<guid>1</guid>', ''), 'item без guid'],
  ['a channel without a description', good.replace('<description>О</description>', ''), 'channel без description'],
  ['a date of another kind', good.replace('Fri, 20 Nov 2026 06:00:00 GMT', '2026-11-20'), 'дата «2026-11-20»'],
])('%s', (_, xml, fault) => {
  expect(rssFaults(new TextEncoder().encode(xml)).join('; ')).toMatch(fault === '' ? /^$/ : fault);
});
