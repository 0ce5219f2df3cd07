import { writeAddress } from '../../domain/search/query/address.ts';
import { bySection } from '../../domain/search/ranking/answer.ts';
import type { SearchAnswer } from '../../domain/search/types.ts';
import { failure } from '../shared/failures.ts';
import { createFooter, createOption, createTermOption } from './dialog-parts.ts';
import { ListBox } from './listbox.ts';
import { eraseRecent, recentQueries, saveQuery } from './store.ts';
import { createCorrectionNote, createElement } from './view.ts';
import './shared.css';
import './dialog.css';

const engine = () => import('./engine.ts');
let dialogParts: ReturnType<typeof createDialog> | undefined;

/** Opens the search dialog. `typed` is the text typed while this code was loading. */
export function openDialog(typed: string): void {
  dialogParts ??= createDialog();
  dialogParts.dialog.showModal();
  if (typed === '') dialogParts.input.select();
  else dialogParts.input.value = typed;
  dialogParts.show();
  // Loads the search while the user types the first query.
  engine()
    .then(({ openSearch }) => openSearch())
    .catch(() => undefined);
}

function createDialog() {
  const input = createElement('input', {
    id: 'tc-search-field',
    name: 'q',
    type: 'search',
    autocomplete: 'off',
    enterkeyhint: 'search',
    role: 'combobox',
    'aria-expanded': 'false',
    'aria-controls': 'tc-search-options',
    'aria-autocomplete': 'list',
    placeholder: 'билет на выход, ОВЗ, пересказ…',
  });
  const label = createElement('label', { for: 'tc-search-field', class: 'hidden-text' }, 'Что найти');
  const close = createElement('button', { type: 'button', class: 'button' }, 'Закрыть');
  const form = createElement('form', { action: '/poisk/', class: 'search' }, label, input, close);
  const status = createElement('p', { class: 'status quiet small', role: 'status' });
  const above = createElement('div', { class: 'above' });
  const options = createElement('div', {
    id: 'tc-search-options',
    role: 'listbox',
    'aria-label': 'Результаты',
    hidden: true,
  });
  const dialog = createElement(
    'dialog',
    { class: 'search-dialog', 'aria-label': 'Поиск' },
    form,
    status,
    above,
    options,
    createFooter(),
  );
  const list = new ListBox(input, options);
  document.body.append(dialog);

  let lastRequest = 0;
  const show = async (typed = input.value) => {
    lastRequest += 1;
    const request = lastRequest;
    if (typed.trim() === '') return showRecent();
    try {
      const { withSearch, offlineNotice } = await engine();
      await withSearch(async ({ search, isOffline }) => {
        const answer = await search.ask(typed);
        const counts = await search.count('section', answer.ids);
        // A slow answer to an earlier query must not replace a later one.
        if (request !== lastRequest) return;
        const { ids, query } = answer;
        const found =
          ids.length > 0
            ? search.foundPhrase(ids.length, counts.keys())
            : `По запросу «${query.text}» ничего не найдено.`;
        status.textContent = (isOffline ? offlineNotice : '') + found;
        showAnswer(typed, answer, counts);
      });
    } catch (error) {
      const text = await failure('Поиск не получился', error);
      if (request !== lastRequest) return;
      showMessage(text);
      // That page is of today's release, and has the words.
      above.append(
        createElement('p', {}, createElement('a', { href: addressOf(typed) }, 'Искать на отдельной странице')),
      );
    }
  };
  const showMessage = (text: string) => {
    status.textContent = text;
    above.replaceChildren();
    list.fill([]);
  };
  const showRecent = () => {
    const queries = recentQueries();
    showMessage(queries.length > 0 ? 'Вы недавно искали' : '');
    const erase = createElement('button', { type: 'button', class: 'button' }, 'Стереть недавние запросы');
    erase.addEventListener('click', () => {
      eraseRecent();
      showRecent();
      input.focus();
    });
    const links = queries.map((typed) =>
      createElement('li', {}, createElement('a', { href: addressOf(typed) }, typed)),
    );
    if (queries.length > 0) above.append(createElement('ul', { class: 'chips', role: 'list' }, ...links), erase);
  };
  const showAnswer = (typed: string, answer: SearchAnswer, counts: ReadonlyMap<string, number>) => {
    const { ids, hits, query, terms } = answer;
    const changed = query.changed
      ? [createCorrectionNote(typed, query.text, writeAddress({ typed, chosen: {}, order: 'relevance', exact: true }))]
      : [];
    above.replaceChildren(...changed);
    if (ids.length === 0)
      above.append(createElement('p', {}, createElement('a', { href: addressOf(typed) }, 'Похожие слова и темы')));
    const others = bySection(hits.filter((hit) => !terms.some(({ id }) => id === hit.id)));
    const groups = [
      ...(terms.length > 0 ? [{ label: 'Что это такое', options: terms.map(createTermOption) }] : []),
      ...others.map(([section, lines]) => ({
        label: `${section} · ${counts.get(section) ?? lines.length}`,
        options: lines.map(createOption),
      })),
    ];
    const all = createElement('a', { href: addressOf(typed) }, `Все результаты: ${ids.length}`);
    list.fill(ids.length > hits.length ? [...groups, { label: 'Дальше', options: [all] }] : groups);
  };

  input.addEventListener('input', () => show());
  close.addEventListener('click', () => dialog.close());
  form.addEventListener('submit', () => saveQuery(input.value));
  options.addEventListener('click', () => saveQuery(input.value));
  dialog.addEventListener('click', ({ target }) => target === dialog && dialog.close());
  return { dialog, input, show: () => show() };
}

const addressOf = (typed: string) => writeAddress({ typed, chosen: {}, order: 'relevance', exact: false });
