import { Packer } from 'docx';
import type { Basket } from '../../domain/basket/basket.ts';
import { missingText } from '../../domain/basket/missing.ts';
import { collectionDocument, type PaperEntry } from '../../domain/paper/collection.ts';
import type { PaperPicture } from '../../domain/paper/context.ts';
import { entrySource, pictureSources } from '../../domain/paper/source.ts';
import { longDate } from '../../domain/text/dates.ts';
import { fileNameOf } from '../../domain/text/file-name.ts';
import { counted } from '../../domain/text/plural.ts';
import { loadPicture } from '../paper/load-picture.ts';
import { treeOf } from '../paper/tree.ts';
import { localNow } from '../shared/local-time.ts';
import { saveAs } from '../shared/save-file.ts';
import { type FoundPage, readPages } from './read-pages.ts';

/** Saves the pages of a basket as one document of Word, and says what of them is not in it. */
export async function saveBasket(
  basket: Basket,
  showStatus: (text: string) => void,
  onRead: (count: number) => void,
): Promise<void> {
  showStatus('Собираем страницы…');
  const { found, missing } = await readPages(basket.pages, onRead);
  if (found.length === 0) {
    showStatus(missingText(missing));
    return;
  }
  showStatus('Готовим документ…');
  const entries = found.map(entryOf);
  const addresses = [...new Set(entries.flatMap(({ source }) => pictureSources(source.main)))];
  const pictures = new Map<string, PaperPicture>();
  // One after another: a telephone has no room for all of them at once.
  for (const src of addresses) {
    const picture = await loadPicture(src).catch(() => undefined);
    if (picture) pictures.set(src, picture);
  }
  const first = entries[0]?.source;
  const site = first?.site ?? '';
  const pages = counted(found.length, ['страница сайта', 'страницы сайта', 'страниц сайта']);
  const file = collectionDocument(
    {
      name: basket.name,
      facts: [pages, longDate(localNow().slice(0, 10)), site].filter(Boolean).join(' · '),
      // The site's own address, whatever the one it was opened by.
      address: new URL(first?.address || location.href).origin,
      entries,
    },
    pictures,
  );
  saveAs(fileNameOf(basket.name, 'docx'), await Packer.toBlob(file));
  const lost = addresses.length - pictures.size;
  showStatus(
    [
      'Документ готов, ищите его в загрузках.',
      missingText(missing),
      lost > 0 &&
        `${counted(lost, ['рисунок не загрузился', 'рисунка не загрузились', 'рисунков не загрузились'])}: на их месте подписи.`,
    ]
      .filter(Boolean)
      .join(' '),
  );
}

function entryOf({ page, document: text, main }: FoundPage): PaperEntry {
  const meta = (property: string) => text.querySelector<HTMLMetaElement>(`meta[property="${property}"]`)?.content ?? '';
  return { title: page.title, source: entrySource(treeOf(main), meta) };
}
