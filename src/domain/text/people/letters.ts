import { transliterate } from 'transliteration';

// Letters of other alphabets, and digits, that look like Cyrillic ones.
const alike = new Map<string, string>();
for (const [from, to] of [
  ['ABCEHKMOPTXY', 'АВСЕНКМОРТХУ'],
  ['abcehikmnoprtuxy', 'аьсеникмпоргтиху'],
  ['ΑΒΕΗΚΜΟΡΤΧΥ', 'АВЕНКМОРТХУ'],
  ['αεικορτυχ', 'аеикортух'],
  ['ᴀᴇᴋᴍᴏᴘᴛʙʜ', 'аекмортвн'],
  ['іІєЄґҐ03', 'иИеЕгГоз'],
] as const) {
  for (const [i, sign] of [...from].entries()) alike.set(sign, to.charAt(i));
}

/** A folded word in small Cyrillic letters: Latin, Greek ones and digits are replaced by those that look the same. */
export function inCyrillic(word: string): string {
  return /[^а-яА-Я-]/.test(word)
    ? [...word]
        .map((sign) => alike.get(sign) ?? sign)
        .join('')
        .toLowerCase()
    : word.toLowerCase();
}

// What the ways of writing Russian names in Latin letters differ in: «Pyotr», «Petr»; «Dmitriy», «Dmitry»; «Viktor», «Victor».
const spellings: readonly [RegExp, string][] = [
  [/['’]/g, ''],
  [/shch|sch/g, 'щ'],
  [/sh/g, 'ш'],
  [/t?ch/g, 'ч'],
  [/zh/g, 'ж'],
  [/kh/g, 'h'],
  [/ts|tz|c/g, 'k'],
  [/x/g, 'ks'],
  [/w/g, 'v'],
  [/[yji]+/g, 'i'],
  [/i[eo]|e/g, 'e'],
];

/** What is the same in all ways of writing a Russian word in Latin letters; the word is Russian or Latin. */
export function inLatin(word: string): string {
  const small = word.toLowerCase();
  const latin = isLatin(small) ? small : transliterate(small, { replace: signs });
  return spellings.reduce((text, [from, to]) => text.replace(from, to), latin);
}

/** Whether a word has Latin letters alone. */
export const isLatin = (word: string): boolean => /^[a-z'-]+$/i.test(word);

const signs: [string, string][] = [
  ['х', 'h'],
  ['ц', 'ts'],
  ['щ', 'shch'],
  ['ъ', ''],
  ['ь', ''],
  ['э', 'e'],
  ['ю', 'iu'],
  ['я', 'ia'],
];
