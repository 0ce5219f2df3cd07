import { readAddress, type SearchState, writeAddress } from '../../domain/search/query/address.ts';
import { firstPage, type SearchAnswer } from '../../domain/search/types.ts';
import { failure, sayFailure } from '../shared/failures.ts';
import { askAhead, takeLexicon } from './ahead.ts';
import { SearchFilters } from './filters.ts';
import { askForFonts, isSlow } from './fonts-later.ts';
import { saveQuery } from './store.ts';
import { createCorrectionNote, createElement, createResultRow, createTermCard } from './view.ts';

/** The status «Ищем…» appears after this time, in milliseconds. */
const statusDelay = 300;

/** The search page: results appear while typing; the query, filters and order are in the address. */
class SearchElement extends HTMLElement {
  private state: SearchState = readAddress(location.search);
  private lastRequest = 0;
  private readonly filters = new SearchFilters(
    (chosen, order) => this.update({ chosen, order }),
    () => this.search(),
  );

  connectedCallback(): void {
    const input = this.querySelector('input');
    const form = this.querySelector('form');
    if (!input || !form) return;
    const narrow = this.findPart('.narrow');
    narrow.append(this.filters.element);
    narrow.toggleAttribute('open', matchMedia('(min-width: 56rem)').matches);
    input.value = this.state.typed;
    input.addEventListener('input', () => this.update({ typed: input.value, exact: false }));
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      saveQuery(input.value);
      this.update({ typed: input.value });
    });
    this.findPart('.results').addEventListener('click', () => saveQuery(input.value));
    addEventListener('popstate', () => {
      this.state = readAddress(location.search);
      input.value = this.state.typed;
      this.search();
    });
    askAhead(this.state.typed);
    if (!isSlow()) askForFonts();
    location.search === '' ? input.focus() : this.search();
  }

  private findPart(selector: string): HTMLElement {
    const found = this.querySelector<HTMLElement>(selector);
    if (!found) throw new Error(`tc-search has no ${selector}`);
    return found;
  }

  private update(change: Partial<SearchState>): void {
    this.state = { ...this.state, ...change };
    history.replaceState(null, '', writeAddress(this.state));
    this.search();
  }

  /** Shows the answer; with `count`, at least so many results. */
  private async search(count = 0): Promise<void> {
    this.lastRequest += 1;
    const request = this.lastRequest;
    const { typed, exact, chosen, order } = this.state;
    if (typed.trim() === '' && Object.keys(chosen).length === 0) return this.clear('');
    const waiting = setTimeout(() => {
      if (count > 0) return;
      this.findPart('.status').textContent = 'Ищем…';
      this.findPart('.otherwise').hidden = true;
    }, statusDelay);
    try {
      const { withSearch, offlineNotice } = await import('./engine.ts');
      await withSearch(async ({ search, isOffline }) => {
        const first = await search.ask(typed, { exact, chosen, order });
        const rest = await first.more(first.hits.length, count);
        const answer = { ...first, hits: [...first.hits, ...rest] };
        const isNarrowed = Object.keys(chosen).length > 0;
        const all = isNarrowed ? await search.ask(typed, { exact }) : answer;
        const counts = await this.filters.count(search, all.ids, this.state);
        const sections = (await search.count('section', answer.ids)).keys();
        const phrase = search.foundPhrase(answer.ids.length, sections);
        const suggestion = answer.ids.length === 0 ? await search.suggest(typed) : undefined;
        if (request !== this.lastRequest) return;
        this.filters.show(counts, this.state);
        this.render(answer, phrase, suggestion, isOffline ? offlineNotice : '');
      }, takeLexicon());
    } catch (error) {
      // What is shown stays.
      if (count > 0) return sayFailure(this, 'Остальное не загрузилось', error);
      const text = await failure('Поиск не получился', error);
      if (request === this.lastRequest) this.clear(text);
    } finally {
      clearTimeout(waiting);
    }
  }

  private clear(status: string): void {
    askForFonts();
    this.findPart('.status').textContent = status;
    this.findPart('.above').replaceChildren();
    this.findPart('.results').replaceChildren();
    this.findPart('.narrow').hidden = true;
    this.findPart('.otherwise').hidden = false;
  }

  private render(answer: SearchAnswer, phrase: string, suggestion: string | undefined, notice: string): void {
    const { ids, hits, query, terms } = answer;
    const { typed, exact } = this.state;
    const isEmpty = ids.length === 0;
    const found = isEmpty ? `По запросу «${typed.trim()}» ничего не найдено.` : phrase;
    this.findPart('.status').textContent = notice + found;
    const changed =
      query.changed && !exact
        ? [createCorrectionNote(typed.trim(), query.text, writeAddress({ ...this.state, exact: true }))]
        : [];
    const suggestions =
      suggestion === undefined
        ? []
        : [
            createElement(
              'p',
              {},
              'Может быть, вы искали: ',
              createElement('a', { href: writeAddress({ ...this.state, typed: suggestion, chosen: {} }) }, suggestion),
            ),
          ];
    this.findPart('.above').replaceChildren(...changed, ...suggestions, ...terms.map(createTermCard));
    const list = this.findPart('.results');
    list.dataset['for'] = typed;
    list.replaceChildren(...hits.filter((hit) => !terms.some(({ id }) => id === hit.id)).map(createResultRow));
    this.findPart('.otherwise').hidden = !isEmpty;
    this.findPart('.narrow').hidden = isEmpty && Object.keys(this.state.chosen).length === 0;
    this.addMore(list, hits.length, ids.length);
    askForFonts();
  }

  private addMore(list: HTMLElement, shown: number, total: number): void {
    this.querySelector('.more')?.remove();
    if (shown >= total) return;
    const button = createElement('button', { type: 'button', class: 'button more' }, 'Показать ещё');
    button.addEventListener('click', async () => {
      const rows = list.childElementCount;
      // Asks anew: after a deploy the files of this answer are gone, and the search opens the new index.
      await this.search(shown + firstPage);
      list.children[rows]?.querySelector('a')?.focus();
    });
    list.after(button);
  }
}

customElements.define('tc-search', SearchElement);
