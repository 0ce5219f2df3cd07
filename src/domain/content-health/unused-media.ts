import type { SourceFile } from '../gate/read-entry.ts';
import { decode } from '../gate/source-text.ts';
import { counted, type Forms } from '../text/plural.ts';
import type { Task } from './task.ts';

const fileForms: Forms = ['файл', 'файла', 'файлов'];

/**
 * Uploads, as `media/…`, that no entry names: not a draft either, nor one that can't be read. On a public page they
 * are only counted: what a person who was taken out has left may bear their name.
 */
export function unusedMedia(sources: readonly SourceFile[], uploads: readonly string[], isPublic: boolean): Task[] {
  const used = new Set(sources.flatMap(({ bytes }) => mediaPathsIn((bytes && decode(bytes)) ?? '')));
  const unused = uploads.filter((path) => !used.has(path)).toSorted();
  const cure = 'Удалите его (в шапке редактора — «Медиафайлы») или покажите в записи';
  if (!isPublic) return unused.map((file) => ({ file, message: 'нигде не показан', cure }));
  if (unused.length === 0) return [];
  const message = `${counted(unused.length, fileForms)} не показывает ни одна запись`;
  const publicCure = 'Имена файлов — не для открытой страницы: их назовёт она же на вашем компьютере после npm start';
  return [{ file: 'media/…', message, cure: publicCure }];
}

function mediaPathsIn(text: string): string[] {
  // A full stop after the name ends the sentence.
  return (text.match(/media\/[a-z0-9][a-z0-9/._-]*/g) ?? []).map((path) => path.replace(/[./_-]+$/, ''));
}
