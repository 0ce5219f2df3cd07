import { stemmer } from '@orama/stemmers/russian';

const shortest = 3;
// Fleeting vowels: «карточек» and «карточка», «листок» and «листка»; not «автор», «ответ».
const fleeting = /([бвгджзйклмнпрстфхцчшщ])[ео]([кнлц])$/;

// Snowball removes these as verb endings in some forms only: «план» and «планов», «материал» and «материалы», «экзамен»
// and «экзаменов». Without them «понимание» and «понимают» also get one stem.
const doubtful = /([ая])[нл]$|ен$/;
// Exceptions: «ем» is not an ending here, and «стать» is not a form of «статья».
const whole = new Set(['прием', 'объем', 'подъем', 'стать']);

/**
 * The common key of the forms of a word: Snowball's Russian stem without a fleeting vowel and uncertain endings.
 * Latin words and words with a stem of one or two letters («ИОМ» → «и») stay whole.
 */
export function familyOf(word: string): string {
  if (!/^[а-я]+$/.test(word) || whole.has(word)) return word;
  const stem = stemmer(word);
  if (stem.length < shortest) return word;
  const steady = [stem.replace(doubtful, '$1'), stem.replace(fleeting, '$1$2')];
  return steady.find((key) => key !== stem && key.length >= shortest) ?? stem;
}

// Verb endings that are common in questions: «пересказать», «пересказывают», «разбирали»; not «ответ», «шкала».
const verb =
  /(?:[аеиоуыя]ть|[аеуя]ет|[аеуя]ют|[аиыя]ли|[бвгджзклмнпрстфхцчшщоу]ят|[а-я][жчшщ]ат|[бвгджзклмнпрстфхцчшщ]ит|[йд]ти)(?:ся|сь)?$/;
const verbEnding = /(?:[аеоуыя]ть|[жчшщ]ат)(?:ся)?$/;
const verbal = /(?:[аеиоуыя]л|[ыи]ва|(?:ир)?[ое]ва|иру|ну|[аеиоуя])$/;

/** Whether a word looks like a verb: «разбирали», «вовлечь». Some nouns do too. */
export const isVerbLike = (word: string): boolean => verb.test(word) || /[ае]чь$/.test(word);

/**
 * Roots that a verb shares with its noun («пересказывают» → «пересказ») and with the verb of the other aspect
 * («заканчивает» → «законч»); empty for other words and for short roots.
 */
export function verbRoots(word: string): string[] {
  if (!verb.test(word)) return [];
  // «Обидеть», «держат»: Snowball leaves a part of the ending here.
  const stem = stemmer(word).replace(verbEnding.test(word) ? /[аеоуыя]т$/ : '', '');
  const root = stem.replace(verbal, '');
  const roots = /[ыи]ва(?:ть?)?$/.test(stem) ? [root, root.replace(/а([^аеиоуыэюя]+)$/, 'о$1')] : [root];
  return [...new Set(roots)].filter(({ length }) => length > shortest);
}

/** The common prefix of these words. */
export function sharedStart(words: readonly string[]): string {
  const [first = '', ...rest] = words;
  let length = first.length;
  for (const word of rest) {
    while (!word.startsWith(first.slice(0, length))) length -= 1;
  }
  return first.slice(0, length);
}
