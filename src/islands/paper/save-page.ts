import { Packer } from 'docx';
import { paperDocument } from '../../domain/paper/document.ts';
import { type PackChoice, packSource } from '../../domain/paper/pack/pack.ts';
import { paperFileName, paperSource, pictureSources, type Wanted } from '../../domain/paper/source.ts';
import { saveAs } from '../shared/save-file.ts';
import { loadPicture } from './load-picture.ts';
import { treeOf } from './tree.ts';

/** Saves this page, its sheets alone or the pack of its session as a document of Word. Throws when a picture does not come. */
export async function savePage(wanted: Wanted, pack?: PackChoice): Promise<void> {
  const main = document.querySelector('main');
  const meta = (property: string) =>
    document.querySelector<HTMLMetaElement>(`meta[property="${property}"]`)?.content ?? '';
  const page = main && paperSource(treeOf(main), meta);
  if (!page) throw new TypeError('The page has nothing to save for Word');
  const source = pack ? packSource(page, pack) : page;
  const addresses = pictureSources(source.main);
  const pictures = await Promise.all(addresses.map(async (src) => [src, await loadPicture(src)] as const));
  const file = paperDocument(source, wanted, new Map(pictures));
  saveAs(paperFileName(source.main, wanted), await Packer.toBlob(file));
}
