import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { tryRead } from '../adapters/files.ts';
import { hashOf, statOf } from '../adapters/write-steps.ts';
import type { FileRequest } from '../domain/editor/requests/file-request.ts';
import { entryRows } from './entry-rows.ts';
import { type HandlerResponse, maxBytes, ok } from './handler.ts';

/**
 * Answers the requests that only read the folder of entries, in the form that Decap's proxy back end expects. What is
 * no ordinary file is neither listed nor opened.
 */
export async function answerReading(contentDir: string, request: FileRequest): Promise<HandlerResponse> {
  switch (request.action) {
    case 'entriesByFolder': {
      const { folder, extension } = request.params;
      const paths = (await filesIn(contentDir, folder)).filter((path) => path.endsWith(`.${extension}`));
      return ok(await Promise.all(paths.map((path) => entryFile(contentDir, path))));
    }
    case 'entryRows':
      return ok(await entryRows(contentDir, request.params));
    case 'entriesByFiles':
      return ok(await Promise.all(request.params.files.map(({ path }) => entryFile(contentDir, path))));
    case 'getMedia': {
      const paths = await filesIn(contentDir, request.params.mediaFolder);
      const files = await Promise.all(paths.map(async (path) => ({ path, bytes: await tryBytes(contentDir, path) })));
      return ok(files.flatMap(({ path, bytes }) => (bytes ? [mediaFile(path, bytes)] : [])));
    }
    case 'getMediaFile': {
      const { path } = request.params;
      await statOf(contentDir, inContent(path));
      return ok(mediaFile(path, await readFile(join(contentDir, inContent(path)))));
    }
    case 'getDeployPreview':
      return ok(null);
    default:
      throw new Error(`Not a request for reading: ${request.action}`);
  }
}

/** The path of a request, `content/faq/a.yaml`, under the folder of entries. */
export const inContent = (path: string): string => path.slice('content/'.length);

/** The text of an entry; undefined when there is no such file. Throws a Refusal when something else lies there. */
export async function readText(contentDir: string, path: string): Promise<string | undefined> {
  const found = await statOf(contentDir, inContent(path));
  return found && readFile(join(contentDir, inContent(path)), 'utf8');
}

/** The name of exactly this text of an entry; undefined when there is no entry. */
export const versionOf = (text: string | undefined): string | undefined =>
  text === undefined ? undefined : hashOf(text);

/** An entry as the form opens it. */
export const openedEntry = (path: string, text: string | undefined): object => ({
  data: text ?? null,
  file: { path, id: null },
  version: versionOf(text) ?? null,
});

/** The answer to a save of an entry. */
export const saved = (text: string): HandlerResponse => ok({ message: 'done', version: hashOf(text) });

/** An uploaded file as Decap's media library expects it. */
export function mediaFile(path: string, bytes: Buffer): object {
  return { id: hashOf(bytes), content: bytes.toString('base64'), encoding: 'base64', path, name: basename(path) };
}

/** An entry as Decap's lists expect it: what can't be read has no data. */
async function entryFile(contentDir: string, path: string): Promise<object> {
  const bytes = await tryBytes(contentDir, path);
  return { data: bytes?.toString() ?? null, file: { path, id: bytes ? hashOf(bytes) : null } };
}

/** The bytes of an ordinary file that one request may hold; undefined for anything else. */
async function tryBytes(contentDir: string, path: string): Promise<Buffer | undefined> {
  const found = await statOf(contentDir, inContent(path)).catch(() => undefined);
  if (!found || found.size > maxBytes) return undefined;
  const bytes = await tryRead(readFile(join(contentDir, inContent(path))));
  return typeof bytes === 'string' ? undefined : bytes;
}

/** The paths of the files right in a folder. Hidden ones are no content. */
async function filesIn(contentDir: string, folder: string): Promise<string[]> {
  const entries = await tryRead(readdir(join(contentDir, inContent(folder)), { withFileTypes: true }));
  if (typeof entries === 'string') return [];
  return entries.flatMap((entry) => (entry.isFile() && !entry.name.startsWith('.') ? [`${folder}/${entry.name}`] : []));
}
