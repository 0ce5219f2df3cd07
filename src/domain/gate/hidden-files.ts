import { personFinder } from '../text/people/find-people.ts';
import type { PersonName } from '../text/people/name-words.ts';
import type { GateCache } from './gate-cache.ts';
import { isDraft } from './judge.ts';
import type { SourceFile } from './read-entry.ts';
import { decode } from './source-text.ts';

/** Files that a public page does not name: drafts, and those that are, or may be, called after these people. */
export function hiddenFiles(
  files: readonly SourceFile[],
  uploads: readonly string[],
  people: readonly PersonName[],
  cache: GateCache,
): ReadonlySet<string> {
  const drafts = files.filter((file) => isDraftFile(file, cache)).map(({ path }) => path);
  const finder = people.length > 0 ? personFinder(people) : undefined;
  const named = [...files.map(({ path }) => path), ...uploads].filter((path) => finder && finder.find(path).length > 0);
  return new Set([...drafts, ...named]);
}

/** Whether a file is of a draft, as far as a file with errors tells. */
function isDraftFile(file: SourceFile, cache: GateCache): boolean {
  const read = cache.read(file);
  if (!('message' in read)) return isDraft(read);
  return /^status:\s*['"]?черновик/m.test((file.bytes && decode(file.bytes)) ?? '');
}
