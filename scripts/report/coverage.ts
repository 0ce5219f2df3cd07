import { difficulties } from '../../src/domain/schemas/difficulties.ts';
import type { Holdings } from './holdings.ts';
import type { Section } from './table.ts';

/** What each topic holds: materials by kind, techniques, tutorials. */
export function topicsSection(of: Holdings): Section {
  const kinds = [...new Set(of('materials').map(({ data }) => data.kind))].toSorted();
  return {
    id: 'topics',
    title: 'Темы: что в них есть',
    note: 'Материалы по видам, приёмы, тьюториалы.',
    columns: ['Тема', 'Готовность', 'Материалов', ...kinds, 'Приёмов', 'Тьюториалов'],
    rows: of('topics').map(({ id, data }) => {
      const materials = of('materials').filter((item) => item.data.topics.includes(id));
      return [
        data.title,
        data.readiness,
        materials.length,
        ...kinds.map((kind) => materials.filter((item) => item.data.kind === kind).length),
        of('techniques').filter((item) => item.data.topics.includes(id)).length,
        of('tutorials').filter((item) => item.data.topic === id).length,
      ];
    }),
  };
}

/** Statements of the diagnostic that lack a material, or both a technique and a ready form or kit. */
export function statementsSection(of: Holdings): Section {
  const statements = of('diagnostics').flatMap(({ data }) => data.areas.flatMap(({ items }) => items));
  const answering = (id: string, items: readonly { data: { diagnosticItems: readonly string[] } }[]) =>
    items.filter(({ data }) => data.diagnosticItems.includes(id)).length;
  const forms = of('materials').filter(({ data, body }) => data.kind === 'подборка' || body.includes('<Sheet'));
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
            answering(id, of('materials')),
            answering(id, of('techniques')),
            answering(id, forms),
            answering(id, of('tutorials')),
          ] as const,
      )
      .filter(([, materials, techniques, ready]) => materials === 0 || techniques + ready === 0),
  };
}

/** Pupils' difficulties that lack a technique, a material or a topic. */
export function difficultiesSection(of: Holdings): Section {
  const all = Object.values(difficulties).flat();
  const naming = (text: string, items: readonly { data: { pupilDifficulties: readonly string[] } }[]) =>
    items.filter(({ data }) => data.pupilDifficulties.includes(text)).length;
  return {
    id: 'difficulties',
    title: 'Затруднения детей, на которые мало ответов',
    note: `Нет приёма, материала или темы. Всего затруднений: ${all.length}.`,
    columns: ['Затруднение', 'Приёмов', 'Материалов', 'Тем'],
    rows: all
      .map(
        (text) =>
          [text, naming(text, of('techniques')), naming(text, of('materials')), naming(text, of('topics'))] as const,
      )
      .filter(([, ...counts]) => counts.includes(0)),
  };
}
