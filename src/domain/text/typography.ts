import Typograf from 'typograf';

const typograf = new Typograf({ locale: ['ru', 'en-US'] });
// Only no-break spaces: quotes, dashes and letters stay as the author typed them.
typograf.disableRule('*');
typograf.enableRule('ru/nbsp/*');
typograf.enableRule('common/nbsp/*');
typograf.disableRule('common/nbsp/nowrap');
// This one writes м² for м2.
typograf.disableRule('ru/nbsp/m');

/** Makes spaces no-break where Russian typography wants them (docs/domain.md#typography). */
export function withNoBreaks(text: string): string {
  // Typograf trims; the spaces at the edges part this text from its neighbours in the tree.
  const [, before = '', inner = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? [];
  if (inner === '') return text;
  // A full no-break space after № and §, not Typograf's narrow one, and one before a dash.
  const set = typograf.execute(inner).replaceAll('\u202F', '\u00A0');
  return (before + spacesOf(inner, set) + after).replace(/ (?=—(?:\s|$))/g, '\u00A0');
}

/** The text as typed, with those of its spaces no-break that are so in `set`: Typograf would also write «т. д.» for «т.д.». */
function spacesOf(typed: string, set: string): string {
  let at = 0;
  let text = '';
  for (const sign of typed) {
    while (set[at] === '\u00A0' && sign !== ' ' && sign !== '\u00A0') at += 1;
    const isMade = sign === ' ' && set[at] === '\u00A0';
    if (!isMade && !set.startsWith(sign, at)) return typed;
    text += isMade ? '\u00A0' : sign;
    at += sign.length;
  }
  return text;
}
