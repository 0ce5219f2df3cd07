import { bareForm, normalise, withoutLookAlikes } from './normalise.ts';

const latin = "`qwertyuiop[]asdfghjkl;'zxcvbnm,.";
const russian = 'ёйцукенгшщзхъфывапролджэячсмитьбю';
const shifted: Readonly<Record<string, string>> = {
  '~': '`',
  '{': '[',
  '}': ']',
  ':': ';',
  '"': "'",
  '<': ',',
  '>': '.',
};
const toRussian = new Map([...latin].map((key, i) => [key, russian.charAt(i)]));
const toLatin = new Map([...russian].map((key, i) => [key, latin.charAt(i)]));

/** The same keys in the Russian layout: «nm.njh» → «тьютор». */
export function inRussianLayout(text: string): string {
  return [...text.toLowerCase()].map((key) => toRussian.get(shifted[key] ?? key) ?? key).join('');
}

/** The same keys in the Latin layout: «штыуке» → «insert». */
export function inLatinLayout(text: string): string {
  return [...text.toLowerCase()].map((key) => toLatin.get(key) ?? key).join('');
}

const syllables: readonly (readonly [string, string])[] = [
  ['shch', 'щ'],
  ['sch', 'щ'],
  ['yo', 'е'],
  ['yu', 'ю'],
  ['ya', 'я'],
  ['ju', 'ю'],
  ['ja', 'я'],
  ['zh', 'ж'],
  ['kh', 'х'],
  ['ts', 'ц'],
  ['ch', 'ч'],
  ['sh', 'ш'],
  ['iy', 'ий'],
  ['ey', 'ей'],
  ['oy', 'ой'],
  ['ay', 'ай'],
];
const letters = new Map(
  [...'abcdefghijklmnopqrstuvwxyz'].map((letter, i) => [letter, [...'абцдефгхийклмнопкрстуввхыз'][i] ?? letter]),
);

/** Guesses a Russian word from Latin letters: «klaster» → «кластер», «tyutor» → «тютор». */
function fromTranslit(word: string): string {
  let rest = word.toLowerCase();
  let made = '';
  while (rest !== '') {
    const found = syllables.find(([from]) => rest.startsWith(from));
    made += found ? found[1] : (letters.get(rest.charAt(0)) ?? rest.charAt(0));
    rest = rest.slice(found ? found[0].length : 1);
  }
  return made;
}

/**
 * All readings of a typed string, the most likely first: as typed, in the other layout, in transliteration. Must run
 * before splitting into words, because the keys of ю, б, х, ж, э are punctuation in the other layout.
 */
export function readingsOf(typed: string): string[] {
  const bare = bareForm(typed);
  const asTyped = withoutLookAlikes(normalise(bare));
  const isLatin = /[a-z]/i.test(typed) && !/[а-яё]/i.test(typed);
  const isPunctuated = /^[[\]{};:'",.<>`~]*$/.test(typed);
  const others =
    isLatin || isPunctuated
      ? [inRussianLayout(bare), inRussianLayout(typed), fromTranslit(bare)]
      : [inLatinLayout(typed)];
  return [...new Set([asTyped, ...others.map((other) => bareForm(normalise(other)))])].filter(Boolean);
}
