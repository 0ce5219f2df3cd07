import { Packer } from 'docx';
import { paperDocument } from '../../domain/paper/document.ts';
import { paperFileName, paperSource, pictureSources, type Wanted } from '../../domain/paper/source.ts';
import { saveAs } from '../shared/save-file.ts';
import { loadPicture } from './load-picture.ts';
import { treeOf } from './tree.ts';

/** Saves this page, or its sheets alone, as a document of Word. Throws when a picture does not come. */
export async function savePage(wanted: Wanted): Promise<void> {
  const main = document.querySelector('main');
  const meta = (property: string) =>
    document.querySelector<HTMLMetaElement>(`meta[property="${property}"]`)?.content ?? '';
  const source = main && paperSource(treeOf(main), meta);
  if (!source) throw new TypeError('The page has nothing to save for Word');
  const addresses = pictureSources(source.main);
  const pictures = await Promise.all(addresses.map(async (src) => [src, await loadPicture(src)] as const));
  const file = paperDocument(source, wanted, new Map(pictures));
  saveAs(paperFileName(source.main, wanted), await Packer.toBlob(file));
}
