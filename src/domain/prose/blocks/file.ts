import { file as fileField, text } from '../../model/builders.ts';
import { el } from '../hast.ts';
import type { Block } from '../types.ts';

const players: Readonly<Record<string, 'video' | 'audio'>> = { mp4: 'video', webm: 'video', mp3: 'audio' };

export const file: Block = {
  name: 'File',
  label: 'Файл',
  hint: 'Ссылка на файл, который можно скачать; запись со звуком или видео играет прямо на странице.',
  attributes: {
    src: fileField({ label: 'Файл' }),
    title: text({ label: 'Название', hint: 'Что внутри: «Лист наблюдений за уроком».' }),
  },
  holdsProse: false,
  render: ({ src = '', title = '' }, _, host) => {
    const href = host.file(src);
    if (href === undefined) return [];
    const ending = src.split('.').at(-1) ?? '';
    const link = el('a', { href, download: true }, title);
    const words = el('p', { className: ['file'] }, link, ` (${ending.toUpperCase()})`);
    const player = players[ending];
    // Nothing is loaded until somebody presses «Play».
    return player ? [el(player, { src: href, controls: true, preload: 'none', ariaLabel: title }), words] : [words];
  },
};
