import { inflate, latin1 } from './bytes.ts';
import { maxPdfObjects } from './kinds.ts';
import { broken, type Problem, problems } from './problem.ts';

const forbiddenFeatures: readonly (readonly [RegExp, string])[] = [
  [/\/JavaScript\b|\/JS\s*(?:\(|<|\d+\s+\d+\s+R)/, 'сценарии'],
  [/\/Launch\b/, 'запуск программ'],
  [/\/(?:EmbeddedFiles?|RichMedia|Rendition)\b/, 'вложенные файлы'],
  [/\/(?:GoToE|GoToR|SubmitForm|ImportData)\b/, 'обращения к другим файлам и адресам'],
  [/\/XFA\b/, 'динамическая форма'],
];

/**
 * Refuses a PDF (ISO 32000) with actions or embedded files. It searches the raw bytes and the compressed object
 * streams; other compressed parts (pages, pictures, fonts) can't contain actions. A PDF whose objects are encrypted
 * or compressed in an unusual way is refused, because it can't be checked.
 */
export function checkPdf(bytes: Uint8Array): Problem[] {
  const source = latin1(bytes);
  if (!source.includes('%%EOF')) return [broken('у документа нет конца')];
  const text = decodeNames(source);
  // It stands in a trailer or in the dictionary of a cross-reference stream, which are never compressed.
  if (/\/Encrypt\s*(?:\d+\s+\d+\s+R|<<)/.test(text)) return [problems.locked];
  const objects = objectStreams(bytes, source);
  if (typeof objects === 'string') return [pdfProblem(objects)];
  const all = [text, ...objects.map(decodeNames)];
  const found = forbiddenFeatures.filter(([pattern]) => all.some((part) => pattern.test(part)));
  return found.length > 0 ? [pdfProblem(`в нём есть ${found.map(([, feature]) => feature).join(', ')}`)] : [];
}

function pdfProblem(detail: string): Problem {
  return {
    code: 'upload-pdf',
    message: `документ PDF не годится: ${detail}`,
    cure: 'Напечатайте его в новый PDF: «Печать» → «Сохранить как PDF»',
  };
}

/** `/J#61vaScript` is `/JavaScript`: names may contain hexadecimal codes (7.3.5). */
function decodeNames(text: string): string {
  return text.replace(/#([0-9a-f]{2})/gi, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)));
}

/** The decompressed object streams (7.5.7); a Russian reason when one can't be read. */
function objectStreams(bytes: Uint8Array, source: string): string[] | string {
  const texts: string[] = [];
  let remaining = maxPdfObjects;
  for (const { index, 0: keyword } of source.matchAll(/\bstream(?:\r\n|\n|\r)/g)) {
    const dictionary = decodeNames(source.slice(source.lastIndexOf('obj', index), index));
    if (!/\/ObjStm\b/.test(dictionary)) continue;
    const filter = /\/Filter\s*(\[[^\]]*\]|\/\w+|\d+\s+\d+\s+R)/.exec(dictionary)?.[1] ?? '';
    const start = index + keyword.length;
    if (filter === '') continue; // Its objects are not compressed: they are in the raw bytes.
    const isPlain = /^(?:\[\s*)?\/(?:FlateDecode|Fl)\s*\]?$/.test(filter) && !/\/Predictor\s+(?!1\b)/.test(dictionary);
    if (!isPlain) return 'его объекты сжаты необычным способом, проверить их нельзя';
    const text = inflate(bytes.subarray(start), remaining, 'zlib');
    if (!text) return 'его объекты не распаковываются, проверить их нельзя';
    remaining -= text.length;
    if (remaining < 0) return 'его объекты слишком велики в распакованном виде';
    texts.push(latin1(text));
  }
  return texts;
}
