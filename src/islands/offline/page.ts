import { addPage, removePages, type SaveOutcome } from './reading-list.ts';

import { copiedPaths } from './worker.ts';

export { refreshCopies } from './reading-list.ts';

const told: Readonly<Record<SaveOutcome | 'planned' | 'gone', string>> = {
  copied: 'Откроется и без связи.',
  listed: 'Страница в списке, но копии нет: без связи она не откроется.',
  refused: 'Браузер ничего не сохраняет: добавьте страницу в закладки.',
  planned: 'Убрано из отложенного. Копия осталась: страница есть в вашем плане.',
  gone: 'Копия стёрта.',
};

/** Puts this page aside or takes it back, and tells what came of it. */
export async function togglePage(isOn: boolean, place: HTMLElement): Promise<SaveOutcome> {
  const path = location.pathname;
  const said = place.querySelector('p');
  if (!said) throw new TypeError('A button that keeps a page needs a place to tell what came of it');
  said.textContent = isOn ? 'Сохраняем копию…' : 'Убираем копию…';
  const title = document.querySelector('h1')?.textContent ?? document.title;
  const kept = await (isOn ? addPage({ path, title }) : removePages([path]));
  const all = Object.assign(document.createElement('a'), { href: '/otlozhennoe/', textContent: 'Всё отложенное' });
  const isHere = (await copiedPaths()).has(path);
  said.replaceChildren(`${isOn || kept === 'refused' ? told[kept] : isHere ? told.planned : told.gone} `, all);
  return kept;
}
