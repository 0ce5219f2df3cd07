import { addPage, removePages, type SaveOutcome } from './reading-list.ts';
import { copiedPaths } from './worker-client.ts';

export { refreshCopies } from './reading-list.ts';

const messages: Readonly<Record<SaveOutcome | 'planned' | 'gone', string>> = {
  copied: 'Откроется и без связи.',
  listed: 'Страница в списке, но копии нет: без связи она не откроется.',
  refused: 'Браузер ничего не сохраняет: добавьте страницу в закладки.',
  planned: 'Убрано из отложенного. Копия осталась: страница есть в вашем плане.',
  gone: 'Копия стёрта.',
};

/** Adds this page to the reading list or removes it, and shows the result. Throws when the button has no `<p>`. */
export async function togglePage(isOn: boolean, button: HTMLElement): Promise<SaveOutcome> {
  const path = location.pathname;
  const status = button.querySelector('p');
  if (!status) throw new TypeError('The reading list button needs a <p> for its status');
  status.textContent = isOn ? 'Сохраняем копию…' : 'Убираем копию…';
  const title = document.querySelector('h1')?.textContent ?? document.title;
  const outcome = await (isOn ? addPage({ path, title }) : removePages([path]));
  const listLink = Object.assign(document.createElement('a'), { href: '/otlozhennoe/', textContent: 'Всё отложенное' });
  const isCopied = (await copiedPaths()).has(path);
  status.replaceChildren(
    `${isOn || outcome === 'refused' ? messages[outcome] : isCopied ? messages.planned : messages.gone} `,
    listLink,
  );
  return outcome;
}
