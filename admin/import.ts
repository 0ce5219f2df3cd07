import { idsByTitle } from '../src/domain/editor/files/entry-index.ts';
import { localBackend } from '../src/domain/editor/forms/backend.ts';
import type { CmsOptions } from '../src/domain/editor/forms/config.ts';
import { initialValues } from '../src/domain/editor/forms/initial-values.ts';
import type { CollectionId } from '../src/domain/model/collection-id.ts';
import { fetchEntryIndex } from './entry-index.ts';

// A saved draft reloads the open pages; here that would throw away what is yet to be read.
import.meta.hot?.on('vite:beforeFullReload', () => new Promise(() => {}));

const section = byId('section', HTMLSelectElement);
const field = byId('word', HTMLInputElement);
const result = byId('result', HTMLElement);
const options: CmsOptions = JSON.parse(field.dataset['cms'] ?? '');
const advice =
  options.backend.name === localBackend.name
    ? 'Проверьте, работает ли npm start,'
    : 'Проверьте связь с интернетом, войдите в редактор заново';

field.addEventListener('change', async () => {
  const [file] = field.files ?? [];
  if (!file) return;
  result.replaceChildren(line('p', `Читаю «${file.name}»…`));
  try {
    result.replaceChildren(...(await imported(file, section.value as CollectionId)));
  } catch (error) {
    console.error(error);
    result.replaceChildren(line('p', reasonOf(error)), line('p', `Документ цел. ${advice} и выберите его ещё раз.`));
  } finally {
    // So that the same document can be chosen again after a correction.
    field.value = '';
  }
});
// A file may have been chosen before this script came.
if (field.files?.length) field.dispatchEvent(new Event('change'));

/** What the file server or the gate said; browsers and git hosts speak English. */
function reasonOf(error: unknown): string {
  const said = error instanceof Error ? error.message : '';
  return /[а-яё]/i.test(said) ? `Не получилось: ${said}` : 'Не получилось сохранить черновик.';
}

async function imported(file: File, collection: CollectionId): Promise<Node[]> {
  // Loaded only here: nobody else needs the reader of Word files.
  const [{ openDraftStore }, { importWord }, { parseMarkdown }, idOf] = await Promise.all([
    import('./draft-store.ts'),
    import('../src/domain/word/import-word.ts'),
    import('./parse-markdown.ts'),
    // Without the list a topic that the document names stays in its text.
    fetchEntryIndex().then(idsByTitle, () => () => undefined),
  ]);
  const store = await openDraftStore(options);
  if (!store) {
    return [line('p', 'Сначала ', link('войдите в редактор', '/admin/'), ', потом выберите документ ещё раз.')];
  }
  const draft = await importWord(new Uint8Array(await file.arrayBuffer()), {
    fileName: file.name,
    collection,
    parse: parseMarkdown,
    start: initialValues(collection, options.start),
    idOf,
    ...(await store.taken(collection)),
  });
  if ('refusal' in draft) return [line('p', `«${file.name}»: ${draft.refusal}.`)];
  await store.save(draft, collection);
  const entry = `/admin/#/collections/${collection}/entries/${draft.id}`;
  return [
    line('p', 'Черновик сохранён. ', link('Открыть в редакторе', entry)),
    ...list('Не перенесено', draft.losses),
    ...list('Заполнено за вас, проверьте', draft.filled),
    ...list('Осталось заполнить', draft.gaps),
  ];
}

function list(title: string, lines: readonly string[]): Node[] {
  return lines.length === 0 ? [] : [line('h2', title), line('ul', ...lines.map((text) => line('li', text)))];
}

function line(name: string, ...children: (Node | string)[]): HTMLElement {
  const element = document.createElement(name);
  element.append(...children);
  return element;
}

function link(text: string, href: string): HTMLAnchorElement {
  return Object.assign(document.createElement('a'), { href, textContent: text });
}

function byId<T extends HTMLElement>(id: string, type: abstract new () => T): T {
  const found = document.getElementById(id);
  if (!(found instanceof type)) throw new Error(`The page has no #${id}`);
  return found;
}
