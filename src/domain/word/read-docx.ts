import mammoth from 'mammoth';
import { prepareUpload } from '../editor/files/upload.ts';

/** A picture of a document that may be published. */
export interface WordPicture {
  /** What stands for its address in the HTML. */
  readonly place: string;
  readonly ending: string;
  readonly bytes: Uint8Array;
}

/** A Word file as HTML, without what pages do not have. */
export interface WordHtml {
  readonly html: string;
  readonly pictures: readonly WordPicture[];
  /** What was left out, a Russian line each. */
  readonly losses: readonly string[];
}

// Word keeps the names of its own styles in English, whatever language it speaks.
const styleMap = ["p[style-name='Title'] => h1:fresh", "p[style-name='Subtitle'] => p:fresh", 'u => u'];
const endings: Readonly<Record<string, string>> = { jpeg: 'jpg', 'svg+xml': 'svg' };

/** Reads a .docx that has been judged; pictures that may not be published are left out and told. */
export async function readDocx(docx: Uint8Array): Promise<WordHtml> {
  const pictures: WordPicture[] = [];
  const losses: string[] = [];
  let seen = 0;
  const convertImage = mammoth.images.imgElement(async (image) => {
    seen += 1;
    const kind = image.contentType.replace(/^image\/(?:x-)?/, '');
    const ending = endings[kind] ?? kind;
    const admitted = prepareUpload(`risunok.${ending}`, new Uint8Array(await image.readAsArrayBuffer()), new Set());
    if ('refusal' in admitted) {
      losses.push(`картинка ${seen} — ${admitted.refusal}`);
      return { src: '' };
    }
    const place = `media/risunok-${seen}.word`;
    pictures.push({ place, ending, bytes: admitted.bytes });
    return { src: place };
  });
  // In Node the library looks for one of the names, in a browser for the other.
  const input = { buffer: docx, arrayBuffer: docx } as unknown as Parameters<typeof mammoth.convertToHtml>[0];
  const { value, messages } = await mammoth.convertToHtml(input, { styleMap, convertImage });
  const odd = messages.flatMap(({ message }) => /^An unrecognised element was ignored: (.+)$/.exec(message)?.[1] ?? []);
  const unknown = [...new Set(odd)].filter((name) => !/^(?:\{.*\}|m:|w:object)/.test(name));
  return {
    html: value,
    pictures,
    losses: [...losses, ...unknown.map((name) => `незнакомая часть документа: ${name}`)],
  };
}
