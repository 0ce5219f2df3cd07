import { betweenEdges } from './edges.ts';
import { typeset } from './typograf-rules.ts';

/** Replaces spaces by no-break spaces as Russian typography requires (docs/domain.md#typography). */
export function withNoBreaks(text: string): string {
  if (!text.includes(' ')) return text;
  const typed = betweenEdges(text, (inner) => {
    // Typograf puts a narrow no-break space after № and §; the full one is used here, and one before a dash.
    return copyNoBreaks(inner, tryTypesetting(inner).replaceAll('\u202F', '\u00A0'));
  });
  return typed.replace(/ (?=—(?:\s|$))/g, '\u00A0');
}

/** A text on which the library fails is shown as typed: no page may fail for its spaces. */
function tryTypesetting(text: string): string {
  try {
    return typeset(text);
  } catch {
    return text;
  }
}

/** Copies only the no-break spaces from `typeset`: Typograf would also change letters, such as «т.д.» to «т. д.». */
function copyNoBreaks(typed: string, typeset: string): string {
  let index = 0;
  let text = '';
  for (const character of typed) {
    while (typeset[index] === '\u00A0' && character !== ' ' && character !== '\u00A0') index += 1;
    const isNoBreak = character === ' ' && typeset[index] === '\u00A0';
    if (!isNoBreak && !typeset.startsWith(character, index)) return typed;
    text += isNoBreak ? '\u00A0' : character;
    index += character.length;
  }
  return text;
}
