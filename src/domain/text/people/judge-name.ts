import { inCyrillic, inLatin, isLatin } from './letters.ts';
import type { NameWord, PersonName } from './name-words.ts';
import { fold, parting } from './readable.ts';

/** A word that may be a part of a person's name, among the words of its text. */
export interface NamePlace {
  readonly words: readonly NameWord[];
  readonly at: number;
  readonly word: NameWord;
  readonly name: PersonName;
  readonly person: number;
}

/** What the words beside a surname say: `other` is another person with it. */
type Verdict = 'named' | 'perhaps' | 'other' | undefined;

/** «Иванова Анна», «Иванова, Анна Викторовна», «Иванова А. В.», «Иванова (Смирнова) Анна». */
export function verdictAfter(place: NamePlace): Verdict {
  const { words, at, word } = place;
  const [next, second, third] = words.slice(at + 1, at + 4);
  if (!next) return undefined;
  if (isPart(place, next, 'firstName')) {
    if (next.gap.includes(parting)) {
      const isOne = isOpen(next.gap.replace(parting, '')) && isPart(place, second, 'patronymic') && isTight(second);
      return isOne ? 'named' : undefined;
    }
    if (!isOpen(next.gap) || (isWord(word, next) && !isTight(next))) return undefined;
    // «Придут Иванова, Анна Петрова», «Ольга Иванова / Анна Смирнова»: the first name is another's.
    const isListed = !/^ ?$/.test(next.gap) && isTight(second) && isTitle(second) && !isPatronymic(place, second);
    return isListed || isOther(place, second) || !isAlike(word, next) ? 'perhaps' : 'named';
  }
  const isFormer = /^ ?[([]$/.test(next.gap) && /^[)\]] ?$/.test(second?.gap ?? '') && startsUpper(next);
  if (isFormer && isPart(place, second, 'firstName')) return isAlike(word, second) ? 'named' : 'perhaps';
  if (!isOpen(next.gap)) return undefined;
  if (isPair(place, next)) return 'named';
  if (!isInitial(next)) return undefined;
  // Namesakes often have the same initials, and a name of a file has no more: «ivanova-a-v-2».
  if (isJoined(next) && isInitial(second) && isJoined(second))
    return begins(next, place.name.firstName) && !isAnother(place, second) ? 'perhaps' : 'other';
  const hasSecond = isInitial(second) && second.hasStop && next.hasStop && /^\. ?$/.test(second.gap);
  if (!next.hasStop && !(next.gap === ' ' && startsUpper(next) && isTitle(word))) return undefined;
  if (!hasSecond && !(startsUpper(word) && startsUpper(next))) return undefined;
  if (!begins(next, place.name.firstName) || (hasSecond && isOther(place, second))) return 'other';
  // «Придут Иванова, А. Петрова»: two initials that are right are no chance.
  const follower = hasSecond ? third : second;
  const isListed = hasComma(next.gap) && /^\. $/.test(follower?.gap ?? '') && isTitle(follower);
  return isListed && !(hasSecond && place.name.patronymic !== undefined) ? 'perhaps' : 'named';
}

