import { latin1 } from './bytes.ts';
import { checkHidden } from './hidden.ts';
import { type UploadKind, uploadKinds } from './kinds.ts';
import { readArchive } from './office.ts';
import { checkPdf } from './pdf.ts';
import { checkPicture } from './pictures.ts';
import { broken, type Problem } from './problem.ts';
import { fixableCodes, problems } from './problems.ts';
import { sniff } from './sniff.ts';
import { checkSvg } from './svg.ts';
import { zipEnd } from './zip.ts';

/** The build adds a mark and an ending to a name, and a disk takes 255 bytes. */
const maxNameLength = 100;
const namePattern = /^[a-z0-9]+(?:-[a-z0-9]+)*\.([a-z0-9]+)$/;

/**
 * Checks an uploaded file by its name in content/media and its content. An empty result means that it may be
 * published; problems come in the order in which they are found.
 */
export function checkUpload(name: string, bytes: Uint8Array): Problem[] {
  const found: Problem[] = namePattern.test(name) ? [] : [problems.name];
  if (name.length > maxNameLength) found.push(problems.longName);
  const extension = extensionOf(name);
  if (bytes.length === 0) return [...found, problems.empty];
  if (extension === 'csv') return [...found, problems.csv];
  const { kind, problems: inContent } = judgeUpload(bytes);
  if (kind === undefined) return [...found, ...inContent];
  const { extensions } = uploadKinds[kind];
  if (extension !== '' && !(extensions as readonly string[]).includes(extension))
    found.push(wrongExtension(extension, extensions));
  return [...found, ...inContent];
}

/** A file that is too large for its name: it need not be read. */
export function checkSize(name: string, size: number): Problem | undefined {
  const extension = extensionOf(name);
  const kinds = Object.values(uploadKinds);
  const named = kinds.filter(({ extensions }) => (extensions as readonly string[]).includes(extension));
  const limit = Math.max(...(named.length > 0 ? named : kinds).map(({ maxBytes }) => maxBytes));
  return size > limit ? tooBig(size, limit) : undefined;
}

function extensionOf(name: string): string {
  return /\.([^.]*)$/.exec(name)?.[1]?.toLowerCase() ?? '';
}

/**
 * The kind of a file by its content, and its problems. What can't be judged is not accepted: a fault of the judge
 * itself is a problem of the file.
 */
export function judgeUpload(bytes: Uint8Array): Judged {
  try {
    return judge(bytes);
  } catch {
    return refusal(problems.unjudged);
  }
}

export interface Judged {
  readonly kind?: UploadKind;
  readonly problems: readonly Problem[];
}

/** The kind of a file by its content, undefined for one that is never published, and what is wrong with it. */
function judge(bytes: Uint8Array): Judged {
  const detected = bytes.length === 0 ? undefined : sniff(bytes);
  if (!detected)
    return refusal(
      unsupportedKind('вид файла не распознан', 'Загрузите картинку, PDF, файл Office, звук, видео или текст'),
    );
  if ('unsupported' in detected)
    return refusal(unsupportedKind(`такие файлы не публикуются: ${detected.unsupported}`, detected.cure));
  // Sizes come before content: what is too large is not read.
  const { maxBytes } = uploadKinds[detected.kind === 'zip' ? 'docx' : detected.kind];
  if (bytes.length > maxBytes) return refusal(tooBig(bytes.length, maxBytes));
  if (detected.kind !== 'zip') return { kind: detected.kind, problems: checkContent(detected.kind, bytes) };
  const { kind, problems: inArchive } = readArchive(bytes);
  if (kind) return { kind, problems: distinct(inArchive) };
  if (inArchive.length > 0) return { problems: inArchive };
  return refusal(unsupportedKind('такие файлы не публикуются: архив', 'Распакуйте архив и загрузите файлы по одному'));
}

const refusal = (problem: Problem) => ({ problems: [problem] });

/** A file may have the same fault in a thousand places; it is told once. */
function distinct(found: readonly Problem[]): Problem[] {
  return [...new Map(found.map((problem) => [problem.message, problem])).values()].slice(0, 5);
}

function checkContent(kind: UploadKind, bytes: Uint8Array): Problem[] {
  switch (kind) {
    case 'jpeg':
    case 'png':
    case 'webp':
      return checkPicture(kind, bytes);
    case 'svg':
      return checkSvg(bytes, checkEmbeddedPicture);
    case 'pdf':
      return zipEnd(bytes) < 0 ? checkPdf(bytes) : [problems.polyglot];
    case 'mp3':
    case 'mp4':
    case 'webm':
      return [...checkPolyglot(bytes), ...checkHidden(kind, bytes)];
    default:
      return [];
  }
}

/** Checks a picture embedded in an SVG. It can't be fixed automatically there, so the cure is different. */
function checkEmbeddedPicture(picture: Uint8Array): Problem[] {
  const { kind, problems: found } = judge(picture);
  if (kind !== 'jpeg' && kind !== 'png' && kind !== 'webp') return [broken('картинка внутри рисунка')];
  const cure = 'Сохраните картинку заново без сведений о съёмке и вставьте её в рисунок ещё раз';
  return found.map((problem) => (fixableCodes.has(problem.code) ? { ...problem, cure } : problem));
}

function checkPolyglot(bytes: Uint8Array): Problem[] {
  const isHidden = zipEnd(bytes) >= 0 || /<(?:html|script|!doctype|\?php)/i.test(latin1(bytes, 0, 1024));
  return isHidden ? [problems.polyglot] : [];
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
