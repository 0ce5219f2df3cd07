import { parseMarkdown } from '../../src/adapters/parse-markdown.ts';
import { textsOf } from '../../src/domain/content-checks/texts.ts';
import type { Entry } from '../../src/domain/gate/judge.ts';
import { fieldReferencesOf, proseReferencesOf } from '../../src/domain/gate/references.ts';
import { collectionIds, declared } from '../../src/domain/schemas/index.ts';
import { readabilityOf } from '../../src/domain/text/readability.ts';
import type { PublishedEntriesOf } from './published.ts';
import type { ReportSection } from './table.ts';

const linkedCollections = collectionIds.filter((id) => declared(id).report?.isLinked);

/** Entries without links from other entries: readers find them only in lists and search. */
export function orphansSection(published: PublishedEntriesOf): ReportSection {
  const referenced = new Set<string>();
  for (const collection of collectionIds) {
    for (const entry of published(collection)) {
      const references = [...fieldReferencesOf(entry), ...proseReferencesOf(entry, parseMarkdown)];
      for (const { to, id } of references) if (to !== collection || id !== entry.id) referenced.add(`${to}/${id}`);
    }
  }
  return {
    id: 'orphans',
    title: 'На что никто не ссылается',
    note: 'К этим записям ведут только списки и поиск.',
    columns: ['Раздел', 'Запись'],
    rows: linkedCollections.flatMap((collection) =>
      published(collection)
        .filter(({ id }) => !referenced.has(`${collection}/${id}`))
        .map(({ id }) => [declared(collection).label, id]),
    ),
  };
}

/** Sections that readers expect but an entry does not have. */
export function emptySection(published: PublishedEntriesOf): ReportSection {
  const rows = collectionIds.flatMap((collection) => {
    const { report, fields, label } = declared(collection);
    return published(collection).flatMap((entry) => {
      const data = entry.data as Readonly<Record<string, unknown>>;
      const missing = (report?.expected ?? []).filter((field) => isEmpty(data[field]));
      const labels = missing.map((field) => fields[field]?.label ?? field);
      return missing.length > 0 ? [[label, entry.id, labels.join(', ')]] : [];
    });
  });
  return {
    id: 'empty',
    title: 'Пустые разделы',
    note: 'У готовящейся темы они могут быть пусты; материал для тьюторов обходится без затруднений детей.',
    columns: ['Раздел', 'Запись', 'Чего нет'],
    rows,
  };
}

const isEmpty = (value: unknown) => value === undefined || (Array.isArray(value) && value.length === 0);

/** The readability of each text, the hardest first. */
export function readingSection(published: PublishedEntriesOf): ReportSection {
  const texts = collectionIds
    .filter((id) => declared(id).report?.isRead)
    .flatMap((collection) =>
      published(collection).map((entry: Entry) => ({
        file: entry.file,
        level: readabilityOf(textsOf(entry, parseMarkdown).map(({ text }) => text)),
      })),
    );
  return {
    id: 'reading',
    title: 'Легко ли читать',
    note: 'Индекс Флеша с коэффициентами И. В. Оборневой (2006): чем больше, тем легче; ниже 30 — очень трудно. Сначала самые трудные.',
    columns: ['Запись', 'Слов', 'Слов в предложении', 'Индекс', 'Текст'],
    rows: texts
      .flatMap(({ file, level }) =>
        level ? [[file, level.words, level.sentence, level.ease, level.level] as const] : [],
      )
      .toSorted((a, b) => a[3] - b[3]),
  };
}
