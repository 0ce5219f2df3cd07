import type { Entries } from '../gate/entries.ts';
import type { Entry } from '../gate/judge.ts';

/** The municipalities of a centre that texts name in words, by the forms that these declare. */
export function placesIn(texts: ReadonlyMap<string, string>, known: Entries): { path: string; place: string }[] {
  const places = [...(known.get('municipalities')?.values() ?? [])].flatMap(({ data }) => {
    const { nameFull, nameGenitive, nameLocative } = data as Entry<'municipalities'>['data'];
    return [nameFull, nameGenitive, nameLocative].filter((form) => form !== undefined);
  });
  const folded = places.map((place) => ({ place, key: fold(place) }));
  return [...texts].flatMap(([path, text]) => {
    const words = ` ${fold(text)} `;
    return folded.filter(({ key }) => words.includes(` ${key} `)).map(({ place }) => ({ path, place }));
  });
}

const fold = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
