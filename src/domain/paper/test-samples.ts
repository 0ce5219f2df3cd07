import { Packer } from 'docx';
import { openDocx } from '../word/docx/package.ts';
import type { PaperPicture } from './context.ts';
import { paperDocument } from './document.ts';
import { readPage } from './read-page.ts';
import type { Wanted } from './source.ts';

export const address = 'https://centre.example/materialy/uzly/';

/** A built page with this text. */
export const pageOf = (
  body: string,
) => `<!doctype html><html lang="ru"><head><meta property="og:url" content="${address}">
  <meta property="og:site_name" content="Центр"></head><body><nav>Меню</nav><main>
  <div class="above-page">Главная</div><header class="page-head"><p class="kicker">Памятка</p><h1>Узлы</h1>
  <tc-paper data-authors="Редакция, 2026" data-licence="CC BY 4.0"><button>Скачать</button></tc-paper></header>
  <div class="prose">${body}</div></main></body></html>`;

/** The address of a picture. */
export const dot = 'data:image/png';
const picture = { type: 'png', bytes: new Uint8Array([1, 2, 3]), width: 1280, height: 640 } as const;

/** The document of a page with this text. */
export async function filesOf(body: string, wanted: Wanted = 'all') {
  const source = readPage(pageOf(body));
  if (!source) throw new Error('The page is not offered');
  const svg = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>');
  const pictures = new Map<string, PaperPicture>([
    [dot, picture],
    ['/a.svg', { ...picture, svg, width: 100, height: 50 }],
  ]);
  return openDocx(new Uint8Array(await Packer.toBuffer(paperDocument(source, wanted, pictures))));
}

export const textOf = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);
export const xmlOf = async (body: string, wanted?: Wanted, part = 'word/document.xml') =>
  textOf((await filesOf(body, wanted)).read(part));
