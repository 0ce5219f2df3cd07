import { decodeUtf8, latin1 } from './bytes.ts';
import { type UploadKind, uploadKinds } from './kinds.ts';
import { blankBoxes, findLocationBoxes } from './mp4.ts';
import { readArchive } from './office.ts';
import { checkPdf } from './pdf.ts';
import { checkPicture, stripMetadata } from './pictures.ts';
import { broken, fixableCodes, type Problem, problems } from './problem.ts';
import { sniff } from './sniff.ts';
import { checkSvg } from './svg.ts';
import { zipEnd } from './zip.ts';

const namePattern = /^[a-z0-9]+(?:-[a-z0-9]+)*\.([a-z0-9]+)$/;

/**
 * Checks an uploaded file by its name in content/media and its content. An empty result means that it may be
 * published; problems come in the order in which they are found.
 */
export function checkUpload(name: string, bytes: Uint8Array): Problem[] {
  const found: Problem[] = namePattern.test(name) ? [] : [problems.name];
  if (bytes.length === 0) return [...found, problems.empty];
  const extension = extensionOf(name);
  const kind = detectKind(bytes);
  if (typeof kind !== 'string') return [...found, ...kind];
  const { maxBytes, extensions } = uploadKinds[kind];
  if (bytes.length > maxBytes) return [...found, tooBig(bytes.length, maxBytes)];
  if (extension !== '' && !(extensions as readonly string[]).includes(extension))
    found.push(wrongExtension(extension, extensions));
  return [...found, ...checkContent(kind, bytes, extension)];
}

/** Removes the problems listed in `fixableCodes`; returns the same array when there are none. */
export function sanitizeUpload(bytes: Uint8Array): Uint8Array {
  const kind = detectKind(bytes);
  if (typeof kind !== 'string') return bytes;
  if (!checkContent(kind, bytes, kind).some(({ code }) => fixableCodes.has(code))) return bytes;
  if (kind === 'mp4') return blankBoxes(bytes, findLocationBoxes(bytes) ?? []);
  return kind === 'jpeg' || kind === 'png' || kind === 'webp' ? stripMetadata(kind, bytes) : bytes;
}

function extensionOf(name: string): string {
  return /\.([^.]*)$/.exec(name)?.[1]?.toLowerCase() ?? '';
}

/** The kind of a file by its content, or the problems that exclude it. */
function detectKind(bytes: Uint8Array): UploadKind | Problem[] {
  if (bytes.length > maxFileBytes) return [tooBig(bytes.length, maxFileBytes)];
  const detected = sniff(bytes);
  if (!detected)
    return [unsupportedKind('вид файла не распознан', 'Загрузите картинку, PDF, файл Office, звук, видео или текст')];
  if ('unsupported' in detected)
    return [unsupportedKind(`такие файлы не публикуются: ${detected.unsupported}`, detected.cure)];
  if (detected.kind !== 'zip') return detected.kind;
  const archive = readArchive(bytes);
  if (archive.kind) return archive.kind;
  if (archive.problems.length > 0) return [...archive.problems];
  return [unsupportedKind('такие файлы не публикуются: архив', 'Распакуйте архив и загрузите файлы по одному')];
}

const maxFileBytes = Math.max(...Object.values(uploadKinds).map(({ maxBytes }) => maxBytes));

function checkContent(kind: UploadKind, bytes: Uint8Array, extension: string): Problem[] {
  switch (kind) {
    case 'jpeg':
    case 'png':
    case 'webp':
      return checkPicture(kind, bytes);
    case 'svg':
      return checkSvg(bytes, checkEmbeddedPicture);
    case 'pdf':
      return zipEnd(bytes) < 0 ? checkPdf(bytes) : [problems.polyglot];
    case 'mp4': {
      const boxes = findLocationBoxes(bytes);
      if (!boxes) return [broken('видео обрывается')];
      return [...checkPolyglot(bytes), ...(boxes.length > 0 ? [problems.location] : [])];
    }
    case 'mp3':
    case 'webm':
      return checkPolyglot(bytes);
    case 'text':
      return extension === 'csv' && hasCommand(decodeUtf8(bytes) ?? '') ? [problems.macro] : [];
    default:
      return [...readArchive(bytes).problems];
  }
}

/** Checks a picture embedded in an SVG. It can't be fixed automatically there, so the cure is different. */
function checkEmbeddedPicture(picture: Uint8Array): Problem[] {
  const kind = detectKind(picture);
  if (kind !== 'jpeg' && kind !== 'png' && kind !== 'webp') return [broken('картинка внутри рисунка')];
  const cure = 'Сохраните картинку заново без сведений о съёмке и вставьте её в рисунок ещё раз';
  return checkPicture(kind, picture).map((problem) =>
    fixableCodes.has(problem.code) ? { ...problem, cure } : problem,
  );
}

function checkPolyglot(bytes: Uint8Array): Problem[] {
  const isHidden = zipEnd(bytes) >= 0 || /<(?:html|script|!doctype|\?php)/i.test(latin1(bytes, 0, 1024));
  return isHidden ? [problems.polyglot] : [];
}

/** Whether a CSV cell would make a spreadsheet start a program or open an address. */
function hasCommand(csv: string): boolean {
  return /(?:^|[;,\t\n"])\s*[=+\-@](?:[^;,\n]*\|[^;,\n]*!|\s*(?:HYPERLINK|WEBSERVICE|IMPORT\w+|DDE)\s*\()/im.test(csv);
}

function unsupportedKind(message: string, cure: string): Problem {
  return { code: 'upload-kind', message, cure };
}

function wrongExtension(extension: string, extensions: readonly string[]): Problem {
  return {
    code: 'upload-extension',
    message: `содержимое файла не подходит к окончанию .${extension}`,
    cure: `Переименуйте файл: на конце должно быть ${extensions.map((it) => `.${it}`).join(' или ')}`,
  };
}

function tooBig(size: number, limit: number): Problem {
  const inMegabytes = (bytes: number) => String(Math.round(bytes / 100_000) / 10).replace('.', ',');
  return {
    code: 'upload-size',
    message: `файл весит ${inMegabytes(size)} МБ, а можно не больше ${inMegabytes(limit)} МБ`,
    cure: 'Уменьшите картинки в нём или разделите его на части',
  };
}
