import { counted, type Forms } from '../text/plural.ts';
import type { Task } from './task.ts';

const fileForms: Forms = ['файл', 'файла', 'файлов'];

/**
 * Tasks for uploads, as `media/…`, that no entry names. On a public page they are only counted, because a file name may
 * contain the name of a person who was removed from the site.
 */
export function unusedMedia(unnamed: readonly string[], isPublic: boolean): Task[] {
  const cure = 'Удалите его (в шапке редактора — «Медиафайлы») или покажите в записи';
  if (!isPublic) return unnamed.toSorted().map((file) => ({ file, message: 'нигде не показан', cure }));
  if (unnamed.length === 0) return [];
  const message = `${counted(unnamed.length, fileForms)} не показывает ни одна запись`;
  const publicCure = 'Имена файлов — не для открытой страницы: их назовёт она же на вашем компьютере после npm start';
  return [{ file: 'media/…', message, cure: publicCure }];
}
