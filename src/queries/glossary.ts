import { addressOf } from '../domain/site/addresses.ts';
import { letterOf } from '../domain/text/names.ts';
import { byIds, type Item, library } from './library.ts';
import { pageProse } from './prose.ts';

/** The glossary by first letter; Ё belongs to Е. */
export async function glossaryLetters() {
  const all = await library();
  const prose = await pageProse({ ...all, glossary: [] }, { body: '' });
  const view = ({ id, data }: Item<'glossary'>) => ({
    id,
    term: data.term,
    abbr: data.abbr.join(', '),
    definition: prose.inline(data.definition),
    notConfuse: data.notConfuse.map(({ abbr, meaning }) => (abbr === undefined ? meaning : `${abbr}: ${meaning}`)),
    related: byIds(all.glossary, data.related).map((other) => ({
      href: addressOf('glossary', other.id),
      label: other.data.term,
    })),
  });
  const groups = Map.groupBy(all.glossary, ({ data }) => letterOf(data.term));
  return [...groups].map(([letter, items]) => ({ letter, anchor: `bukva-${items[0]?.id}`, terms: items.map(view) }));
}
