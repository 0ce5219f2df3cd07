import { ReadTexts, type SentRequest } from '../src/domain/editor/requests/read-texts.ts';
import { mergeReason } from './drafts/conflict.ts';
import { isMerging, type Send } from './local-conflicts.ts';
import { alertAndRethrow, patchBackend } from './refusals.ts';

/**
 * Sends with each save what this page has read, so that the file server can tell another's change; what was changed
 * meanwhile is put together with the form. Decap's notices disappear after some seconds; other refusals must be read
 * in full, so they are shown by `alert`.
 */
export function guardLocalFiles(): void {
  patchBackend<{ request: Send }>('proxy', (backend) => {
    const read = new ReadTexts();
    const send = backend.request.bind(backend);
    backend.request = async (request: SentRequest) => {
      const answer = await send(read.sign(request)).catch(async (error: unknown) => {
        if (await isMerging(send, read, request, error)) throw Object.assign(new Error(mergeReason), { name: '' });
        alertAndRethrow(error);
      });
      read.learn(request, answer);
      return answer;
    };
  });
}
