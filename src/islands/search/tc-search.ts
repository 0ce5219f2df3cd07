import { readAddress, type SearchState, writeAddress } from '../../domain/search/query/address.ts';
import { firstPage, type SearchAnswer } from '../../domain/search/types.ts';
import { SearchFilters } from './filters.ts';
import { remember } from './store.ts';
import { changedLine, make, resultRow, termCard } from './view.ts';

/** An answer that takes longer, in milliseconds, is said to be on its way. */
const patience = 300;

/** The search page: results while typing; the query, filters and order in the address. */
class TutorSearch extends HTMLElement {
  private state: SearchState = readAddress(location.search);
  private turn = 0;
  private readonly filters = new SearchFilters(
    (chosen, order) => this.become({ chosen, order }),
    () => this.find(),
  );

  connectedCallback(): void {
    const input = this.querySelector('input');
    const form = this.querySelector('form');
    if (!input || !form) return;
    const narrow = this.piece('.narrow');
    narrow.append(this.filters.element);
    narrow.toggleAttribute('open', matchMedia('(width >= 56rem)').matches);
    input.value = this.state.typed;
    input.addEventListener('input', () => this.become({ typed: input.value, exact: false }));
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      remember(input.value);
      this.become({ typed: input.value });
    });
    this.piece('.results').addEventListener('click', () => remember(input.value));
    addEventListener('popstate', () => {
      this.state = readAddress(location.search);
      input.value = this.state.typed;
      this.find();
    });
    if (location.search !== '') this.find();
    else input.focus();
  }

  private piece(selector: string): HTMLElement {
    const found = this.querySelector<HTMLElement>(selector);
    if (!found) throw new Error(`tc-search has no ${selector}`);
    return found;
  }

  private become(change: Partial<SearchState>): void {
    this.state = { ...this.state, ...change };
    history.replaceState(null, '', writeAddress(this.state));
    this.find();
  }

  private async find(): Promise<void> {
    this.turn += 1;
    const mine = this.turn;
    const { typed, exact, chosen, order } = this.state;
    if (typed.trim() === '' && Object.keys(chosen).length === 0) return this.clear('');
    const waiting = setTimeout(() => {
      this.piece('.status').textContent = 'Ищем…';
      this.piece('.otherwise').hidden = true;
    }, patience);
    try {
      const { withSearch, offlineNotice } = await import('./engine.ts');
      await withSearch(async ({ search, isKept }) => {
        const answer = await search.ask(typed, { exact, chosen, order });
        const isNarrowed = Object.keys(chosen).length > 0;
        const all = isNarrowed ? await search.ask(typed, { exact }) : answer;
        const counts = await this.filters.count(search, all.ids, this.state);
        const sections = (await search.count('section', answer.ids)).keys();
        const found = search.foundPhrase(answer.ids.length, sections);
        const near = answer.ids.length === 0 ? await search.suggest(typed) : undefined;
        if (mine !== this.turn) return;
        this.filters.show(counts, this.state);
        this.show(answer, found, near, isKept ? offlineNotice : '');
      });
    } catch {
      if (mine === this.turn) this.clear('Поиск не загрузился. Проверьте связь и попробуйте ещё раз.');
    } finally {
      clearTimeout(waiting);
    }
  }

  private clear(status: string): void {
    this.piece('.status').textContent = status;
    this.piece('.above').replaceChildren();
    this.piece('.results').replaceChildren();
    this.piece('.narrow').hidden = true;
    this.piece('.otherwise').hidden = false;
  }

  private show(answer: SearchAnswer, phrase: string, near: string | undefined, notice: string): void {
    const { ids, hits, query, terms, more } = answer;
    const { typed, exact } = this.state;
    const isEmpty = ids.length === 0;
    const found = isEmpty ? `По запросу «${typed.trim()}» ничего не найдено.` : phrase;
    this.piece('.status').textContent = notice + found;
    const changed =
      query.changed && !exact
        ? [changedLine(typed.trim(), query.text, writeAddress({ ...this.state, exact: true }))]
        : [];
    const maybe =
      near === undefined
        ? []
        : [
            make(
              'p',
              {},
              'Может быть, вы искали: ',
              make('a', { href: writeAddress({ ...this.state, typed: near, chosen: {} }) }, near),
            ),
          ];
    this.piece('.above').replaceChildren(...changed, ...maybe, ...terms.map(termCard));
    const list = this.piece('.results');
    list.dataset['for'] = typed;
    list.replaceChildren(...hits.filter((hit) => !terms.some(({ id }) => id === hit.id)).map(resultRow));
    this.piece('.otherwise').hidden = !isEmpty;
    this.piece('.narrow').hidden = isEmpty && Object.keys(this.state.chosen).length === 0;
    this.addMore(list, hits.length, ids.length, more);
  }

  private addMore(list: HTMLElement, shown: number, total: number, more: SearchAnswer['more']): void {
    this.querySelector('.more')?.remove();
    if (shown >= total) return;
    const button = make('button', { type: 'button', class: 'button more' }, 'Показать ещё');
    button.addEventListener('click', async () => {
      // As after a publication, when the pages of this answer are no more.
      const hits = await more(shown, shown + firstPage).catch(() => undefined);
      if (!hits) return this.find();
      const rows = hits.map(resultRow);
      list.append(...rows);
      this.addMore(list, shown + rows.length, total, more);
      rows[0]?.querySelector('a')?.focus();
    });
    list.after(button);
  }
}

customElements.define('tc-search', TutorSearch);
