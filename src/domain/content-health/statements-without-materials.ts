import type { GateResult } from '../gate/gate.ts';
import type { Entry } from '../gate/judge.ts';
import type { Task } from './task.ts';

/** Tasks for the diagnostic statements that no published material answers. */
export function statementsWithoutMaterials(entries: GateResult['entries']): Task[] {
  const materials = publishedOf(entries, 'materials');
  const answered = new Set(materials.flatMap(({ data }) => data.diagnosticItems));
  return publishedOf(entries, 'diagnostics').flatMap(({ file, data }) =>
    data.areas
      .flatMap(({ items }) => items)
      .filter(({ id }) => !answered.has(id))
      .map(({ id, text }) => ({
        file,
        message: `на утверждение ${id} «${text.replace(/\.$/, '')}» не отвечает ни один материал`,
        cure: `Назовите ${id} в подходящем материале или напишите новый`,
      })),
  );
}

function publishedOf<C extends 'materials' | 'diagnostics'>(entries: GateResult['entries'], collection: C): Entry<C>[] {
  return [...(entries.get(collection)?.values() ?? [])] as Entry<C>[];
}
