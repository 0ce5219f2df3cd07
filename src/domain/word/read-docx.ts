import mammoth from 'mammoth';
import { prepareUpload } from '../editor/files/upload.ts';
import { prepareDocx } from './docx/prepare.ts';
import type { Report } from './report.ts';

/** A picture that passed the upload check. */
export interface WordPicture {
  /** The temporary address in the HTML. */
  readonly placeholder: string;
  readonly extension: string;
  readonly bytes: Uint8Array;
}

/** A Word file as HTML, without what pages do not have. */
export interface WordHtml {
  readonly html: string;
  readonly pictures: readonly WordPicture[];
}

// The preparing leaves these styles alone (docx/paragraphs.ts).
const styleMap = ["p[style-name='Title'] => h1:fresh", 'u => u'];
const endings: Readonly<Record<string, string>> = { jpeg: 'jpg', 'svg+xml': 'svg' };

/**
 * Converts a .docx that passed the upload check into HTML. What can't be carried over, pictures that fail the check
 * among it, is told to the report.
 */
export async function readDocx(docx: Uint8Array, report: Report): Promise<WordHtml> {
  const pictures: WordPicture[] = [];
  let count = 0;
  const convertImage = mammoth.images.imgElement(async (image) => {
    count += 1;
    const kind = image.contentType.replace(/^image\/(?:x-)?/, '');
    const extension = endings[kind] ?? kind;
    const upload = prepareUpload(`risunok.${extension}`, new Uint8Array(await image.readAsArrayBuffer()), new Set());
    if ('refusal' in upload) {
      report.add('lost', `картинка ${count} — ${upload.refusal.replace(/\.$/, '')}`);
      return { src: '' };
    }
    const placeholder = `media/risunok-${count}.word`;
    pictures.push({ placeholder, extension, bytes: upload.bytes });
    return { src: placeholder };
  });
  const prepared = prepareDocx(docx, report);
  // The library reads `buffer` in Node and `arrayBuffer` in a browser.
  const input = { buffer: prepared.docx, arrayBuffer: prepared.docx } as unknown as Parameters<
    typeof mammoth.convertToHtml
  >[0];
  const { value } = await mammoth.convertToHtml(input, { styleMap, convertImage });
  return { html: withChunks(value, prepared.chunks), pictures };
}

/** The paragraph of a mark: that of `docx/chunks.ts`, with its index. */
const chunkPattern = /<p><a id="tutor-chunk:(\d+)"><\/a>\u2060<\/p>/g;

/** Puts the HTML of inserted files in the places of their marks. */
function withChunks(html: string, chunks: readonly string[]): string {
  return html.replace(chunkPattern, (_, index: string) => chunks[Number(index)] ?? '');
}
