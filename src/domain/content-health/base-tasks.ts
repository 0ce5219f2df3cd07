import { ownerNames } from '../base/owner.ts';
import type { BaseState } from '../base/state.ts';
import { counted, type Forms } from '../text/plural.ts';
import type { Task, TaskSection } from './task.ts';

const entries: Forms = ['запись', 'записи', 'записей'];

/** What the common base asks of editors; no section in a centre that has taken none. */
export function baseSection({ source, owners, conflicts, beside, withdrawn }: BaseState): TaskSection[] {
  if (!source) return [];
  const parted = Object.entries(conflicts).map(([file, { before, version }]): Task => {
    const message =
      before === undefined
        ? `в общей базе ${version} есть другая запись с этим именем; на сайте осталась наша`
        : `здесь одно и то же изменили и мы, и общая база ${version}; на сайте осталось наше`;
    return { file, severity: 'warning', message, cure: 'Откройте запись: обе версии станут рядом, выберите' };
  });
  const uploads = beside.map((file): Task => {
    const cure = `Сравните с content/.base/conflicts/${file}: положите его на место нашего или удалите`;
    return { file, severity: 'warning', message: 'файл изменили и мы, и общая база; остался наш', cure };
  });
  const left = withdrawn.map((file): Task => {
    const cure = 'Перечитайте: устаревшую снимите с сайта, нужную ведите сами';
    return { file, message: 'в общей базе её больше нет: теперь это ваша запись', cure };
  });
  const changed = Object.entries(owners)
    .filter(([file, owner]) => owner === 'changed' && !(file in conflicts))
    .map(([file]): Task => ({ file, message: ownerNames.changed, cure: undefined }));
  const note = `«${source.name}», версия ${source.version}: ${counted(Object.keys(owners).length, entries)}.`;
  return [
    {
      id: 'baza',
      title: 'Общая база',
      emptyText: 'Расхождений с общей базой нет, её записи у нас не менялись.',
      note,
      tasks: [...parted, ...uploads, ...left, ...changed],
    },
  ];
}
