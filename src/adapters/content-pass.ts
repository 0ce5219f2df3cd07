import { readdir, readFile } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import { type GateResult, gate } from '../domain/gate/gate.ts';
import type { SourceFile } from '../domain/gate/read-entry.ts';
import { now } from './clock.ts';
import { parseMarkdown } from './parse-markdown.ts';

/** Where the entries lie; CONTENT_DIR lets a build read another folder (tests, a repository of its own). */
export const contentDir = resolve(process.env['CONTENT_DIR'] ?? 'content');

/** Reads all of content/ and judges it. */
export async function passContent(): Promise<GateResult> {
  const names = await readdir(contentDir, { recursive: true, withFileTypes: true });
  const paths = names
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(contentDir.length + 1)
        .replaceAll(sep, '/'),
    );
  const media = new Set(paths.filter((path) => path.startsWith('media/')));
  const entries = paths.filter((path) => path.includes('/') && !media.has(path));
  const files = await Promise.all(
    entries.map(async (path): Promise<SourceFile> => ({ path, bytes: await readFile(join(contentDir, path)) })),
  );
  return gate(files, { parse: parseMarkdown, now, media });
}
