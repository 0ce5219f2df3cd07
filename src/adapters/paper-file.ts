import { Packer } from 'docx';
import { paperDocument } from '../domain/paper/document.ts';
import { type PaperSource, paperFileName, pictureSources, type Wanted } from '../domain/paper/source.ts';
import { paperPictures } from './paper-pictures.ts';

/** A document of Word with its name. */
export interface PaperFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Makes the document of a page of the site that is built in `dist`. */
export async function paperFile(dist: string, source: PaperSource, wanted: Wanted): Promise<PaperFile> {
  const pictures = await paperPictures(dist, pictureSources(source.main));
  const bytes = new Uint8Array(await Packer.toBuffer(paperDocument(source, wanted, pictures)));
  return { name: paperFileName(source.main, wanted), bytes };
}
