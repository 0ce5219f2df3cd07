import { difficulties } from '../../src/domain/schemas/difficulties.ts';
import type { PublishedEntriesOf } from './published.ts';
import type { ReportSection } from './table.ts';

/** What each topic has: materials by kind, techniques, tutorials. */
export function topicsSection(published: PublishedEntriesOf): ReportSection {
  const kinds = [...new Set(published('materials').map(({ data }) => data.kind))].toSorted();
  return {
    id: 'topics',
    title: 'Темы: что в них есть',
    note: 'Материалы по видам, приёмы, тьюториалы.',
    columns: ['Тема', 'Готовность', 'Материалов', ...kinds, 'Приёмов', 'Тьюториалов'],
    rows: published('topics').map(({ id, data }) => {
      const materials = published('materials').filter((item) => item.data.topics.includes(id));
      return [
        data.title,
        data.readiness,
        materials.length,
        ...kinds.map((kind) => materials.filter((item) => item.data.kind === kind).length),
        published('techniques').filter((item) => item.data.topics.includes(id)).length,
        published('tutorials').filter((item) => item.data.topic === id).length,
      ];
    }),
  };
}

/** Statements of the diagnostic without a material, or without both a technique and a ready sheet or set. */
export function statementsSection(published: PublishedEntriesOf): ReportSection {
  const statements = published('diagnostics').flatMap(({ data }) => data.areas.flatMap(({ items }) => items));
  const countAnswering = (id: string, items: readonly { data: { diagnosticItems: readonly string[] } }[]) =>
    items.filter(({ data }) => data.diagnosticItems.includes(id)).length;
  const sheets = published('materials').filter(({ data, body }) => data.kind === 'подборка' || body.includes('<Sheet'));
  return {
    id: 'statements',
    title: 'Утверждения самодиагностики без ответа',
    note: `Нужны материал и ещё приём, лист или набор. Всего утверждений: ${statements.length}.`,
    columns: ['Утверждение', 'Материалов', 'Приёмов', 'Листов и наборов', 'Тьюториалов'],
    rows: statements
      .map(
        ({ id }) =>
          [
            id,
            countAnswering(id, published('materials')),
            countAnswering(id, published('techniques')),
            countAnswering(id, sheets),
            countAnswering(id, published('tutorials')),
          ] as const,
      )
      .filter(([, materials, techniques, ready]) => materials === 0 || techniques + ready === 0),
  };
}

/** Pupils' difficulties without a technique, a material or a topic. */
export function difficultiesSection(published: PublishedEntriesOf): ReportSection {
  const all = Object.values(difficulties).flat();
  const countNaming = (text: string, items: readonly { data: { pupilDifficulties: readonly string[] } }[]) =>
    items.filter(({ data }) => data.pupilDifficulties.includes(text)).length;
  return {
    id: 'difficulties',
    title: 'Затруднения детей, на которые мало ответов',
    note: `Нет приёма, материала или темы. Всего затруднений: ${all.length}.`,
    columns: ['Затруднение', 'Приёмов', 'Материалов', 'Тем'],
    rows: all
      .map(
        (text) =>
          [
            text,
            countNaming(text, published('techniques')),
            countNaming(text, published('materials')),
            countNaming(text, published('topics')),
          ] as const,
      )
      .filter(([, ...counts]) => counts.includes(0)),
  };
}
