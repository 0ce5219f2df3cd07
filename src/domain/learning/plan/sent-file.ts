/** Larger files are not read, in bytes: a plan or answers are much smaller. */
const maxFileSize = 2_000_000;

/** A file as text, or what it is instead: «картинка», «документ Word». */
export type SentFile = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly what: string };

// How a file begins, as Latin-1 letters, and what it is then. Pictures of phones have their letters after four bytes.
const kinds: readonly (readonly [what: string, starts: readonly string[], at?: number])[] = [
  ['картинка', ['\x89PNG', '\xFF\xD8\xFF', 'GIF8', 'BM']],
  ['картинка', ['WEBP'], 8],
  ['картинка', ['ftypheic', 'ftypheix', 'ftypmif1', 'ftypavif'], 4],
  ['видео', ['ftyp'], 4],
  ['документ PDF', ['%PDF']],
  ['документ Word или Excel', ['\xD0\xCF\x11\xE0']],
  ['архив', ['Rar!', '7z\xBC\xAF']],
];

/** Reads a file by its bytes; its name tells a Word document from another archive. */
export function readSentFile(name: string, bytes: Uint8Array): SentFile {
  const start = String.fromCharCode(...bytes.subarray(0, 16));
  if (start.startsWith('PK')) return { ok: false, what: archiveKind(name) };
  const known = kinds.find(([, starts, at = 0]) => starts.some((letters) => start.startsWith(letters, at)));
  if (known) return { ok: false, what: known[0] };
  if (bytes.length > maxFileSize) return { ok: false, what: 'слишком большой файл' };
  return { ok: true, text: decode(bytes) };
}

function archiveKind(name: string): string {
  const [, extension = ''] = /\.([a-z]+)$/i.exec(name) ?? [];
  const known: Readonly<Record<string, string>> = { docx: 'документ Word', odt: 'документ', xlsx: 'таблица Excel' };
  return known[extension.toLowerCase()] ?? 'архив';
}

/** UTF-8 as the site saves it; or what Notepad makes of it: UTF-16 with a mark, the Windows table of Cyrillic letters. */
function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1251').decode(bytes);
  }
}
