import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { FileRequest } from '../domain/editor/requests/file-request.ts';
import type { LastRead } from '../domain/editor/requests/last-read.ts';
import { Refusal } from '../domain/editor/requests/refusal.ts';
import type { HandlerResponse, SendToDecap } from './decap-client.ts';

/** Handles one request of the browser tab `tab`. Throws a Refusal when the request cannot be done. */
export type RequestHandler = (request: FileRequest, tab: string | undefined) => Promise<HandlerResponse>;

const entryFile = z.object({ data: z.string().nullable() });

/** The handler for editing without review: a save changes the files of `root`, so the site shows it at once. */
export function directHandler(root: string, sendToDecap: SendToDecap, lastRead: LastRead): RequestHandler {
  return async (request, tab) => {
    switch (request.action) {
      case 'getEntry': {
        const response = await sendToDecap(request);
        if (response.status === 200)
          lastRead.record(tab, request.params.path, entryFile.parse(response.json).data ?? undefined);
        return response;
      }
      case 'persistEntry': {
        const { dataFiles, options } = request.params;
        const [{ path, raw }] = dataFiles;
        lastRead.assertUnchanged(tab, path, await readIfExists(join(root, path)), raw);
        const params = { ...request.params, options: { ...options, useWorkflow: false } };
        const response = await sendToDecap({ action: request.action, params });
        if (response.status === 200) lastRead.record(tab, path, raw);
        return response;
      }
      case 'deleteFiles': {
        for (const path of request.params.paths.filter(isEntryPath)) {
          lastRead.assertUnchanged(tab, path, await readIfExists(join(root, path)));
        }
        return sendToDecap(request);
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
        return sendToDecap(request);
    }
  };
}

/** Whether a path belongs to an entry; the other paths belong to uploaded files. */
export const isEntryPath = (path: string): boolean => !path.startsWith('content/media/');

async function readIfExists(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
