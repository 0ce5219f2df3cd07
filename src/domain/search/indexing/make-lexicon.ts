import { addressOf } from '../../site/addresses.ts';
import { fullName } from '../../text/names.ts';
import type { Lexicon, LexiconEntry, LexiconName } from '../format/lexicon.ts';
import { entriesOf, type PublishedEntries } from './facts.ts';
import { searchSections } from './sections.ts';
import { sitePages } from './site-pages.ts';

/**
 * The entries and names of the lexicon. `idOf` gives the id of a page in the index, or undefined when it is not
 * indexed.
 */
export function lexiconOf(
  published: PublishedEntries,
  idOf: (url: string) => string | undefined,
): Pick<Lexicon, 'entries' | 'names' | 'sections'> {
  const entry = (url: string, made: Omit<LexiconEntry, 'id'>): LexiconEntry[] => {
    const id = idOf(url);
    return id === undefined ? [] : [{ id, ...made }];
  };
  const name = (url: string | undefined, titles: readonly string[]): LexiconName[] => {
    const id = url === undefined ? undefined : idOf(url);
    return id === undefined ? [] : [{ id, titles }];
  };
  const teams = entriesOf(published, 'teams');
  const tutors = entriesOf(published, 'tutors');
  return {
    sections: searchSections(),
    entries: [
      ...entriesOf(published, 'topics').flatMap(({ id, data }) =>
        entry(addressOf('topics', id), { title: data.title, isTerm: false, abbr: [], also: data.aliases }),
      ),
      ...entriesOf(published, 'glossary').flatMap(({ id, data }) =>
        entry(addressOf('glossary', id), { title: data.term, isTerm: true, abbr: data.abbr, also: data.aliases }),
      ),
      ...[...sitePages].flatMap(([url, { title, also }]) => entry(url, { title, isTerm: false, abbr: [], also })),
    ],
    names: [
      ...tutors.flatMap(({ id, data }) => name(addressOf('tutors', id), [fullName(data)])),
      ...entriesOf(published, 'municipalities').flatMap(({ id, data }) =>
        name(addressOf('municipalities', id), [data.name, ...(data.nameFull ? [data.nameFull] : []), ...data.aliases]),
      ),
      ...entriesOf(published, 'institutions').flatMap(({ id, data }) => {
        // An institution has no page: the page of its team is used, or of a tutor who works there.
        const team = teams.find((found) => found.data.baseInstitutions.includes(id));
        const tutor = tutors.find((found) => found.data.institution === id);
        const url = team ? teamAddress(team) : tutor && addressOf('tutors', tutor.id);
        return name(
          url,
          [data.shortName, data.fullName].filter((title) => title !== undefined),
        );
      }),
    ],
  };
}

/** A municipal team stands on the page of its municipality. */
export function teamAddress({ id, data }: ReturnType<typeof entriesOf<'teams'>>[number]): string {
  return data.kind === 'муниципальная команда' && data.municipality !== undefined
    ? addressOf('municipalities', data.municipality)
    : addressOf('teams', id);
}
