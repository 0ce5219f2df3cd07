import { optional, text } from '../../model/builders.ts';
import { parseUrl } from '../../text/parse-url.ts';
import { el } from '../hast.ts';
import type { Block } from '../types.ts';

export const video: Block = {
  name: 'Video',
  label: 'Видео на другом сайте',
  hint: 'Ссылка с названием: страница ничего не загружает с чужого сайта, пока на неё не нажмут.',
  attributes: {
    url: text({
      label: 'Адрес',
      pattern: /^https:\/\/[^\s/\\"<>.]+\.[^\s/\\"<>]+(?:\/[^\s\\"<>]*)?$/,
      error: 'адрес целиком, с https://',
    }),
    title: text({ label: 'Название', hint: 'О чём видео.' }),
    length: optional(text({ label: 'Сколько идёт', hint: '12 минут' })),
  },
  holdsProse: false,
  render: ({ url = '', title = '', length }) => {
    const place = parseUrl(url)?.hostname.replace(/^www\./, '') ?? '';
    const facts = [length, `откроется на сайте ${place}`].filter(Boolean).join(', ');
    return [
      el(
        'p',
        { className: ['video'] },
        'Видео: ',
        el('a', { href: url, rel: ['external', 'noopener'] }, title),
        ` (${facts})`,
      ),
    ];
  },
};
