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
  const hidden = invisibleCharacter(text);
  return hidden && { ...hidden, ...placesIn(text)(hidden.index) };
}

// Line ends and tabs are allowed, and so are the direction marks that right-to-left names need.
const controls = /(?![\t\n\r\u061C\u200E\u200F])[\p{Cc}\p{Bidi_Control}]/u;

/** The first invisible character that may hide text or change its direction, with its offset. */
export function invisibleCharacter(text: string): (TextFault & { index: number }) | undefined {
  const hidden = controls.exec(text);
  if (!hidden) return undefined;
  const sign = `U+${hidden[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
  return {
    code: 'control-character',
    message: `в тексте невидимый управляющий знак ${sign}`,
    cure: 'Сотрите его: встаньте после него и нажмите Backspace',
    index: hidden.index,
  };
}
