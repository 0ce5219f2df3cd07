import type { CollectionId } from '../src/domain/model/collection-id.ts';
import type { Draft } from '../src/domain/word/import-word.ts';
import '../src/styles/index.css';
import { type FileServer, fileServer, noServer } from './import-server.ts';

// A saved draft reloads the open pages; here that would throw away what is yet to be read.
import.meta.hot?.on('vite:beforeFullReload', () => new Promise(() => {}));

const section = byId('section', HTMLSelectElement);
const field = byId('word', HTMLInputElement);
const result = byId('result', HTMLElement);
const address = field.dataset['server'];
const server: FileServer = address === undefined ? noServer : fileServer(address);

field.addEventListener('change', async () => {
  const [file] = field.files ?? [];
  if (!file) return;
  result.replaceChildren(line('p', 'Читаю документ…'));
  try {
    result.replaceChildren(...(await imported(file, section.value as CollectionId)));
  } catch (error) {
    console.error(error);
    result.replaceChildren(line('p', `Не получилось: ${error instanceof Error ? error.message : String(error)}`));
  } finally {
    // So that the same document can be chosen again after a correction.
    field.value = '';
  }
});
// A file may have been chosen before this script came.
if (field.files?.length) field.dispatchEvent(new Event('change'));

async function imported(file: File, collection: CollectionId): Promise<Node[]> {
  // Loaded only here: nobody else needs the reader of Word files.
  const [{ importWord }, { parseMarkdown }] = await Promise.all([
    import('../src/domain/word/import-word.ts'),
    import('./parse-markdown.ts'),
  ]);
  const draft = await importWord(new Uint8Array(await file.arrayBuffer()), {
    fileName: file.name,
    collection,
    parse: parseMarkdown,
    ...(await server.taken(collection)),
  });
  if ('refusal' in draft) return [line('p', `«${file.name}»: ${draft.refusal}.`)];
  return [
    ...(await kept(draft, collection)),
    ...list('Не перенесено', draft.losses),
    ...list('Осталось заполнить', draft.gaps),
  ];
}

async function kept(draft: Draft, collection: CollectionId): Promise<Node[]> {
  if (await server.save(draft, collection)) {
    const stem = draft.name.replace(/\.[^.]*$/, '');
    return [
      line(
        'p',
        'Черновик сохранён. ',
        link('Открыть в редакторе', `/admin/#/collections/${collection}/entries/${stem}`),
      ),
    ];
  }
  const files = [
    { name: draft.name, folder: collection, body: draft.text },
    ...draft.pictures.map(({ name, bytes }) => ({ name, folder: 'media', body: new Uint8Array(bytes) })),
  ].map(({ name, folder, body }) => {
    const download = link(name, URL.createObjectURL(new Blob([body])));
    download.download = name;
    return line('li', download, ` — в папку content/${folder}`);
  });
  return [
    line('h2', 'Черновик готов'),
    line('p', 'Скачайте файлы и передайте тому, кто ведёт сайт:'),
    line('ul', ...files),
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
