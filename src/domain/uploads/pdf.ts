import { asLatin1, inflated } from './bytes.ts';
import { maxPdfObjects } from './kinds.ts';
import { broken, type Problem, problems } from './problem.ts';

const actions: readonly (readonly [RegExp, string])[] = [
  [/\/JavaScript\b|\/JS\s*(?:\(|<|\d+\s+\d+\s+R)/, 'сценарии'],
  [/\/Launch\b/, 'запуск программ'],
  [/\/(?:EmbeddedFiles?|RichMedia|Rendition)\b/, 'вложенные файлы'],
  [/\/(?:GoToE|GoToR|SubmitForm|ImportData)\b/, 'обращения к другим файлам и адресам'],
  [/\/XFA\b/, 'динамическая форма'],
];

/**
 * Refuses a PDF (ISO 32000) that acts or carries other files. Looks at the bare bytes and into compressed object
 * streams; what else is compressed (pages, pictures, fonts) can't hold actions. A file that hides its objects behind
 * a password or an unusual packing is refused, for nobody can look inside.
 */
export function checkPdf(bytes: Uint8Array): Problem[] {
  const source = asLatin1(bytes);
  if (!source.includes('%%EOF')) return [broken('у документа нет конца')];
  const text = namesDecoded(source);
  // In a trailer or in the dictionary of a cross-reference stream, never compressed.
  if (/\/Encrypt\s*(?:\d+\s+\d+\s+R|<<)/.test(text)) return [problems.locked];
  const objects = objectStreams(bytes, source);
  if (typeof objects === 'string') return [problem(objects)];
  const all = [text, ...objects.map(namesDecoded)];
  const found = actions.filter(([pattern]) => all.some((part) => pattern.test(part)));
  return found.length > 0 ? [problem(`в нём есть ${found.map(([, what]) => what).join(', ')}`)] : [];
}

function problem(detail: string): Problem {
  return {
    code: 'upload-pdf',
    message: `документ PDF не годится: ${detail}`,
    cure: 'Напечатайте его в новый PDF: «Печать» → «Сохранить как PDF»',
  };
}

/** `/J#61vaScript` is `/JavaScript`: a name may spell any letter as a number (7.3.5). */
function namesDecoded(text: string): string {
  return text.replace(/#([0-9a-f]{2})/gi, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)));
}

/** The texts of all object streams (7.5.7); a Russian reason when one can't be read. */
function objectStreams(bytes: Uint8Array, source: string): string[] | string {
  const texts: string[] = [];
  let left = maxPdfObjects;
  for (const { index, 0: keyword } of source.matchAll(/\bstream(?:\r\n|\n|\r)/g)) {
    const dictionary = namesDecoded(source.slice(source.lastIndexOf('obj', index), index));
    if (!/\/ObjStm\b/.test(dictionary)) continue;
    const filter = /\/Filter\s*(\[[^\]]*\]|\/\w+|\d+\s+\d+\s+R)/.exec(dictionary)?.[1] ?? '';
    const start = index + keyword.length;
    if (filter === '') continue; // Its objects stand in the bare bytes.
    const isPlain = /^(?:\[\s*)?\/(?:FlateDecode|Fl)\s*\]?$/.test(filter) && !/\/Predictor\s+(?!1\b)/.test(dictionary);
    if (!isPlain) return 'его объекты сжаты необычным способом, проверить их нельзя';
    const text = inflated(bytes.subarray(start), left, 'zlib');
    if (!text) return 'его объекты не распаковываются, проверить их нельзя';
    left -= text.length;
    if (left < 0) return 'его объекты слишком велики в распакованном виде';
    texts.push(asLatin1(text));
  }
  return texts;
}
