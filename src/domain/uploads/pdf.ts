import { latin1 } from './bytes.ts';
import { hasPdfAuthor } from './pdf-authors.ts';
import { decodeNames, hasManyCodes, objectStreams } from './pdf-objects.ts';
import { broken, type Problem } from './problem.ts';
import { problems } from './problems.ts';

// Short names occur in compressed pictures by chance, so they need what must follow them.
const forbiddenFeatures: readonly (readonly [RegExp, string])[] = [
  [/\/JavaScript(?!\w)|\/JS\s*(?:%[^\r\n]*[\r\n]\s*){0,9}(?:\(|<|\d+\s+\d+\s+R)/, 'сценарии'],
  [/\/Launch(?!\w)/, 'запуск программ'],
  [/\/(?:EmbeddedFiles?|FileAttachment)(?!\w)|\/EF\s*(?:<<|\d+\s+\d+\s+R)/, 'вложенные файлы'],
  [/\/(?:RichMedia\w*|Rendition|Movie|Sound)(?!\w)|\/Subtype\s*\/3D(?!\w)/, 'ролики, звук или объёмные модели'],
  [/\/(?:GoToE|GoToR|SubmitForm|ImportData)(?!\w)/, 'обращения к другим файлам и адресам'],
  [/\/XFA(?!\w)/, 'динамическая форма'],
];

/**
 * Refuses a PDF (ISO 32000) with actions or embedded files. It searches the raw bytes and the compressed object
 * streams; other compressed parts (pages, pictures, fonts) can't contain actions. A PDF whose objects are encrypted
 * or compressed in an unusual way is refused, because it can't be checked.
 */
export function checkPdf(bytes: Uint8Array): Problem[] {
  const source = latin1(bytes);
  if (!/startxref\s+\d+\s+%%EOF/.test(source)) return [broken('у документа нет конца')];
  if (hasManyCodes(source)) return [pdfProblem('имена в нём записаны кодами, проверить их нельзя')];
  const text = decodeNames(source);
  // It stands in a trailer or in the dictionary of a cross-reference stream, which are never compressed.
  if (/\/Encrypt(?!\w)/.test(text)) return [problems.locked];
  const objects = objectStreams(bytes, source);
  if (typeof objects === 'string') return [pdfProblem(objects)];
  if (objects.some(hasManyCodes)) return [pdfProblem('имена в нём записаны кодами, проверить их нельзя')];
  const all = [text, ...objects.map(decodeNames)];
  const found = forbiddenFeatures.filter(([pattern]) => all.some((part) => pattern.test(part)));
  if (found.length > 0) return [pdfProblem(`в нём есть ${found.map(([, feature]) => feature).join(', ')}`)];
  if (!hasPdfAuthor(source, objects)) return [];
  return [hasPdfAuthor(source, []) ? problems.person : problems.pdfAuthor];
}

function pdfProblem(detail: string): Problem {
  return {
    code: 'upload-pdf',
    message: `документ PDF не годится: ${detail}`,
    cure: 'Напечатайте его в новый PDF: «Печать» → «Сохранить как PDF»',
  };
}