/** «Анна Иванова», «Анна Викторовна Иванова», «А. В. Иванова», «Анна Смирнова (Иванова)». */
export function verdictBefore(place: NamePlace): Verdict {
  const { words, at, word } = place;
  const [previous, first] = [words[at - 1], words[at - 2]];
  if (!previous || !isOpen(word.gap.replace(/^\./, ''))) return undefined;
  if (isPart(place, previous, 'firstName')) {
    if (!isOpen(word.gap) || (isWord(word, previous) && !isTight(word))) return undefined;
    return hasComma(word.gap) || !isAlike(word, previous) ? 'perhaps' : 'named';
  }
  if (isPart(place, first, 'firstName') && isOpen(previous.gap)) {
    if (isOther(place, previous)) return 'perhaps';
    const isMiddle = isPatronymic(place, previous) || (isInitial(previous) && previous.hasStop);
    const isFormer = isTight(word) && isTight(previous) && startsUpper(previous);
    if (isMiddle || isFormer) return isAlike(word, first) ? 'named' : 'perhaps';
  }
  if (isPair(place, previous) && isTight(word)) return 'named';
  if (!isInitial(previous) || !/^\. ?[|(]?[ |]*$/.test(word.gap)) return undefined;
  const isSecond = isInitial(first) && /^\. ?$/.test(previous.gap);
  // «В 3 А. Иванова дежурит» is a class.
  const isClass = /\d[ «"]*$/.test(previous.gap);
  if (!isSecond && (isClass || !(startsUpper(word) && startsUpper(previous)))) return undefined;
  if (!begins(isSecond ? first : previous, place.name.firstName)) return 'other';
  return isSecond && isOther(place, previous) ? 'other' : 'named';
}

/** «Анна Викторовна», and no other surname after it. */
export function isAddress(place: NamePlace): boolean {
  const { words, at, word } = place;
  const [next, second] = words.slice(at + 1, at + 3);
  const hasOther = isTight(second) && isTitle(second) && isTitle(next) && second.roles.length === 0;
  return isPart(place, next, 'patronymic') && isTight(next) && startsUpper(word) && !hasOther;
}

/** Whether a word begins with a capital letter. */
export const startsUpper = (word: NameWord | undefined): boolean => word !== undefined && /^\p{Lu}/u.test(word.text);

const isTitle = (word: NameWord | undefined): boolean => word !== undefined && /^\p{Lu}\p{Ll}/u.test(word.text);
/** One letter, also where Latin needs more for it: «Yu.», «Shch.». */
const isInitial = (word: NameWord | undefined): word is NameWord =>
  word?.text.length === 1 || (word !== undefined && latinLetter.test(word.text) && (word.hasStop || isJoined(word)));
const latinLetter = /^(?:[yij][aeou]|zh|kh|ts|[cs]h|shch|sch)$/i;
/** As in names of files: «ivanova-a-v». */
const isJoined = ({ text, gap }: NameWord): boolean => /^[-_]$/.test(gap) && isLatin(text);
const hasComma = (gap: string): boolean => /[,:–—]/.test(gap) && !/[|()[\]]/.test(gap);

/** Whether two words may be one name over cells, brackets, commas; a sentence that ends parts them. */
const isOpen = (gap: string): boolean =>
  gap === '.' || (gap.length <= 40 && !/[.!?\u2029]|; |\d{4}/.test(gap.replace('![', '[')));

/** Whether a word follows the one before at once, or in brackets. */
const isTight = (word: NameWord | undefined): word is NameWord => word !== undefined && /^ ?[([]?$/.test(word.gap);

const isPart = ({ person }: NamePlace, word: NameWord | undefined, part: string): boolean =>
  word?.roles.some((role) => role.person === person && role.part === part) === true;

/** Whether capitals and hyphens speak for one name: «мороз Андрей» does not, nor does «Анна Иванова-Петрова». */
const isAlike = (last: NameWord, first: NameWord | undefined): boolean =>
  (last.double === undefined || last.double === first?.double) && !isWord(last, first);

/** «Белая» in «бумага белая, Наталья рисует» is a word as any other. */
const isWord = (last: NameWord, first: NameWord | undefined): boolean => !startsUpper(last) && startsUpper(first);

/** «АВ» for «Анна Викторовна». */
const isPair = ({ name }: NamePlace, { text, hasStop }: NameWord): boolean =>
  /^\p{Lu}{2}$/u.test(text) &&
  !hasStop &&
  firstLetters(name.firstName).includes(inCyrillic(text).charAt(0)) &&
  name.patronymic !== undefined &&
  firstLetters(name.patronymic).includes(inCyrillic(text).charAt(1));

const patronymic = /(?:[ое]вич|ич|[ое]вн|ичн|инишн)(?:а|у|ем|е|ы|ои|ою|ам|ами|и)?$/;
const latinPatronymic = /(?:[oe]vich|ich|[oe]vn|ichn)[a-z]{0,3}$/i;

const isPatronymic = (place: NamePlace, word: NameWord | undefined): boolean =>
  isPart(place, word, 'patronymic') ||
  (word !== undefined && (patronymic.test(inCyrillic(word.text)) || latinPatronymic.test(word.text)));

/** Whether a patronymic or its initial is another's. */
const isOther = (place: NamePlace, word: NameWord | undefined): boolean =>
  word !== undefined && (isPatronymic(place, word) || (isInitial(word) && word.hasStop)) && isAnother(place, word);

const isAnother = ({ name: { patronymic } }: NamePlace, word: NameWord): boolean =>
  patronymic !== undefined && !begins(word, patronymic);

const begins = ({ text }: NameWord, name: string): boolean =>
  latinLetter.test(text) ? inLatin(name).startsWith(inLatin(text)) : beginsAlike(text, name);

const beginsAlike = (text: string, name: string): boolean =>
  firstLetters(name).some((letter) => letter === inCyrillic(text).charAt(0) || letter === inLatin(text).charAt(0));

function firstLetters(name: string): string[] {
  const word = fold(name);
  return [inCyrillic(word).charAt(0), inLatin(inCyrillic(word)).charAt(0)];
}
