import { transliterate } from 'transliteration';

// «ё», «й», «щ», «ц» and signs as in the addresses that the centre already uses.
const russian: [string, string][] = [
  ['ё', 'yo'],
  ['й', 'j'],
  ['х', 'h'],
  ['ц', 'ts'],
  ['щ', 'shch'],
  ['ъ', ''],
  ['ь', ''],
  ['э', 'e'],
  ['ы', 'y'],
  ['ю', 'yu'],
  ['я', 'ya'],
  ['ж', 'zh'],
];

/**
 * Makes a file name or anchor of a Russian title: lower-case Latin letters, digits, hyphens; at most `max`
 * characters, never empty.
 */
export function slugOf(title: string, max = 80): string {
  const latin = transliterate(title.toLowerCase(), { replace: russian, unknown: '' }).toLowerCase();
  const slug = latin.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
  return slug.slice(0, max).replace(/-$/, '') || 'zapis';
}

/** Adds a number to a name that is taken: `prikaz.pdf`, then `prikaz-2.pdf`. */
export function freeName(name: string, taken: ReadonlySet<string>, ending = ''): string {
  let free = name + ending;
  for (let n = 2; taken.has(free); n += 1) free = `${name}-${n}${ending}`;
  return free;
}

/** Finds a free name and adds it to `taken`. */
export function takeName(name: string, taken: Set<string>): string {
  const free = freeName(name, taken);
  taken.add(free);
  return free;
}
