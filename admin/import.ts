import { idsByTitle } from '../src/domain/editor/files/entry-index.ts';
import { localBackend } from '../src/domain/editor/forms/backend.ts';
import type { CmsOptions } from '../src/domain/editor/forms/config.ts';
import { initialValues } from '../src/domain/editor/forms/initial-values.ts';
import type { CollectionId } from '../src/domain/model/collection-id.ts';
import { fetchEntryIndex } from './entry-index.ts';

// In development a saved draft reloads all open pages; here the report would be lost before it is read.
import.meta.hot?.on('vite:beforeFullReload', () => new Promise(() => {}));

const collectionSelect = getElement('section', HTMLSelectElement);
const fileInput = getElement('word', HTMLInputElement);
const result = getElement('result', HTMLElement);
const options: CmsOptions = JSON.parse(fileInput.dataset['cms'] ?? '');
const advice =
  options.backend.name === localBackend.name
    ? 'Проверьте, работает ли npm start,'
    : 'Проверьте связь с интернетом, войдите в редактор заново';

fileInput.addEventListener('change', async () => {
  const [file] = fileInput.files ?? [];
  if (!file) return;
  result.replaceChildren(createNode('p', `Читаю «${file.name}»…`));
  try {
    result.replaceChildren(...(await importFile(file, collectionSelect.value as CollectionId)));
  } catch (error) {
    console.error(error);
    // The scripts of a release that is long past.
    const isGone = error instanceof Error && error.message.startsWith('404 /assets/');
    const todo = isGone ? 'Сайт обновился: обновите страницу' : advice;
    result.replaceChildren(
      createNode('p', failureText(error)),
      createNode('p', `Документ цел. ${todo} и выберите его ещё раз.`),
    );
  } finally {
    // So that choosing the same document again fires `change`.
    fileInput.value = '';
  }
});
// A file may have been chosen before this script was loaded.
if (fileInput.files?.length) fileInput.dispatchEvent(new Event('change'));

/** Messages in Russian are ours; messages of browsers and git hosts are in English. */
function failureText(error: unknown): string {
  const message = error instanceof Error ? error.message : '';
  return /[а-яё]/i.test(message) ? `Не получилось: ${message}` : 'Не получилось сохранить черновик.';
}

async function importFile(file: File, collection: CollectionId): Promise<Node[]> {
  // Loaded on demand: the reader of Word files is large.
  const [{ openDraftStore }, { importWord }, { parseMarkdown }, idOf] = await Promise.all([
    import('./draft-store.ts'),
    import('../src/domain/word/import-word.ts'),
    import('./parse-markdown.ts'),
    // Without the index, a topic named in the document stays in its text.
    fetchEntryIndex().then(idsByTitle, () => () => undefined),
  ]);
  const store = await openDraftStore(options);
  if (!store) {
    return [
      createNode('p', 'Сначала ', createLink('войдите в редактор', '/admin/'), ', потом выберите документ ещё раз.'),
    ];
  }
  const draft = await importWord(new Uint8Array(await file.arrayBuffer()), {
    fileName: file.name,
    collection,
    parse: parseMarkdown,
    start: initialValues(collection, options.start),
    findEntryId: idOf,
    ...(await store.readTakenNames(collection)),
  });
  if ('refusal' in draft) return [createNode('p', `«${file.name}»: ${draft.refusal}.`)];
  await store.save(draft, collection);
  const editorUrl = `/admin/#/collections/${collection}/entries/${draft.id}`;
  return [
    createNode('p', 'Черновик сохранён. ', createLink('Открыть в редакторе', editorUrl)),
    ...(draft.carried === '' ? [] : [createNode('p', `Перенесено: ${draft.carried}.`)]),
    ...createList('Не перенесено', draft.losses),
    ...createList('Перенесено иначе, проверьте', draft.changes),
    ...createList('Заполнено за вас, проверьте', draft.filled),
    ...createList('Осталось заполнить', draft.gaps),
  ];
}

function createList(title: string, lines: readonly string[]): Node[] {
  return lines.length === 0
    ? []
    : [createNode('h2', title), createNode('ul', ...lines.map((text) => createNode('li', text)))];
}

function createNode(name: string, ...children: (Node | string)[]): HTMLElement {
  const element = document.createElement(name);
  element.append(...children);
  return element;
}

function createLink(text: string, href: string): HTMLAnchorElement {
  return Object.assign(document.createElement('a'), { href, textContent: text });
}

function getElement<T extends HTMLElement>(id: string, type: abstract new () => T): T {
  const element = document.getElementById(id);
  if (!(element instanceof type)) throw new Error(`The page has no #${id}`);
  return element;
}
