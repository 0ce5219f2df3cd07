import { basename, dirname } from 'node:path';
import { type FileChange, writeFiles } from '../adapters/write-files.ts';
import { baseFolder } from '../domain/base/places.ts';
import type { RequestOf } from '../domain/editor/requests/file-request.ts';
import { Refusal } from '../domain/editor/requests/refusal.ts';
import { assertUnchanged } from '../domain/editor/requests/unchanged.ts';
import { mediaFolder } from '../domain/model/media-path.ts';
import { done, ok, type RequestHandler } from './handler.ts';
import { answerReading, inContent, mediaFile, openedEntry, readText, saved, versionOf } from './reading.ts';

/** The handler for editing without review: a save changes the files of `contentDir`, so the site shows it at once. */
export function directHandler(contentDir: string): RequestHandler {
  return async (request) => {
    switch (request.action) {
      case 'info':
        return ok({ repo: basename(dirname(contentDir)), publish_modes: ['simple'], type: 'local_fs' });
      case 'getEntry': {
        const { path } = request.params;
        const data = await readText(contentDir, path);
        return ok(openedEntry(path, data));
      }
      case 'persistEntry': {
        const { dataFiles, known } = request.params;
        const [{ path, raw }] = dataFiles;
        assertUnchanged({
          known: known[path],
          current: versionOf(await readText(contentDir, path)),
          incoming: versionOf(raw),
        });
        await writeFiles(contentDir, changesOf(request.params));
        return saved(raw);
      }
      case 'persistMedia': {
        const { path, content } = request.params.asset;
        const bytes = Buffer.from(content, 'base64');
        await writeFiles(contentDir, [{ path: inContent(path), bytes }]);
        return ok(mediaFile(path, bytes));
      }
      case 'deleteFiles': {
        const { paths, known } = request.params;
        for (const path of paths.filter(isEntryPath)) {
          assertUnchanged({ known: known[path], current: versionOf(await readText(contentDir, path)) });
        }
        await writeFiles(contentDir, deletionsOf(paths));
        return done;
      }
      case 'unpublishedEntries':
        return ok([]);
      case 'unpublishedEntry':
      case 'unpublishedEntryDataFile':
      case 'unpublishedEntryMediaFile':
      case 'updateUnpublishedEntryStatus':
      case 'deleteUnpublishedEntry':
      case 'publishUnpublishedEntry':
        throw new Refusal('Черновики на проверке есть только в режиме проверки: npm start -- --review', 404);
      default:
        return answerReading(contentDir, request);
    }
  };
}

/** The files of a save: first the pictures, so that no entry ever shows one that is not there. */
export function changesOf({ dataFiles, assets }: RequestOf<'persistEntry'>['params']): FileChange[] {
  return [
    ...assets.map(({ path, content }) => ({ path: inContent(path), bytes: Buffer.from(content, 'base64') })),
    ...dataFiles.map(({ path, raw }) => ({ path: inContent(path), bytes: raw })),
  ];
}

export const deletionsOf = (paths: readonly string[]): FileChange[] =>
  paths.map((path) => ({ path: inContent(path), bytes: undefined }));

/** Whether a path belongs to an entry; the others belong to uploads and to the common base, which no form opens. */
export const isEntryPath = (path: string): boolean =>
  ![mediaFolder, baseFolder].some((folder) => path.startsWith(`content/${folder}`));
