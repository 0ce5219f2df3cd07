import { latin1 } from './bytes.ts';
import { hasLocation } from './metadata.ts';
import { privateRanges } from './pdf-authors.ts';
import { decodeNames, hasManyCodes, type Unpacked, unpackPdf } from './pdf-objects.ts';
import { broken, type Problem } from './problem.ts';
import { problems } from './problems.ts';

// Short names occur in compressed pictures by chance, so they need what must follow them, spaces and remarks between.
const forbiddenFeatures: readonly (readonly [RegExp, string])[] = [
  [/\/JavaScript(?!\w)|\/JS[\s\0]*(?:%[^\r\n]{0,300}[\r\n][\s\0]*){0,30}(?:[(<%]|\d+[\s\0]+\d+[\s\0]+R)/, 'сценарии'],
  [/\/Launch(?!\w)/, 'запуск программ'],
  [
    /\/(?:EmbeddedFiles?|FileAttachment)(?!\w)|\/EF[\s\0]*(?:%[^\r\n]{0,300}[\r\n][\s\0]*){0,30}(?:<<|%|\d+[\s\0]+\d+[\s\0]+R)/,
    'вложенные файлы',
  ],
  [
    /\/(?:RichMedia\w*|Rendition|Movie|Sound)(?!\w)|\/Subtype[\s\0]*(?:%[^\r\n]{0,300}[\r\n][\s\0]*){0,30}\/3D(?!\w)/,
    'ролики, звук или объёмные модели',
  ],
  [/\/(?:GoToE|GoToR|SubmitForm|ImportData)(?!\w)/, 'обращения к другим файлам и адресам'],
  [/\/XFA(?!\w)/, 'динамическая форма'],
  // The spelling of a scheme with codes of letters is no program's.
  [
    /\/URI\s*(?:\(\s*(?!(?:https?|mailto|tel|ftp):)(?:[\w+.-]*\\|[a-z][\w+.-]*:)|<\s*(?!68\s*74\s*74\s*70|6d\s*61\s*69\s*6c|feff)[\da-f])/i,
    'ссылки на сценарии и файлы',
  ],
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
  const unpacked = unpackPdf(bytes, source);
  if (typeof unpacked === 'string') return [pdfProblem(unpacked)];
  const { objects } = unpacked;
  if (objects.some(hasManyCodes)) return [pdfProblem('имена в нём записаны кодами, проверить их нельзя')];
  const all = [text, ...objects.map(decodeNames)];
  const found = forbiddenFeatures.filter(([pattern]) => all.some((part) => pattern.test(part)));
  if (found.length > 0) return [pdfProblem(`в нём есть ${found.map(([, feature]) => feature).join(', ')}`)];
  // It leads to the pages, and stands in a trailer as the other key does.
  if (!/\/Root(?!\w)/.test(text)) return [broken('у документа нет страниц')];
  return checkPrivate(source, unpacked);
}

/** What is compressed can't be taken out, only told. */
function checkPrivate(source: string, { objects, descriptions }: Unpacked): Problem[] {
  const isTold = [...objects, ...descriptions].some((part) => privateRanges(part).people.length > 0);
  if (isTold || descriptions.some(hasLocation)) return [problems.packedAuthor];
  const { people, places } = privateRanges(source);
  return [...(places.length > 0 ? [problems.location] : []), ...(people.length > 0 ? [problems.person] : [])];
}

function pdfProblem(detail: string): Problem {
  return {
    code: 'upload-pdf',
    message: `документ PDF не годится: ${detail}`,
    cure: 'Напечатайте его в новый PDF: «Печать» → «Сохранить как PDF»',
  };
}
