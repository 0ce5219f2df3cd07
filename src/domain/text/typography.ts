import Typograf from 'typograf';

const typograf = new Typograf({ locale: ['ru', 'en-US'] });
// Only no-break spaces: quotes, dashes and letters stay as the author typed them.
typograf.disableRule('*');
typograf.enableRule('ru/nbsp/*');
typograf.enableRule('common/nbsp/*');
typograf.disableRule('common/nbsp/nowrap');

/** Puts no-break spaces where Russian typography wants them (domain report E.10). */
export function withNoBreaks(text: string): string {
  // Typograf trims; the spaces at the edges part this text from its neighbours in the tree.
  const [, before = '', inner = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? [];
  if (inner === '') return text;
  // A full no-break space after № and §, not Typograf's narrow one, and one before a dash (domain report E.10).
  const set = typograf.execute(inner).replaceAll('\u202F', '\u00A0');
  return (before + set + after).replace(/ (?=—(?:\s|$))/g, '\u00A0');
}
