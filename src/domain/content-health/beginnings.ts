import type { GateResult } from '../gate/gate.ts';
import type { CollectionId } from '../model/collection-id.ts';
import type { Task } from './task.ts';

const steps: readonly (readonly [collection: CollectionId, message: string, cure: string])[] = [
  [
    'tutors',
    'на сайте нет ни одного тьютора',
    'Возьмите у человека согласие на распространение, создайте запись и отметьте в ней поля, которые он разрешил',
  ],
  [
    'consultations',
    'на сайте нет ни одной консультации',
    'Спросите у тьютора, о чём и когда он готов говорить, и создайте запись с его именем',
  ],
  ['events', 'на сайте нет ни одной встречи', 'Запишите ближайшую: вид, день, место, две фразы о ней'],
  ['teams', 'на сайте нет ни одной команды', 'Запишите команду: название, вид и годы, за которые есть сведения'],
];

/** How to begin where a section has no entry yet; invented ones do not count. */
export function beginnings(entries: GateResult['entries']): Task[] {
  const isReal = ({ data }: { data: object }) => !('sample' in data && data.sample === true);
  const isEmpty = (collection: CollectionId) => ![...(entries.get(collection)?.values() ?? [])].some(isReal);
  return steps.flatMap(([collection, message, cure]) =>
    isEmpty(collection) ? [{ file: `${collection}/`, message, cure }] : [],
  );
}
