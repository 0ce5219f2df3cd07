import type { SearchSection } from '../../model/search-record.ts';
import { collectionIds, declared } from '../../schemas/index.ts';
import { listPageAddress } from '../../site/addresses.ts';
import type { SearchFacts } from './facts.ts';

type SitePage = Pick<SearchFacts, 'title' | 'section' | 'kind' | 'also' | 'record'>;

/** The section of pages without an entry. */
export const siteSection: SearchSection = { name: 'Разделы', weight: 0.97 };

/**
 * With a record, the record is indexed instead of the page, because its cards are indexed as pages; without one the
 * page is indexed.
 */
const sitePage = (title: string, also: readonly string[], record = ''): SitePage => ({
  title,
  section: siteSection.name,
  kind: 'Раздел',
  also,
  record,
});

const lists = collectionIds.flatMap((id) => {
  const [url, { listPage }] = [listPageAddress(id), declared(id)];
  return url && listPage ? [[url, sitePage(listPage.title, listPage.also, listPage.record)] as const] : [];
});

/** Pages without an entry by address, with the names that people use. */
export const sitePages: ReadonlyMap<string, SitePage> = new Map([
  ...lists,
  [
    '/projti-diagnostiku/',
    sitePage('Самодиагностика', ['пройти диагностику', 'тест для учителя', 'анкета самооценки']),
  ],
  ['/moj-plan/', sitePage('Мой план', ['ИППР', 'индивидуальный план', 'составить план', 'план самообразования'])],
  ['/dnevnik-pos/', sitePage('Дневник ПОС', ['вести дневник', 'дневник самообразования'])],
  ['/chto-ne-poluchaetsya/', sitePage('Что не получается у детей?', ['затруднения детей', 'трудности учеников'])],
  ['/svodka/', sitePage('Запросы команды', ['сводка запросов', 'свести ответы учителей'])],
]);
