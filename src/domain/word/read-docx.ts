import mammoth from 'mammoth';
import { prepareUpload } from '../editor/files/upload.ts';

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
  /** What was left out, one Russian line each. */
  readonly losses: readonly string[];
}

// Word stores the names of built-in styles in English whatever its language.
const styleMap = ["p[style-name='Title'] => h1:fresh", "p[style-name='Subtitle'] => p:fresh", 'u => u'];
const endings: Readonly<Record<string, string>> = { jpeg: 'jpg', 'svg+xml': 'svg' };

/**
 * Converts a .docx that passed the upload check into HTML. Pictures that fail the check are left out and listed in
 * `losses`.
 */
export async function readDocx(docx: Uint8Array): Promise<WordHtml> {
  const pictures: WordPicture[] = [];
  const losses: string[] = [];
  let count = 0;
  const convertImage = mammoth.images.imgElement(async (image) => {
    count += 1;
    const kind = image.contentType.replace(/^image\/(?:x-)?/, '');
    const extension = endings[kind] ?? kind;
    const upload = prepareUpload(`risunok.${extension}`, new Uint8Array(await image.readAsArrayBuffer()), new Set());
    if ('refusal' in upload) {
      losses.push(`картинка ${count} — ${upload.refusal}`);
      return { src: '' };
    }
    const placeholder = `media/risunok-${count}.word`;
    pictures.push({ placeholder, extension, bytes: upload.bytes });
    return { src: placeholder };
  });
  // The library reads `buffer` in Node and `arrayBuffer` in a browser.
  const input = { buffer: docx, arrayBuffer: docx } as unknown as Parameters<typeof mammoth.convertToHtml>[0];
  const { value, messages } = await mammoth.convertToHtml(input, { styleMap, convertImage });
  const ignored = messages.flatMap(
    ({ message }) => /^An unrecognised element was ignored: (.+)$/.exec(message)?.[1] ?? [],
  );
  const unknownParts = [...new Set(ignored)].filter((name) => !/^(?:\{.*\}|m:|w:object)/.test(name));
  return {
    html: value,
    pictures,
    losses: [...losses, ...unknownParts.map((name) => `незнакомая часть документа: ${name}`)],
  };
}
