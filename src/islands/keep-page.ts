import { type Kept, putAside, takeOff } from './keep-shelf.ts';

export { bringCopies } from './keep-shelf.ts';

const told: Readonly<Record<Kept, string>> = {
  copied: 'Откроется и без связи.',
  listed: 'Страница в списке, но копии нет: без связи она не откроется.',
  refused: 'Браузер ничего не сохраняет: добавьте страницу в закладки.',
};

/** Puts this page aside or takes it back, and tells what came of it. */
export async function turnPage(isOn: boolean, place: HTMLElement): Promise<void> {
  const said = place.querySelector('p');
  if (!said) return;
  const path = location.pathname;
  said.textContent = isOn ? 'Сохраняем копию…' : 'Убираем копию…';
  const title = document.querySelector('h1')?.textContent ?? document.title;
  const kept = await (isOn ? putAside({ path, title }) : takeOff([path]));
  const all = Object.assign(document.createElement('a'), { href: '/otlozhennoe/', textContent: 'Всё отложенное' });
  const words = isOn || kept === 'refused' ? told[kept] : 'Копия стёрта.';
  said.replaceChildren(`${words} `, all);
}
