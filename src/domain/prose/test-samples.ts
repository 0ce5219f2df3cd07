import { termFinder } from './terms.ts';
import type { ProseHost } from './types.ts';

/** A site of one technique, one picture and nine abbreviations. */
export const host: ProseHost = {
  card: (collection, id) =>
    id === 'insert'
      ? { href: `/${collection}/${id}/`, title: 'Инсерт', kind: 'Приём', facts: [], sample: false }
      : undefined,
  picture: (path) => (path === 'media/kot.svg' ? { src: '/assets/kot.svg', width: 40, height: 30 } : undefined),
  file: (path) => (path.startsWith('media/net') ? undefined : `/${path}`),
  has: () => true,
  terms: termFinder(
    ['ОВЗ', 'ЗПР', 'ТНР', 'РАС', 'НОДА', 'ПМПК', 'ВПР', 'УМК', 'КИМ'].map((abbr) => ({
      id: abbr,
      term: `Полное имя ${abbr}`,
      definition: 'особенности',
      href: `/slovar/#${abbr}`,
      abbr: [abbr],
      aliases: [],
      ambiguous: [],
      hasOthers: false,
    })),
  ),
};
