import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { FileRequest } from '../domain/editor/requests/file-request.ts';
import type { LastRead } from '../domain/editor/requests/last-read.ts';
import { Refusal } from '../domain/editor/requests/refusal.ts';
import { mediaFolder } from '../domain/model/media-path.ts';
import type { Ask, ServerAnswer } from './upstream.ts';

/** Does one request of a tab; throws a Refusal. */
export type RequestHandler = (request: FileRequest, tab: string | undefined) => Promise<ServerAnswer>;

const read = z.object({ data: z.string().nullable() });

/** Works on the files of `root` themselves: what is saved shows at once. */
export function directHandler(root: string, ask: Ask, known: LastRead): RequestHandler {
  return async (request, tab) => {
    switch (request.action) {
      case 'getEntry': {
        const answer = await ask(request);
        if (answer.status === 200) known.note(tab, request.params.path, read.parse(answer.json).data ?? undefined);
        return answer;
      }
      case 'persistEntry': {
        const { dataFiles, options } = request.params;
        const [{ path, raw }] = dataFiles;
        known.mustBeKnown(tab, path, await textOf(join(root, path)), raw);
        const params = { ...request.params, options: { ...options, useWorkflow: false } };
        const answer = await ask({ action: request.action, params });
        if (answer.status === 200) known.note(tab, path, raw);
        return answer;
      }
      case 'deleteFiles': {
        for (const path of request.params.paths.filter(isEntry)) {
          known.mustBeKnown(tab, path, await textOf(join(root, path)));
        }
        return ask(request);
      }
      case 'unpublishedEntries':
        return { status: 200, json: [] };
      case 'unpublishedEntry':
      case 'unpublishedEntryDataFile':
      case 'unpublishedEntryMediaFile':
      case 'updateUnpublishedEntryStatus':
      case 'deleteUnpublishedEntry':
      case 'publishUnpublishedEntry':
        throw new Refusal('Черновики на проверке есть только в режиме проверки: npm start -- --review', 404);
      default:
        return ask(request);
    }
  };
}

/** Whether a path is that of an entry, not of an uploaded file. */
export const isEntry = (path: string): boolean => !path.startsWith(`content/${mediaFolder}`);

async function textOf(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
