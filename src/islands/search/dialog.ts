import { writeAddress } from '../../domain/search/query/address.ts';
import { bySection } from '../../domain/search/ranking/answer.ts';
import type { Hit, SearchAnswer } from '../../domain/search/types.ts';
import { ListBox } from './listbox.ts';
import { forgetRecent, isSlashOn, recent, remember, turnSlash } from './store.ts';
import { changedLine, linkTo, lowerFirst, make, marked } from './view.ts';
import './shared.css';
import './dialog.css';

const engine = () => import('./engine.ts');
let made: ReturnType<typeof makeDialog> | undefined;

/** Opens the search over the page, with what was typed while it came; its parts are made once. */
export function openDialog(typed: string): void {
  made ??= makeDialog();
  made.dialog.showModal();
  if (typed === '') made.input.select();
  else made.input.value = typed;
  made.show();
  // What the first query needs comes while it is being typed.
  engine()
    .then(({ openSearch }) => openSearch())
    .catch(() => undefined);
}

function makeDialog() {
  const input = make('input', {
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
  const label = make('label', { for: 'tc-search-field', class: 'hidden-text' }, 'Что найти');
  const close = make('button', { type: 'button', class: 'button' }, 'Закрыть');
  const form = make('form', { action: '/poisk/', class: 'search' }, label, input, close);
  const status = make('p', { class: 'status quiet small', role: 'status' });
  const above = make('div', { class: 'above' });
  const options = make('div', { id: 'tc-search-options', role: 'listbox', 'aria-label': 'Результаты', hidden: true });
  const dialog = make(
    'dialog',
    { class: 'search-dialog', 'aria-label': 'Поиск' },
    form,
    status,
    above,
    options,
    footOf(),
  );
  const list = new ListBox(input, options);
  document.body.append(dialog);

  let turn = 0;
  const show = async (typed = input.value) => {
    turn += 1;
    const mine = turn;
    if (typed.trim() === '') return showRecent();
    try {
      const { withSearch, offlineNotice } = await engine();
      await withSearch(async ({ search, isKept }) => {
        const answer = await search.ask(typed);
        const counts = await search.count('section', answer.ids);
        // A slower answer to an earlier keystroke must not stand over a later one.
        if (mine !== turn) return;
        const { ids, query } = answer;
        const found = ids.length > 0 ? search.foundPhrase(ids.length, counts.keys()) : nothingFor(query.text);
        status.textContent = (isKept ? offlineNotice : '') + found;
        showAnswer(typed, answer, counts);
      });
    } catch {
      if (mine === turn) showNothing('Поиск не загрузился. Проверьте связь и попробуйте ещё раз.');
    }
  };
  const showNothing = (text: string) => {
    status.textContent = text;
    above.replaceChildren();
    list.fill([]);
  };
  const showRecent = () => {
    const queries = recent();
    showNothing(queries.length > 0 ? 'Вы недавно искали' : '');
    const erase = make('button', { type: 'button', class: 'button' }, 'Стереть недавние запросы');
    erase.addEventListener('click', () => {
      forgetRecent();
      showRecent();
      input.focus();
    });
    const links = queries.map((typed) => make('li', {}, make('a', { href: addressOf(typed) }, typed)));
    if (queries.length > 0) above.append(make('ul', { class: 'chips', role: 'list' }, ...links), erase);
  };
  const showAnswer = (typed: string, answer: SearchAnswer, counts: ReadonlyMap<string, number>) => {
    const { ids, hits, query, terms } = answer;
    const changed = query.changed
      ? [changedLine(typed, query.text, writeAddress({ typed, chosen: {}, order: 'relevance', exact: true }))]
      : [];
    above.replaceChildren(...changed);
    if (ids.length === 0) above.append(make('p', {}, make('a', { href: addressOf(typed) }, 'Похожие слова и темы')));
    const others = bySection(hits.filter((hit) => !terms.some(({ id }) => id === hit.id)));
    const groups = [
      ...(terms.length > 0 ? [{ label: 'Что это такое', options: terms.map(termOption) }] : []),
      ...others.map(([section, lines]) => ({
        label: `${section} · ${counts.get(section) ?? lines.length}`,
        options: lines.map(option),
      })),
    ];
    const all = make('a', { href: addressOf(typed) }, `Все результаты: ${ids.length}`);
    list.fill(ids.length > hits.length ? [...groups, { label: 'Дальше', options: [all] }] : groups);
  };

  input.addEventListener('input', () => show());
  close.addEventListener('click', () => dialog.close());
  form.addEventListener('submit', () => remember(input.value));
  options.addEventListener('click', () => remember(input.value));
  dialog.addEventListener('click', ({ target }) => target === dialog && dialog.close());
  return { dialog, input, show: () => show() };
}

function option(hit: Hit): HTMLAnchorElement {
  const kind = make('span', { class: 'quiet small' }, ` ${hit.kind}`);
  return linkTo(
    hit,
    hit.url,
    {},
    make('b', {}, hit.title),
    kind,
    make('span', { class: 'excerpt' }, ...marked(hit.excerpt)),
  );
}

function termOption(hit: Hit): HTMLAnchorElement {
  const confused = hit.confused === '' ? [] : [make('span', { class: 'excerpt' }, `Не путать: ${hit.confused}`)];
  return linkTo(hit, hit.url, {}, make('b', {}, hit.title), ` — ${lowerFirst(hit.summary)}`, ...confused);
}

const nothingFor = (text: string) => `По запросу «${text}» ничего не найдено.`;

const addressOf = (typed: string) => writeAddress({ typed, chosen: {}, order: 'relevance', exact: false });

function footOf(): HTMLElement {
  const box = make('input', { type: 'checkbox' });
  box.checked = isSlashOn();
  box.addEventListener('change', () => turnSlash(box.checked));
  return make(
    'footer',
    { class: 'quiet small' },
    make('p', {}, '↑ ↓ — выбрать, Enter — открыть, Esc — закрыть'),
    make('label', {}, box, ' Открывать поиск клавишей «/»'),
  );
}
