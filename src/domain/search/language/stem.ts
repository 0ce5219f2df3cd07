import { stemmer } from '@orama/stemmers/russian';

const shortest = 3;
// «карточек» and «карточка», «листок» and «листка»; not «автор», «ответ».
const fleeting = /([бвгджзйклмнпрстфхцчшщ])[ео]([кнлц])$/;

// Snowball takes these for endings of verbs in some forms and leaves them in others: «план» and «планов», «материал»
// and «материалы», «экзамен» and «экзаменов». Without them «понимание» and «понимают» are one family, too.
const doubtful = /(?:(?<=[ая])[нл]|ен)$/;
// Here «ем» is no ending, and «стать» is no «статья».
const whole = new Set(['прием', 'объем', 'подъем', 'стать']);

/**
 * The key that the forms of one word share: Snowball's Russian stem, without a fleeting vowel and doubtful ends.
 * A stem of one or two letters says nothing («ИОМ» → «и»): such words and Latin ones stay whole.
 */
export function familyOf(word: string): string {
  if (!/^[а-я]+$/.test(word) || whole.has(word)) return word;
  const stem = stemmer(word);
  if (stem.length < shortest) return word;
  const steady = [stem.replace(doubtful, ''), stem.replace(fleeting, '$1$2')];
  return steady.find((key) => key !== stem && key.length >= shortest) ?? stem;
}

// Endings of verbs that questions use: «пересказать», «пересказывают», «разбирали»; not «ответ», «шкала».
const verb =
  /(?:[аеиоуыя]ть|[аеуя]ет|[аеуя]ют|[аиыя]ли|[бвгджзклмнпрстфхцчшщоу]ят|[а-я][жчшщ]ат|[бвгджзклмнпрстфхцчшщ]ит|[йд]ти)(?:ся|сь)?$/;
const kept = /(?:[аеоуыя]ть|[жчшщ]ат)(?:ся)?$/;
const verbal = /(?:[аеиоуыя]л|[ыи]ва|(?:ир)?[ое]ва|иру|ну|[аеиоуя])$/;

/** Whether a word has the look of a verb: «разбирали», «вовлечь»; some nouns have it too. */
export const isVerbLike = (word: string): boolean => verb.test(word) || /[ае]чь$/.test(word);

/**
 * What a verb shares with its noun, «пересказывают» → «пересказ», and with the verb of the other aspect, «заканчивает» →
 * «законч»; nothing for other words and for short roots.
 */
export function verbRoots(word: string): string[] {
  if (!verb.test(word)) return [];
  // «Обидеть», «держат»: here Snowball leaves a part of the ending.
  const stem = stemmer(word).replace(kept.test(word) ? /[аеоуыя]т$/ : '', '');
  const root = stem.replace(verbal, '');
  const roots = /[ыи]ва(?:ть?)?$/.test(stem) ? [root, root.replace(/а([^аеиоуыэюя]+)$/, 'о$1')] : [root];
  return [...new Set(roots)].filter(({ length }) => length > shortest);
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
