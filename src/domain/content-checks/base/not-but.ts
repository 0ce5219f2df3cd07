/** How often a page may say «не…, а…», and all pages together. */
export const mostNotBut = { onPage: 1, inAll: 40 } as const;

/** «Не ставит оценку, а задаёт вопросы»: from «не» to «, а» within one clause. */
const notBut =
  /(?<![а-яё])не\s(?:[^,.!?;:—«»\n]|«[^»]*»){1,60},\sа\s(?!(?:не|вот|также|потом|если|когда|значит|затем|ещё|иногда|сам[аи]?|кто|что|там|тут|у|остальн[а-яё]+)(?![а-яё]))/giu;

/** The places of a text that say «не…, а…». */
export function notButIn(text: string): string[] {
  return [...text.matchAll(notBut)].map(({ 0: words, index }) => text.slice(index, index + words.length + 20));
}
