/** How often a page may say «не…, а…», and all pages together. */
export const mostNotBut = { onPage: 1, inAll: 40 } as const;

/** «Не ставит оценку, а задаёт вопросы»: from «не» to «, а» within one clause, with the words after both. */
const notBut =
  /(?<![а-яё])не\s(?:[„«](?:[^»“])*[“»]|([а-яё-]+))(?:(?!\sне\s)[^,.!?;:—«»\n]|«[^»]*»){0,60},\sа\s(?!(?:не|вот|также|потом|если|когда|значит|затем|ещё|иногда|сам[аи]?|кто|что|там|тут|у|остальн[а-яё]+)(?![а-яё]))[„«]?([а-яё-]*)/giu;

const verb = /(?:[аеёиуыюя]т|[аеиоуыя]л[аио]?|[^с]ть|тся|ться|лся|л[аои]сь|[йиь]те)$/i;
const noVerb = /^(?:предмет|результат|совет|ответ)$/i;
const isVerb = (word: string | undefined): boolean => word !== undefined && verb.test(word) && !noVerb.test(word);

/** The places of a text that say «не…, а…». «Не успел дочитать, а урок кончился» only sets two things side by side. */
export function notButIn(text: string): string[] {
  return [...text.matchAll(notBut)]
    .filter(([, denied, said]) => !isVerb(denied) || isVerb(said))
    .map(({ 0: words, index }) => text.slice(index, index + words.length + 20));
}
