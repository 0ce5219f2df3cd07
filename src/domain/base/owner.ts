import type { CollectionId } from '../model/collection-id.ts';
import type { ParseMarkdown } from '../prose/types.ts';
import { saysSame } from './merge-common.ts';
import type { TextsByPath } from './plan-entries.ts';

/** Whose an entry is, in words that editors read. */
export const ownerNames = {
  base: 'общая база',
  changed: 'общая база, изменена у нас',
  own: 'своя',
} as const;

export type Owner = keyof typeof ownerNames;

/** Whose an entry is: the base's when the base has given it, and the centre's when not or no longer. */
export function ownerOf(path: string, text: string, pristine: TextsByPath, parse: ParseMarkdown): Owner {
  const given = pristine.get(path);
  if (given === undefined) return 'own';
  const collection = path.slice(0, path.indexOf('/')) as CollectionId;
  return saysSame(collection, text, given, parse) ? 'base' : 'changed';
}
