import { fieldAt } from '../model/walk.ts';
import { collections } from '../schemas/index.ts';
import type { Finding } from './finding.ts';
import type { RawEntry } from './read-entry.ts';

/** The file, place, path and label of a field, for a finding; `body` is the text under the front matter. */
export function positionOf(
  raw: RawEntry,
  path: readonly PropertyKey[],
): Pick<Finding, 'file' | 'line' | 'column' | 'field' | 'label'> {
  const { fields, body } = collections[raw.collection];
  if (path[0] === 'body' && body) {
    return { file: raw.file, line: raw.bodyLine, column: 1, field: 'body', label: body.label };
  }
  return { file: raw.file, ...raw.placeOf(path), field: path.join('.'), label: fieldAt(fields, path)?.label };
}
