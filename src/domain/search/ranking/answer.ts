import { groupBy } from '../../lists/group-by.ts';
import type { SearchSection } from '../../model/search-record.ts';
import { counted, forms, plural } from '../../text/plural.ts';
import type { Hit } from '../types.ts';

/** «Найдено 12 материалов», «Найден 1 приём»; of several sections «Найдено 12 результатов». */
export function foundPhrase(count: number, sections: Iterable<string>, known: readonly SearchSection[]): string {
  const [only, ...others] = sections;
  const section = others.length === 0 ? known.find(({ name }) => name === only) : undefined;
  const found = section?.noun && section.isFeminine ? 'Найдена' : 'Найден';
  return `${plural(count, [found, 'Найдено', 'Найдено'])} ${counted(count, section?.noun ?? forms.result)}`;
}

/** Groups results by section, in the order of each section's best result. */
export function bySection(hits: readonly Hit[]): [section: string, hits: Hit[]][] {
  return [...groupBy(hits, ({ section }) => section)];
}
