import type { Finding } from './finding.ts';
import type { GateCache } from './gate-cache.ts';
import type { RawEntry, SourceFile } from './read-entry.ts';

/** Reads files that share a name. The first readable one is the entry; the others are reported as duplicates. */
export function readGroup(group: readonly SourceFile[], cache: GateCache, findings: Finding[]): RawEntry | undefined {
  let first: RawEntry | undefined;
  for (const file of group) {
    const read = cache.read(file);
    if (!('message' in read) && !first) first = read;
    else if (first) findings.push(duplicate(file.path, first.file));
    else if ('message' in read) findings.push(read);
  }
  return first;
}

function duplicate(file: string, first: string): Finding {
  const message = `запись с таким именем уже есть: content/${first}`;
  const publicMessage = 'запись с таким именем уже есть';
  const cure = 'Переименуйте или удалите один из файлов';
  return { file, code: 'duplicate', message, publicMessage, cure, severity: 'error' };
}
