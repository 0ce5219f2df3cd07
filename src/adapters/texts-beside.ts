import { join } from 'node:path';
import { baseFolder, roleOf } from '../domain/base/places.ts';
import { maxBytes, type SourceFile } from '../domain/gate/read-entry.ts';
import type { TextBeside } from '../domain/gate/remove-person.ts';
import { mediaFolder } from '../domain/model/media-path.ts';
import { filesUnder, readBounded } from './files.ts';

/**
 * What may name a person beside the fields and texts of entries: names of uploads, comments, lists of words, and what
 * the common base keeps. Throws nothing; a file that can't be read is looked at by its name alone.
 */
export async function textsBeside(contentDir: string, sources: readonly SourceFile[]): Promise<TextBeside[]> {
  const [paths, base] = await Promise.all([filesUnder(contentDir), filesUnder(contentDir, baseFolder)]);
  const uploads = paths.filter((path) => path.startsWith(mediaFolder));
  const lists = paths.filter((path) => /^[^/]+\.txt$/.test(path));
  const read = async (file: string, field: string): Promise<TextBeside> => {
    const bytes = await readBounded(join(contentDir, file), maxBytes);
    return { file, field, text: `${file}\n${typeof bytes === 'string' ? '' : textOf(bytes)}` };
  };
  return [
    ...uploads.map((file) => ({ file, field: 'имя файла', text: file })),
    ...sources.map(({ path, bytes }) => ({ file: path, field: 'пояснение после #', text: commentsOf(textOf(bytes)) })),
    ...(await Promise.all(lists.map((file) => read(file, 'список слов')))),
    ...(await Promise.all(
      base.map((file) => read(file, roleOf(file)?.role === 'undo' ? 'прежний текст' : 'общая база')),
    )),
  ];
}

function textOf(bytes: Uint8Array | undefined): string {
  return new TextDecoder().decode(bytes);
}

/** The comments of the fields; in a text such lines are headings. */
function commentsOf(source: string): string {
  const fields = /^---\n([\s\S]*?)\n---/.exec(source)?.[1] ?? source;
  return (fields.match(/(?:^|[ \t])#[^\n]*/gm) ?? []).join('\n\n');
}
