import { addPage, removePages, type SaveOutcome } from './reading-list.ts';
import { copiedPaths } from './worker-client.ts';

export { refreshCopies } from './reading-list.ts';

const messages: Readonly<Record<SaveOutcome | 'planned' | 'gone', string>> = {
  copied: 'Откроется и без связи.',
  listed: 'Страница в подборке, но копии нет: без связи она не откроется.',
  refused: 'Браузер ничего не сохраняет: добавьте страницу в закладки.',
  planned: 'Убрано из подборки. Копия осталась: страница есть в вашем плане.',
  gone: 'Убрано из подборки, копия стёрта.',
};

/** Adds this page to the reading list or removes it, and shows the result. Throws when the button has no `<p>`. */
export async function togglePage(isOn: boolean, button: HTMLElement): Promise<SaveOutcome> {
  const path = location.pathname;
  const status = button.querySelector('p');
  if (!status) throw new TypeError('The reading list button needs a <p> for its status');
  status.textContent = isOn ? 'Сохраняем копию…' : 'Убираем копию…';
  const outcome = await (isOn ? addPage(thisPage(path)) : removePages([path]));
  const listLink = Object.assign(document.createElement('a'), { href: '/otlozhennoe/', textContent: 'Моя подборка' });
  const isCopied = (await copiedPaths()).has(path);
  status.replaceChildren(
    `${isOn || outcome === 'refused' ? messages[outcome] : isCopied ? messages.planned : messages.gone} `,
    listLink,
  );
  return outcome;
}

function thisPage(path: string) {
  const title = document.querySelector('h1')?.textContent ?? document.title;
  // The kind as the search names it.
  const kind = document.querySelector('main')?.dataset['pagefindMeta']?.replace(/^kind:/, '') ?? '';
  const now = new Date();
  // By the reader's own calendar.
  const on = new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
  return { path, title, kind, on };
}
