import { upperFirst } from './case.ts';

/** What something is called in the common base, and what it is called here: «МТК» and «ММО». */
export interface LocalWord {
  readonly common: string;
  readonly local: string;
}

/** Puts the local words into a text. */
export type PutLocalWords = (text: string) => string;

/**
 * Makes a function that puts local words in the place of common ones: whole words only, each form as it is written, and
 * with a capital too. Of two that begin at one place the longest goes. An address in the text stays as it is.
 */
export function localWordsIn(words: readonly LocalWord[]): PutLocalWords {
  const forms = words
    .flatMap(({ common, local }) => [
      { common, local },
      ...(upperFirst(common) === common ? [] : [{ common: upperFirst(common), local: upperFirst(local) }]),
    ])
    .sort((a, b) => b.common.length - a.common.length);
  return (text) => {
    const found = forms.flatMap((form) => placesOf(text, form.common).map((at) => ({ ...form, at })));
    let done = '';
    let from = 0;
    for (const { common, local, at } of found.sort((a, b) => a.at - b.at)) {
      if (at < from) continue;
      done += text.slice(from, at) + local;
      from = at + common.length;
    }
    return done + text.slice(from);
  };
}

function placesOf(text: string, word: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
    const isWhole = !isInWord(text[at - 1]) && !isInWord(text[at + word.length]);
    if (isWhole && !isInAddress(text, at)) places.push(at);
  }
  return places;
}

/** Whether the word belongs to an address of the web, of this site or of an upload. */
function isInAddress(text: string, at: number): boolean {
  let start = at;
  while (start > 0 && !' \n\t("\'<['.includes(text[start - 1] as string)) start -= 1;
  return /^(?:[a-z]+:|media\/|\/)/i.test(text.slice(start, at));
}

const isInWord = (sign: string | undefined): boolean => sign !== undefined && /[\p{L}\d]/u.test(sign);
