import type { SourceFile } from '../gate/read-entry.ts';
import { decode } from '../gate/source-text.ts';
import { mediaPathsIn } from '../model/media-path.ts';
import { counted, type Forms } from '../text/plural.ts';
import type { Task } from './task.ts';

const files: Forms = ['файл', 'файла', 'файлов'];

/**
 * Uploads, as `media/…`, that no entry names: not a draft either, nor one that can't be read. On a public page they
 * are only counted: what a person who was taken out has left may bear their name.
 */
export function unusedMedia(sources: readonly SourceFile[], uploads: readonly string[], isPublic: boolean): Task[] {
  const named = new Set(sources.flatMap(({ bytes }) => mediaPathsIn((bytes && decode(bytes)) ?? '')));
  const unused = uploads.filter((path) => !named.has(path)).toSorted();
  const cure = 'Удалите его (в шапке редактора — «Медиафайлы») или покажите в записи';
  if (!isPublic) return unused.map((file) => ({ file, message: 'нигде не показан', cure }));
  if (unused.length === 0) return [];
  const message = `${counted(unused.length, files)} не показывает ни одна запись`;
  const whereNames = 'Имена файлов — не для открытой страницы: их назовёт она же на вашем компьютере после npm start';
  return [{ file: 'media/…', message, cure: whereNames }];
}
