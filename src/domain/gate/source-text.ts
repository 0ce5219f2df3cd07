import { codeOf } from '../text/characters.ts';
import { placesIn } from '../text/places.ts';
import type { FindingCode } from './finding.ts';

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** The text of a file with Unix line ends; undefined when it is not UTF-8. */
export function decode(bytes: Uint8Array): string | undefined {
  if (bytes.includes(0)) return undefined;
  try {
    return utf8.decode(bytes).replace(/\r\n?/g, '\n');
  } catch {
    return undefined;
  }
}

/** A problem because of which a text cannot be read as an entry. */
interface TextFault {
  readonly code: FindingCode;
  readonly message: string;
  readonly cure: string;
  readonly line?: number;
  readonly column?: number;
}

/** The first problem of a text: it is empty, has merge conflict marks or invisible characters. */
export function faultOf(text: string): TextFault | undefined {
  if (text.trim() === '') return { code: 'empty', message: 'файл пуст', cure: 'Заполните запись или удалите файл' };
  const merge = /^(?:<{7}|\|{7}|>{7})(?: .*)?$/m.exec(text);
  if (merge) {
    const cure = 'Выберите один из двух вариантов и уберите строки <<<<<<<, ======= и >>>>>>>';
    return {
      code: 'merge-conflict',
      message: 'в файле остался спор двух правок',
      cure,
      ...placesIn(text)(merge.index),
    };
  }
  const lost = text.indexOf('\uFFFD');
  if (lost >= 0) {
    const cure = 'Впишите на его место буквы, которые там были';
    return {
      code: 'encoding',
      message: 'в тексте знак «\uFFFD» на месте потерянных букв',
      cure,
      ...placesIn(text)(lost),
    };
  }
  const hidden = invisibleCharacter(withoutOldAddresses(text));
  return hidden && { ...hidden, ...placesIn(text)(hidden.index) };
}

/** The same text with blanks in the place of old addresses: one of these with a fault falls out alone. */
function withoutOldAddresses(text: string): string {
  const end = text.startsWith('---') ? text.indexOf('\n---', 3) : text.length;
  const head = text.slice(0, Math.max(end, 0));
  const lists = /^(?:redirects|redirectFrom):.*(?:\n(?:[ \t]|- ).*)*/gm;
  return head.replace(lists, (list) => ' '.repeat(list.length)) + text.slice(head.length);
}

// Line ends and tabs are allowed, and so are the direction marks that right-to-left names need. What Unicode calls a
// noncharacter may stand in no feed, map or document.
const controls = /(?![\t\n\r\u061C\u200E\u200F])[\p{Cc}\p{Bidi_Control}\p{Noncharacter_Code_Point}]/u;

/** The first invisible character that may hide text or change its direction, with its offset. */
export function invisibleCharacter(text: string): (TextFault & { index: number }) | undefined {
  const hidden = controls.exec(text) ?? hiddenEntity(text);
  if (!hidden) return undefined;
  return {
    code: 'control-character',
    message: `в тексте невидимый управляющий знак ${codeOf(characterOf(hidden))}`,
    cure: 'Сотрите его: встаньте после него и нажмите Backspace',
    index: hidden.index,
  };
}

/** A character that is written by its number: prose shows it as itself. */
function hiddenEntity(text: string): RegExpExecArray | undefined {
  const entities = [...text.matchAll(/&#(?:x([\da-f]{1,6})|(\d{1,7}));/gi)];
  return entities.find((entity) => controls.test(characterOf(entity)));
}

function characterOf([written, hex, decimal]: RegExpExecArray): string {
  if (hex === undefined && decimal === undefined) return written;
  const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
  return code > 0x10ffff ? '' : String.fromCodePoint(code);
}
