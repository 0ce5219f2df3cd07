import { counted, forms, plural } from '../domain/text/plural.ts';

interface Found {
  url: string;
  /** HTML made by Pagefind: text with `<mark>`. */
  excerpt: string;
  meta: { title?: string; kind?: string };
}

interface Engine {
  options(options: { excerptLength: number }): Promise<void>;
  debouncedSearch(
    query: string,
    options: object,
    wait: number,
  ): Promise<{ results: { data(): Promise<Found> }[] } | null>;
}

// Pagefind writes this file after the bundler has finished, so it is loaded by address.
const engineAddress = '/pagefind/pagefind.js';
const shown = 30;
let engine: Promise<Engine> | undefined;

async function load(): Promise<Engine> {
  const loaded = (await import(/* @vite-ignore */ engineAddress)) as Engine;
  await loaded.options({ excerptLength: 24 });
  return loaded;
}

/** The search page: results while typing, the query in the address. */
class TutorSearch extends HTMLElement {
  connectedCallback(): void {
    const input = this.querySelector('input');
    const form = this.querySelector('form');
    if (!input || !form) return;
    input.value = new URL(location.href).searchParams.get('q') ?? '';
    input.addEventListener('input', () => this.find(input.value));
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.find(input.value);
    });
    if (input.value) this.find(input.value);
    else input.focus();
  }

  private async find(typed: string): Promise<void> {
    const query = typed.trim();
    history.replaceState(null, '', query ? `?q=${encodeURIComponent(query)}` : location.pathname);
    if (query === '') return this.show([], '');
    try {
      engine ??= load();
      const answer = await (await engine).debouncedSearch(query, {}, 150);
      if (!answer) return;
      const found = await Promise.all(answer.results.slice(0, shown).map((result) => result.data()));
      this.show(found, statusOf(answer.results.length, query));
    } catch {
      engine = undefined;
      this.show([], 'Поиск не загрузился. Проверьте связь и попробуйте ещё раз.');
    }
  }

  private show(found: readonly Found[], status: string): void {
    const list = this.querySelector('.results');
    const line = this.querySelector('.status');
    const otherwise = this.querySelector<HTMLElement>('.otherwise');
    if (!list || !line || !otherwise) return;
    line.textContent = status;
    otherwise.hidden = found.length > 0;
    list.replaceChildren(...found.map(row));
  }
}

function statusOf(count: number, query: string): string {
  if (count === 0) return `По запросу «${query}» ничего не найдено. Попробуйте другое слово или выберите тему.`;
  const verb = plural(count, ['Найден', 'Найдено', 'Найдено']);
  return `${verb} ${counted(count, forms.result)}`;
}

function row({ url, excerpt, meta }: Found): HTMLLIElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = url;
  link.textContent = meta.title ?? url;
  const kind = document.createElement('p');
  kind.className = 'quiet small';
  kind.textContent = meta.kind ?? '';
  const text = document.createElement('p');
  // Rebuilt as nodes: whatever the index holds, nothing but text and <mark> gets in.
  for (const [i, part] of excerpt.split(/<\/?mark>/).entries()) {
    const reader = document.createElement('textarea');
    reader.innerHTML = part;
    const mark = document.createElement('mark');
    mark.textContent = reader.value;
    text.append(i % 2 === 1 ? mark : reader.value);
  }
  item.append(link, kind, text);
  return item;
}

customElements.define('tc-search', TutorSearch);
