import { asLatin1, asText } from './bytes.ts';
import { type Kind, kinds } from './kinds.ts';
import { placesInMp4, withoutPlaces } from './mp4.ts';
import { readArchive } from './office.ts';
import { checkPdf } from './pdf.ts';
import { checkPicture, cleanedPicture } from './pictures.ts';
import { broken, mendable, type Problem, problems } from './problem.ts';
import { sniff } from './sniff.ts';
import { checkSvg } from './svg.ts';
import { zipEnd } from './zip.ts';

const goodName = /^[a-z0-9]+(?:-[a-z0-9]+)*\.([a-z0-9]+)$/;

/**
 * Judges a file that an editor uploaded: `name` as it would lie in content/media, and its bytes.
 * No problem means that it may be published; problems stand in the order in which they are met.
 */
export function checkUpload(name: string, bytes: Uint8Array): Problem[] {
  const found: Problem[] = goodName.test(name) ? [] : [problems.name];
  if (bytes.length === 0) return [...found, problems.empty];
  const ending = endingOf(name);
  const seen = look(bytes);
  if (typeof seen !== 'string') return [...found, ...seen];
  const { maxBytes, endings } = kinds[seen];
  if (bytes.length > maxBytes) return [...found, tooBig(bytes.length, maxBytes)];
  if (ending !== '' && !(endings as readonly string[]).includes(ending)) found.push(misnamed(ending, endings));
  return [...found, ...checkInside(seen, bytes, ending)];
}

/** The same file without what `mendable` names, or the very same bytes when there is nothing to mend. */
export function cleaned(bytes: Uint8Array): Uint8Array {
  const kind = look(bytes);
  if (typeof kind !== 'string') return bytes;
  if (!checkInside(kind, bytes, kind).some(({ code }) => mendable.has(code))) return bytes;
  if (kind === 'mp4') return withoutPlaces(bytes, placesInMp4(bytes) ?? []);
  return kind === 'jpeg' || kind === 'png' || kind === 'webp' ? cleanedPicture(kind, bytes) : bytes;
}

function endingOf(name: string): string {
  return /\.([^.]*)$/.exec(name)?.[1]?.toLowerCase() ?? '';
}

/** What the file is by its content, or why it can't be here at all. */
function look(bytes: Uint8Array): Kind | Problem[] {
  if (bytes.length > largest) return [tooBig(bytes.length, largest)];
  const sniffed = sniff(bytes);
  if (!sniffed)
    return [unknown('вид файла не распознан', 'Загрузите картинку, PDF, файл Office, звук, видео или текст')];
  if ('refused' in sniffed) return [unknown(`такие файлы не публикуются: ${sniffed.refused}`, sniffed.cure)];
  if (sniffed.kind !== 'zip') return sniffed.kind;
  const archive = readArchive(bytes);
  if (archive.kind) return archive.kind;
  if (archive.problems.length > 0) return [...archive.problems];
  return [unknown('такие файлы не публикуются: архив', 'Распакуйте архив и загрузите файлы по одному')];
}

const largest = Math.max(...Object.values(kinds).map(({ maxBytes }) => maxBytes));

function checkInside(kind: Kind, bytes: Uint8Array, ending: string): Problem[] {
  switch (kind) {
    case 'jpeg':
    case 'png':
    case 'webp':
      return checkPicture(kind, bytes);
    case 'svg':
      return checkSvg(bytes, checkInlined);
    case 'pdf':
      return zipEnd(bytes) < 0 ? checkPdf(bytes) : [problems.polyglot];
    case 'mp4': {
      const places = placesInMp4(bytes);
      if (!places) return [broken('видео обрывается')];
      return [...hidden(bytes), ...(places.length > 0 ? [problems.location] : [])];
    }
    case 'mp3':
    case 'webm':
      return hidden(bytes);
    case 'text':
      return ending === 'csv' && hasCommand(asText(bytes) ?? '') ? [problems.macro] : [];
    default:
      return [...readArchive(bytes).problems];
  }
}

/** A picture inside a drawing. What can be mended by itself can't be mended there. */
function checkInlined(picture: Uint8Array): Problem[] {
  const kind = look(picture);
  if (kind !== 'jpeg' && kind !== 'png' && kind !== 'webp') return [broken('картинка внутри рисунка')];
  const cure = 'Сохраните картинку заново без сведений о съёмке и вставьте её в рисунок ещё раз';
  return checkPicture(kind, picture).map((problem) => (mendable.has(problem.code) ? { ...problem, cure } : problem));
}

function hidden(bytes: Uint8Array): Problem[] {
  const isHidden = zipEnd(bytes) >= 0 || /<(?:html|script|!doctype|\?php)/i.test(asLatin1(bytes, 0, 1024));
  return isHidden ? [problems.polyglot] : [];
}

/** A cell that a spreadsheet would take for a call of a program or of an address. */
function hasCommand(csv: string): boolean {
  return /(?:^|[;,\t\n"])\s*[=+\-@](?:[^;,\n]*\|[^;,\n]*!|\s*(?:HYPERLINK|WEBSERVICE|IMPORT\w+|DDE)\s*\()/im.test(csv);
}

function unknown(message: string, cure: string): Problem {
  return { code: 'upload-kind', message, cure };
}

function misnamed(ending: string, endings: readonly string[]): Problem {
  return {
    code: 'upload-extension',
    message: `содержимое файла не подходит к окончанию .${ending}`,
    cure: `Переименуйте файл: на конце должно быть ${endings.map((it) => `.${it}`).join(' или ')}`,
  };
}

function tooBig(size: number, limit: number): Problem {
  const inMegabytes = (bytes: number) => (bytes / 1_000_000).toLocaleString('ru-RU', { maximumFractionDigits: 1 });
  return {
    code: 'upload-size',
    message: `файл весит ${inMegabytes(size)} МБ, а можно не больше ${inMegabytes(limit)} МБ`,
    cure: 'Уменьшите картинки в нём или разделите его на части',
  };
}
