import { isAddress, type NamePlace, startsUpper, verdictAfter, verdictBefore } from './judge-name.ts';
import { type PersonName, rolesIn, wordsOf } from './name-words.ts';
import { readable } from './readable.ts';

/** A place in a text that names a person. */
export interface PersonUse {
  /** Offset in the text, in UTF-16 units. */
  readonly index: number;
  /** The words as a reader sees them. */
  readonly words: string;
  /** False when it may be somebody else: a surname alone, a first name with a patronymic, a namesake. */
  readonly isCertain: boolean;
}

/** Finds people in texts, in Markdown and plain ones. */
export interface PersonFinder {
  find(text: string): PersonUse[];
}

/**
 * Makes a finder of these people: in any case and order, with initials, across cells and marks, in Latin letters
 * (docs/domain.md#consent). It takes time in proportion to the length of a text.
 */
export function personFinder(people: readonly PersonName[]): PersonFinder {
  const rolesOf = rolesIn(people);
  return {
    find: (source) => {
      const text = readable(source);
      const words = wordsOf(text, rolesOf);
      return words.flatMap((word, at) =>
        word.roles.flatMap(({ person, part }): PersonUse[] => {
          const name = people[person];
          const isCertain = name && judge({ words, word, at, name, person }, part);
          return isCertain === undefined ? [] : [{ index: text.sourceOf(word.start), words: word.text, isCertain }];
        }),
      );
    },
  };
}

/** Whether the word at this place certainly names the person; undefined when it names somebody else or nobody. */
function judge(place: NamePlace, part: string): boolean | undefined {
  const { word } = place;
  if (part === 'firstName') return isAddress(place) ? false : undefined;
  if (part === 'half') return startsUpper(word) ? false : undefined;
  if (part !== 'lastName') return undefined;
  const verdicts = [verdictAfter(place), verdictBefore(place)];
  if (verdicts.includes('named')) return true;
  if (verdicts.includes('perhaps')) return false;
  // In small letters it is a word as any other, «мороз», except in a name of a file.
  const isName = startsUpper(word) || /^[a-z]{5}/.test(word.text);
  return isName && !verdicts.includes('other') ? false : undefined;
}
