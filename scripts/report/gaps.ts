import { parseMarkdown } from '../../src/adapters/parse-markdown.ts';
import { textsOf } from '../../src/domain/content-checks/texts.ts';
import type { Entry } from '../../src/domain/gate/judge.ts';
import { fieldReferencesOf, proseReferencesOf } from '../../src/domain/gate/references.ts';
import type { CollectionId } from '../../src/domain/model/collection-id.ts';
import { collections } from '../../src/domain/schemas/index.ts';
import { readabilityOf } from '../../src/domain/text/readability.ts';
import type { PublishedEntriesOf } from './published.ts';
import type { ReportSection } from './table.ts';

const linkedCollections = ['topics', 'materials', 'techniques', 'tutorials', 'glossary', 'tutors'] as const;

/** Entries without links from other entries: readers find them only in lists and search. */
export function orphansSection(published: PublishedEntriesOf): ReportSection {
  const referenced = new Set<string>();
  for (const collection of Object.keys(collections) as CollectionId[]) {
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
        .map(({ id }) => [collections[collection].label, id]),
    ),
  };
}

/** Sections that readers expect but an entry does not have. */
export function emptySection(published: PublishedEntriesOf): ReportSection {
  const expected: Partial<Record<CollectionId, readonly string[]>> = {
    topics: [
      'essentials',
      'mistakes',
      'wayQuarter',
      'wayLesson',
      'wayMonth',
      'checkYourself',
      'pupilDifficulties',
      'reading',
    ],
    techniques: ['success', 'pitfalls', 'variantForOVZ'],
    materials: ['techniques', 'diagnosticItems', 'pupilDifficulties'],
    tutorials: ['outcomes', 'didactics', 'homework', 'reflection', 'onlineVariant', 'diagnosticItems'],
  };
  const rows = Object.entries(expected).flatMap(([name, fields]) => {
    const collection = name as CollectionId;
    const label = (field: string) =>
      (collections[collection].fields as Record<string, { label: string }>)[field]?.label ?? field;
    return published(collection).flatMap((entry) => {
      const missing = fields.filter((field) => isEmpty((entry.data as Record<string, unknown>)[field]));
      return missing.length > 0 ? [[collections[collection].label, entry.id, missing.map(label).join(', ')]] : [];
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
  const texts = (['topics', 'materials', 'techniques', 'tutorials', 'faq', 'pages'] as const).flatMap((collection) =>
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
