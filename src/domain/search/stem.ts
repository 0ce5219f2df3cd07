import { stemmer } from '@orama/stemmers/russian';

const shortest = 3;
// «карточек» and «карточка», «листок» and «листка»; not «автор», «ответ».
const fleeting = /([бвгджзйклмнпрстфхцчшщ])[ео]([кнлц])$/;

/**
 * The key that the forms of one word share: Snowball's Russian stem, without a fleeting vowel.
 * A stem of one or two letters says nothing («ИОМ» → «и»): such words and Latin ones stay whole.
 */
export function familyOf(word: string): string {
  if (!/^[а-я]+$/.test(word)) return word;
  const stem = stemmer(word);
  if (stem.length < shortest) return word;
  const steady = stem.replace(fleeting, '$1$2');
  return steady.length < shortest ? stem : steady;
}

/** The letters that all these words begin with. */
export function sharedStart(words: readonly string[]): string {
  const [first = '', ...rest] = words;
  let length = first.length;
  for (const word of rest) {
    while (!word.startsWith(first.slice(0, length))) length -= 1;
  }
  return first.slice(0, length);
}
